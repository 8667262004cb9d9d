import LinearAlgebra
import Testing
import TransformerModel

/// A run, and what becomes of it when something is changed.
struct ChangedRun: Sendable {
  let model: Transformer
  var text = "[PAD] the cat sat on the mat"
  var target = "나는 the cat"
  var mask = AttentionMask.open

  /// Models of every kind, each with both placements of the norm.
  static let kinds = SeededModel.Kind.allCases.flatMap { kind in
    NormPlacement.allCases.map { "kind=\(kind.rawValue),norm=\($0.rawValue),layers=2,width=8" }
  }

  init(_ settings: String) throws {
    model = try #require(try SeededModel(name: "seeded:\(settings)")).model()
  }

  init(_ model: Transformer, text: String = "[PAD] the cat sat on the mat") {
    self.model = model
    self.text = text
  }

  var scenario: Scenario {
    Scenario(
      model: model, sentence: model.sentence(text), target: model.target(target),
      masks: Masks().replacing(model.parts[0], by: mask))
  }

  /// The run as it is.
  var trace: Trace { scenario.trace() }

  /// The run without some parts.
  func without(_ parts: String...) throws -> Trace {
    try scenario.changed(by: WhatIf(parts: parts)).trace()
  }

  /// The run with some cells set.
  func setting(_ settings: [String]) throws -> Trace {
    try scenario.changed(by: WhatIf(settings: settings)).trace()
  }
}

extension Stage {
  /// The numbers bit by bit, in which even the sign of a zero counts.
  var bits: [UInt32] { value.elements.map(\.bitPattern) }
}

extension Trace {
  /// The stage of that full name, or the test ends here.
  func stage(_ name: String) throws -> Stage { try #require(self[name], "no \(name)") }
}
