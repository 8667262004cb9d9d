import DocumentModel
import Testing

@testable import LessonKit

/// The keys that pages check answers with say what the program itself says to every answer.
@Suite struct AnswerKeyTests {
  @Test(arguments: [[0.5, 0.25], [-1.5, 3], [-Double.infinity, 0]])
  func numbersAndTheirMistakes(values: [Double]) throws {
    let put = PutNumber(
      value: Float(values[0]), digits: 2, mistakes: [.init(id: "forgot", value: Float(values[1]))])
    guard case .number(let right, let digits, let mistakes) = put.rule else {
      Issue.record("\(put.rule)")
      return
    }
    #expect(put.grade("\(right)") == .right && digits == put.digits)
    #expect(mistakes.map(\.reply) == ["forgot"])
    #expect(put.grade("\(mistakes[0].value)") == .wrong("forgot"))
  }

  @Test func choicesByTheirLetters() {
    let put = PutChoice(choices: ["sum", "mean", "largest"], right: "mean")
    guard case .choice(let letter, let replies) = put.rule else {
      Issue.record("\(put.rule)")
      return
    }
    #expect(put.grade(letter) == .right)
    #expect(replies.keys.sorted() == ["a", "b", "c"])
    for (other, id) in replies where other != letter { #expect(put.grade(other) == .wrong(id)) }
  }

  @Test func theOrderOfLetters() {
    let put = PutOrder(choices: ["c", "a", "b"], right: ["a", "b", "c"])
    guard case .order(let letters) = put.rule else {
      Issue.record("\(put.rule)")
      return
    }
    #expect(put.grade(letters.joined(separator: " ")) == .right)
    #expect(put.grade(letters.reversed().joined()) == .wrong(nil))
  }
}
