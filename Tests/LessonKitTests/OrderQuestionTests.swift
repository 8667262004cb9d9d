import Authoring
import DocumentModel
import Testing
import TransformerModel

@testable import LessonKit

/// Items are shown in an order that is not the right one, and put right by letters.
@Suite struct OrderQuestionTests {
  private func question(_ count: Int) throws -> PutOrder {
    let ids = (1...count).map { "step\($0)" }
    let words = "choices:\n" + ids.map { "  \($0): {text: \($0)}\n" }.joined()
    return try Draft().asking("order: [\(ids.joined(separator: ", "))]", words: words)
      .question(try Packed().scenario(), as: PutOrder.self)
  }

  @Test(arguments: 2...9)
  func theOrderShownIsNeverTheRightOne(count: Int) throws {
    let question = try question(count)
    #expect(question.choices != question.right)
    #expect(question.choices.sorted() == question.right.sorted())
    #expect(try self.question(count).choices == question.choices)
  }

  @Test(arguments: 2...9)
  func theLettersOfTheAnswerLeadToTheRightOrder(count: Int) throws {
    let question = try question(count)
    guard case .strong(let letters)? = question.answer.first else {
      Issue.record("\(question.answer)")
      return
    }
    #expect(question.grade(letters) == .right)
    #expect(question.grade(letters.replacing(" ", with: "")) == .right)
    #expect(question.grade(letters.replacing(" ", with: ", ").uppercased()) == .right)
    #expect(question.grade(letters.replacing(" ", with: " → ")) == .right)
    #expect(question.grade(letters.replacing(" ", with: ") ")) == .right)
    #expect(question.grade(String(letters.reversed())) == .wrong(nil))
  }

  @Test(arguments: ["", "a", "a b", "a b d", "a b c a", "1 2 3", "x y z", "step1 step2 step3"])
  func whatIsNotOneLetterForEachItemIsNotJudged(answer: String) throws {
    #expect(try question(3).grade(answer) == .unreadable)
  }

  @Test func aLetterTwiceIsWrong() throws {
    #expect(try question(3).grade("a a a") == .wrong(nil))
  }

  @Test(arguments: [
    ("order: [a]", "13:16"), ("order: [a, a]", "13:16"), ("order: a", "13:16"),
    ("order: [a, b, c, d, e, f, g, h, i, j]", "13:16"),
  ])
  func aListThatMakesNoOrderIsAMistakeInItsPlace(keys: String, place: String) throws {
    let found = lines(try Draft().asking(keys).mistakes())
    #expect(found.first?.hasPrefix("\(place) wrongKind(expected: ") == true, "\(found)")
  }

  @Test func everyItemNeedsItsText() throws {
    let found = lines(
      try Draft().asking("order: [x, y]", words: "choices: {x: {text: X}}").mistakes())
    #expect(found == ["13:18 missingKey(\"y\")"])
  }
}
