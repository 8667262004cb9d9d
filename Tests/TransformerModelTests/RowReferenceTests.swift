import Testing
import TransformerModel

/// A row goes by stage and index or label, as a cell does.
@Suite struct RowReferenceTests {
  static let trace = CellReferenceTests.trace

  @Test(arguments: [
    ("scores[1]", 1), ("scores[cat]", 1), ("  scores [ mat ]", 4), ("scores[the]", 0),
    ("scores[the#2]", 3), ("scores[,]", 2), ("head.0.scores[4]", 4),
  ])
  func aRowGoesByIndexOrLabel(_ text: String, row: Int) throws {
    let found = try find(text)
    #expect(found.stage.name == "encoder.0.attention.head.0.scores")
    #expect(found.row == row)
  }

  @Test func layerAndHeadAreThoseChosen() throws {
    let found = try #require(RowReference("scores[0]"))
      .resolve(in: Self.trace, layer: 1, head: 1).get()
    #expect(found.stage.name == "encoder.1.attention.head.1.scores")
  }

  @Test(arguments: ["", "scores", "scores[]", "scores[ ]", "scores[0", "[0]", "scores[0] "])
  func aTextOfAnotherFormIsNoReference(_ text: String) {
    #expect(RowReference(text) == nil)
  }

  @Test(arguments: [("scores[dog]", "dog"), ("scores[5]", "5"), ("scores[0, 0]", "0, 0")])
  func aRowThatIsNotThereIsNamedWithThoseThatAre(_ text: String, name: String) {
    #expect(throws: CellReference.Failure.cell(name, known: CellReferenceTests.names)) {
      try find(text)
    }
  }

  @Test func aStageThatIsNotThereIsNamed() {
    #expect(throws: CellReference.Failure.stage(.unknown, name: "score")) { try find("score[0]") }
  }

  private func find(_ text: String) throws -> (stage: Stage, row: Int) {
    try #require(RowReference(text)).resolve(in: Self.trace).get()
  }
}
