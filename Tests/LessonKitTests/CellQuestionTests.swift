import Authoring
import DocumentModel
import LinearAlgebra
import Testing
import TransformerModel

@testable import LessonKit

/// Which cell is meant follows from the run; it is named by words or by indices.
@Suite struct CellQuestionTests {
  private let packed: Packed

  init() throws {
    packed = try Packed()
  }

  private func question(
    _ keys: String, text: String = "I am a student", mask: AttentionMask = .open
  ) throws -> PutCell {
    try Draft().asking(keys).question(packed.scenario(text, mask: mask), as: PutCell.self)
  }

  private func values(_ stage: String, mask: AttentionMask = .open) throws -> [[Float]] {
    let value = try #require(
      packed.trace(mask: mask)["encoder.0.attention.head.0.\(stage)"]?.value)
    return (0..<value.rows).map { Array(value.row($0)) }
  }

  /// The places whose value passes a test, row by row.
  private func places(_ values: [[Float]], _ isMeant: (Float) -> Bool) -> [[Int]] {
    values.enumerated().flatMap { row, numbers in
      numbers.indices.filter { isMeant(numbers[$0]) }.map { [row, $0] }
    }
  }

  @Test func theLargestAndTheSmallestOfAll() throws {
    for stage in ["scores", "scaled", "weights"] {
      let values = try values(stage)
      let (top, bottom) = (values.joined().max(), values.joined().min())
      #expect(
        try question("cell: \(stage)\nwhich: largest").right == places(values) { $0 == top })
      #expect(
        try question("cell: \(stage)\nwhich: smallest").right == places(values) { $0 == bottom })
    }
  }

  @Test func theSmallestIsNeverMinusInfinity() throws {
    let values = try values("masked", mask: .causal)
    let bottom = values.joined().filter(\.isFinite).min()
    let question = try question("cell: masked\nwhich: smallest", mask: .causal)
    #expect(question.right == places(values) { $0 == bottom })
  }

  @Test func whatIsForbiddenIsAboveTheDiagonal() throws {
    let above = [[0, 1], [0, 2], [0, 3], [1, 2], [1, 3], [2, 3]]
    #expect(try question("cell: masked\nwhich: forbidden", mask: .causal).right == above)
    #expect(try question("cell: weights\nwhich: zero", mask: .causal).right == above)
  }

  @Test(arguments: ["am", "1"])
  func onlyTheRowThatIsGivenCounts(row: String) throws {
    let numbers = try values("weights")[1]
    let question = try question("cell: weights\nwhich: largest\nrow: \(row)")
    #expect(
      question.right == numbers.indices.filter { numbers[$0] == numbers.max() }.map { [1, $0] })
    #expect(question.answer == [.strong("am")])
    for answer in ["am", "1", "am, am", "[1, 1]", "1, am"] {
      #expect(question.grade(answer) == .right, "\(answer)")
    }
    #expect(question.grade("student") == .wrong(nil))
    // The cell of another row is another cell.
    #expect(question.grade("I, am") == .wrong(nil))
  }

  @Test(arguments: [
    "am, a", "am,a", " am , a ", "[am, a]", "(am, a)", "1, 2", "[1, a]", "am, 2",
  ])
  func aCellIsNamedByWordsOrIndices(answer: String) throws {
    let question = try question("cell: masked\nwhich: forbidden", mask: .causal)
    #expect(question.grade(answer) == .right)
  }

  @Test(arguments: ["", "am", "dog", "am, dog", "4, 0", "-1, 0", "am, a, I", ",", "am a", "[]"])
  func whatNamesNoCellIsNotJudged(answer: String) throws {
    let question = try question("cell: masked\nwhich: forbidden", mask: .causal)
    #expect(question.grade(answer) == .unreadable)
  }

  @Test func aCellThatIsNotMeantIsWrong() throws {
    let question = try question("cell: masked\nwhich: forbidden", mask: .causal)
    #expect(question.grade("a, am") == .wrong(nil))
    #expect(question.grade("2, 2") == .wrong(nil))
  }

  @Test func ofWordsThatRepeatEachIsMeantByItself() throws {
    let question = try question("cell: masked\nwhich: forbidden", text: "I am I", mask: .causal)
    #expect(question.answer == [.strong("(I, am); (I, I#2); (am, I#2)")])
    #expect(question.grade("I, I#2") == .right)
    #expect(question.grade("I#2, I") == .wrong(nil))
  }

  @Test(arguments: [
    ("cell: weights\nwhich: forbidden", "13:15 noSuchCell(\"forbidden\")"),
    ("cell: weights\nwhich: zero", "13:15 noSuchCell(\"zero\")"),
    ("cell: wieghts\nwhich: zero", "13:15 unknownValue(\"wieghts\""),
    ("cell: weights\nwhich: largest\nrow: dog", "15:14 unknownCell(\"dog\""),
  ])
  func whatTheRunLacksIsAMistakeInItsPlace(keys: String, expected: String) throws {
    let (put, mistakes) = try Draft().asking(keys).put(packed.scenario())
    #expect(put == nil)
    #expect(lines(mistakes).count == 1)
    #expect(lines(mistakes).first?.hasPrefix(expected) == true, "\(lines(mistakes))")
  }

  @Test(arguments: ["cell: weights\nwhich: zero", "cell: weights\nwhich: largest\nrow: student"])
  func onAnotherSentenceTheQuestionIsNotPut(keys: String) throws {
    let (put, mistakes) = try Draft().asking(keys).put(packed.scenario("you are"))
    #expect(put == nil)
    #expect(mistakes.isEmpty)
  }

  @Test func aSearchOfNoKindIsAMistakeInItsPlace() throws {
    let found = lines(try Draft().asking("cell: weights\nwhich: larger").mistakes())
    #expect(found.first?.hasPrefix("14:16 unknownValue(\"larger\"") == true, "\(found)")
    let missing = lines(try Draft().asking("cell: weights").mistakes())
    #expect(missing.first == "12:9 missingKey(\"which\")")
  }
}
