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

extension Trace {
  /// The names a mistyped stage is compared with: full ones, and the short ones people type.
  public var namesToSuggest: [String] {
    var names: [String] = []
    for stage in stages where !stage.isParameter {
      let short = String(stage.name.split(separator: ".").last ?? "")
      if !names.contains(short) { names.append(short) }
    }
    return names + stages.map(\.name)
  }
}
