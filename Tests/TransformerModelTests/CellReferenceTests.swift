import Testing
import TransformerModel

/// A cell goes by stage, row and column, and each of those by index or by label.
@Suite struct CellReferenceTests {
  static let text = "the cat , the mat"
  static let trace: Trace = {
    let model = SampleModel().model
    return model.trace(model.sentence(text))
  }()
  /// What a person may type for each: a comma goes by its number.
  static let names = ["the", "cat", "2", "the#2", "mat"]

  @Test(arguments: [
    ("scores[1, 4]", 1, 4),
    ("scores[cat, mat]", 1, 4),
    ("scores[cat,4]", 1, 4),
    ("  scores [ 1 ,  mat  ]", 1, 4),
    ("scores[0, 0]", 0, 0),
    // Of words that repeat the first is meant, unless a number says which.
    ("scores[the, cat]", 0, 1),
    ("scores[the#1, the#2]", 0, 3),
    ("scores[the#2, cat#1]", 3, 1),
    // The comma is a word of this sentence.
    ("scores[,, mat]", 2, 4),
    ("scores[mat, ,]", 4, 2),
    ("scores[,, ,]", 2, 2),
  ])
  func rowsAndColumnsGoByIndexOrLabel(_ text: String, row: Int, column: Int) throws {
    let cell = try find(text)
    #expect(cell.stage.name == "encoder.0.attention.head.0.scores")
    #expect(cell.row == row)
    #expect(cell.column == column)
  }

  @Test func theStageGoesByAnyNameItHas() throws {
    #expect(try find("encoder.output[0, 5]").stage.name == "encoder.1.ffn.norm")
    #expect(try find("embedding.weight[cat, 0]").row == 2)
    let other = try #require(CellReference("scores[0, 0]"))
      .resolve(in: Self.trace, layer: 1, head: 1).get()
    #expect(other.stage.name == "encoder.1.attention.head.1.scores")
  }

  @Test(arguments: [
    "", "scores", "scores[0]", "scores[]", "scores[0, 0", "scores 0, 0]", "[0, 0]", " [0, 0]",
    "scores[0, 0] ", "scores]0, 0[",
  ])
  func aTextOfAnotherFormIsNoReference(_ text: String) {
    #expect(CellReference(text) == nil)
  }

  @Test(arguments: [
    ("scores[dog, cat]", "dog"),
    ("scores[cat, dog]", "dog"),
    ("scores[5, 0]", "5"),
    ("scores[0, 5]", "5"),
    ("scores[-1, 0]", "-1"),
    ("scores[The, 0]", "The"),
    ("scores[the#3, 0]", "the#3"),
    ("scores[the#0, 0]", "the#0"),
    ("scores[the#, 0]", "the#"),
    ("scores[, 0]", ""),
  ])
  func aRowOrColumnThatIsNotThereIsNamedWithThoseThatAre(_ text: String, name: String) {
    #expect(throws: CellReference.Failure.cell(name, known: Self.names)) { try find(text) }
  }

  @Test func columnsAreMissedAmongTheColumns() {
    let known = (0..<6).map(String.init)
    #expect(throws: CellReference.Failure.cell("the", known: known)) {
      try find("embedding[the, the]")
    }
  }

  @Test func aStageThatIsNotThereIsNamed() {
    #expect(throws: CellReference.Failure.stage(.unknown, name: "score")) {
      try find("score[0, 0]")
    }
    let norms = ["encoder.0.attention.norm", "encoder.0.ffn.norm"]
    #expect(throws: CellReference.Failure.stage(.ambiguous(norms), name: "norm")) {
      try find("norm[0, 0]")
    }
  }

  @Test func aWordThatIsANumberIsFoundWhereNoIndexIsMeant() throws {
    let model = SampleModel().model
    let trace = model.trace(model.sentence("she is 17"))
    let cell = try #require(CellReference("scores[17, she]")).resolve(in: trace).get()
    #expect(cell.row == 2)
    #expect(cell.column == 0)
  }

  @Test func theSmallestOfNumbersAfterAWordIsNotThereEither() {
    // Counting from 1, it must not be made smaller before it is checked.
    #expect(throws: CellReference.Failure.self) {
      try find("scores[the#-9223372036854775808, 0]")
    }
  }

  private func find(_ text: String) throws -> (stage: Stage, row: Int, column: Int) {
    try #require(CellReference(text)).resolve(in: Self.trace).get()
  }
}
