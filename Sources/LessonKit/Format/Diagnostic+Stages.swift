import Authoring
import TransformerModel

extension Diagnostic.Problem {
  /// What is wrong with the name of a stage in a lesson.
  init(_ failure: StageReference.Failure, name: String, in trace: Trace) {
    self.init(failure, name: name, known: trace.namesToSuggest)
  }

  private init(_ failure: StageReference.Failure, name: String, known: [String]) {
    switch failure {
    case .unknown: self = .unknownValue(name, known: known)
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

  /// What is wrong with a change a lesson asks for, and the piece of the text that is wrong.
  static func of(_ failure: WhatIf.Failure) -> (problem: Diagnostic.Problem, piece: String) {
    switch failure {
    case .part(let name, let known): (.unknownValue(name, known: known), name)
    case .malformed(let setting): (.badSetting(setting), setting)
    case .badValue(let value, let limit): (.outOfRange(value, range: "±\(Int(limit))"), value)
    case .cell(.malformed, _): (.badSetting(""), "")
    case .cell(.stage(let failure, let name), let known):
      (.init(failure, name: name, known: known), name)
    case .cell(.cell(let name, let known), _): (.unknownCell(name, known: known), name)
    }
  }
}
