import LinearAlgebra
import Testing
import TransformerModel

/// What was changed in a run is said of the numbers it was changed in, and of no others.
@Suite struct ChangedFactTests {
  private func facts(_ cell: String, mask: String = "none", _ whatIf: WhatIf) throws
    -> [Derivation.Fact]
  {
    let model = SampleModel().model
    let mask = try #require(AttentionMask(name: mask))
    let scenario = Scenario(
      model: model, sentence: model.sentence("the cat sat"), masks: Masks(encoder: mask))
    let trace = try scenario.changed(by: whatIf).trace()
    let place = try #require(CellReference(cell)).resolve(in: trace).get()
    return place.stage.derivation(ofRow: place.row, column: place.column, in: trace).facts
  }

  @Test(arguments: [
    ("position", "position[0, 0]"), ("scale", "scaled[0, 0]"), ("mask", "masked[0, 2]"),
    ("residual", "attention.residual[0, 0]"), ("norm", "ffn.norm[1, 1]"),
    ("ffn", "ffn.output[1, 1]"), ("head:0", "context[2, 0]"),
  ])
  func whatWasTakenOutSaysSo(part: String, cell: String) throws {
    #expect(try facts(cell, mask: "causal", WhatIf(parts: [part])) == [.takenOut])
    #expect(try !facts(cell, mask: "causal", WhatIf()).contains(.takenOut))
  }

  @Test func onlyTheCellThatWasSetSaysSo() throws {
    let whatIf = WhatIf(settings: ["scaled[1, 2]=0.5", "embedding.weight[cat, 0]=2"])
    #expect(try facts("scaled[1, 2]", whatIf) == [.set])
    #expect(try facts("scaled[1, 1]", whatIf) == [.notSet])
    #expect(try facts("embedding.weight[cat, 0]", whatIf) == [.set])
    #expect(try facts("embedding.weight[cat, 1]", whatIf) == [.notSet])
    #expect(try facts("embedding.weight.before[cat, 0]", whatIf) == [.given])
  }

  @Test func theRuleIsStillThatOfTheMaskWhereScoresAreSet() throws {
    let whatIf = WhatIf(settings: ["scaled[0, 2]=9", "masked[0, 1]=1"])
    #expect(try facts("masked[0, 2]", mask: "causal", whatIf) == [.notSet])
    #expect(try facts("masked.before[0, 2]", mask: "causal", whatIf) == [.forbidden([.causal])])
    #expect(try facts("masked[0, 1]", mask: "causal", whatIf) == [.set])
  }
}
