import Authoring
import DocumentModel
import Testing
import TransformerModel

@testable import LessonKit

/// An answer is right within half a unit of the last digit that is shown.
@Suite struct NumberQuestionTests {
  private func question(_ value: Float, digits: Int = 2, wrong: [String: Float] = [:]) -> PutNumber
  {
    PutNumber(
      value: value, digits: digits,
      mistakes: wrong.sorted { $0.key < $1.key }.map { .init(id: $0.key, value: $0.value) })
  }

  @Test(arguments: 0...6)
  func halfAUnitOfTheLastDigitIsAllowed(digits: Int) {
    let unit = (0..<digits).reduce(1.0) { unit, _ in unit / 10 }
    for value: Float in [0, 1.5, -0.34375, 0.015625] {
      let question = question(value, digits: digits)
      for sign in [-1.0, 1] {
        #expect(question.matches(Double(value) + sign * unit * 0.499, value))
        #expect(!question.matches(Double(value) + sign * unit * 0.501, value))
      }
    }
  }

  @Test(arguments: ["0.33", ".333", "1/3", "0,33", "0.3333333", " 2/6 ", "0.335", ".33", "+1/3"])
  func aThirdIsOneAnswerHoweverItIsTyped(answer: String) {
    #expect(question(1 / 3).grade(answer) == .right)
  }

  @Test(arguments: ["0.3", "0.34", "0.32", "-1/3", "-0.33", "3", "33", "∞", "-∞"])
  func whatIsAnotherNumberAtTheDigitsShownIsWrong(answer: String) {
    #expect(question(1 / 3).grade(answer) == .wrong(nil))
  }

  @Test func aHalfMayBeRoundedEitherWay() {
    for (answer, grade) in [
      ("0.12", Grade.right), ("0.13", .right), ("0.125", .right), ("1/8", .right),
      ("0.11", .wrong(nil)), ("0.14", .wrong(nil)),
    ] {
      #expect(question(0.125).grade(answer) == grade, "\(answer)")
      #expect(question(-0.125).grade("-\(answer)") == grade, "-\(answer)")
    }
    #expect(question(2.5, digits: 0).grade("2") == .right)
    #expect(question(2.5, digits: 0).grade("3") == .right)
  }

  @Test func minusInfinityIsOnlyItself() {
    let hidden = question(-.infinity, wrong: ["zero": 0])
    for answer in ["-∞", "−∞", "-inf", "−Infinity"] { #expect(hidden.grade(answer) == .right) }
    #expect(hidden.grade("∞") == .wrong(nil))
    #expect(hidden.grade("-1000000") == .wrong(nil))
    #expect(hidden.grade("0") == .wrong("zero"))
    #expect(question(0, wrong: ["hidden": -.infinity]).grade("-∞") == .wrong("hidden"))
  }

  @Test(arguments: ["", "abc", "1/0", "nan", "a third", "0.3.3"])
  func whatIsNoNumberIsNotJudged(answer: String) {
    #expect(question(1 / 3).grade(answer) == .unreadable)
  }

  @Test func aTypicalMistakeIsKnownByItsNumber() {
    let question = question(0.5, wrong: ["double": 1, "half": 0.25])
    #expect(question.grade("1") == .wrong("double"))
    #expect(question.grade("1/4") == .wrong("half"))
    #expect(question.grade("0.252") == .wrong("half"))
    #expect(question.grade("0.26") == .wrong(nil))
    #expect(question.uselessMistakes.isEmpty)
  }

  @Test func aMistakeThatGivesTheRightAnswerIsUselessAndNeverTold() {
    let question = question(0.5, wrong: ["near": 0.503, "other": 0.506])
    #expect(question.uselessMistakes == ["near"])
    #expect(question.grade("0.503") == .right)
    #expect(question.grade("0.51") == .wrong("other"))
    #expect(self.question(0.5, digits: 3, wrong: ["near": 0.503]).uselessMistakes.isEmpty)
  }

  @Test(arguments: [
    ("number: scaled", ["13:17 badCell(\"scaled\")"]),
    ("number: \"scaled[I, I]\"\ndigits: 7", ["14:17 outOfRange(\"7\", range: \"0 … 6\")"]),
    ("number: \"scaled[I, I]\"\ndigits: -1", ["14:17 outOfRange(\"-1\", range: \"0 … 6\")"]),
  ])
  func aBadQuestionIsAMistakeInItsPlace(keys: String, expected: [String]) throws {
    let found = lines(try Draft().asking(keys).mistakes())
    #expect(found.contains(where: { $0.hasSuffix(expected[0]) }), "\(found)")
  }

  @Test(arguments: [
    ("number: \"sclaed[I, I]\"", "13:18 unknownValue(\"sclaed\""),
    ("number: \"scaled[I, dog]\"", "13:18 unknownCell(\"dog\""),
    ("number: \"masked[I, am]\"", "13:18 unknownValue(\"masked\""),
  ])
  func whatTheRunLacksIsAMistakeInItsPlace(keys: String, expected: String) throws {
    let (put, mistakes) = try Draft().asking(keys).put(try Packed().scenario())
    #expect(put == nil)
    #expect(lines(mistakes).count == 1)
    #expect(lines(mistakes).first?.hasPrefix(expected) == true, "\(lines(mistakes))")
  }

  @Test func onAnotherSentenceTheQuestionIsNotPut() throws {
    let (put, mistakes) = try Draft().asking("number: \"scaled[student, I]\"")
      .put(try Packed().scenario("you are"))
    #expect(put == nil)
    #expect(mistakes.isEmpty)
  }
}
