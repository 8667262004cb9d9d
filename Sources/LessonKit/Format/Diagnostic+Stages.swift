import Authoring
import TransformerModel

extension Diagnostic.Problem {
  /// What is wrong with the name of a stage in a lesson.
  init(_ failure: StageReference.Failure, name: String, in trace: Trace) {
    switch failure {
    case .unknown: self = .unknownValue(name, known: trace.namesToSuggest)
    case .ambiguous(let candidates): self = .ambiguousStage(name, candidates: candidates)
    }
  }

  /// What is wrong with a `{…}` in a lesson.
  init(_ failure: CellReference.Failure, in trace: Trace, reference: String) {
    switch failure {
    case .malformed: self = .badReference(reference)
    case .stage(let failure, let name): self.init(failure, name: name, in: trace)
    case .cell(let name, let known): self = .unknownCell(name, known: known)
    }
  }
}
