import Authoring
import DocumentModel
import Testing
import TransformerModel

@testable import LessonKit

/// A choice goes by its letter or its id, and each wrong one has a reason.
@Suite struct ChoiceQuestionTests {
  private static let keys = "choice: [query, key, value]\nanswer: key"
  private static let words = """
    choices:
      query: {text: The query., why: It asks.}
      key: {text: The key.}
      value: {text: The value., why: It is handed over.}
    """
  private let question = PutChoice(choices: ["query", "key", "value"], right: "key")

  @Test(arguments: ["b", "B", "b)", " b ", "b.", "key", "KEY"])
  func theRightOneIsKnownByLetterAndById(answer: String) {
    #expect(question.grade(answer) == .right)
  }

  @Test(arguments: [("a", "query"), ("C)", "value"), ("Value", "value"), ("que ry", "query")])
  func aWrongOneIsNamedSoThatItsReasonCanBeSaid(answer: String, id: String) {
    #expect(question.grade(answer) == .wrong(id))
  }

  @Test(arguments: ["", " ", "d", "z", "ab", "1", "keys", "가"])
  func whatIsNoChoiceIsNotJudged(answer: String) {
    #expect(question.grade(answer) == .unreadable)
  }

  @Test func theAnswerIsALetter() throws {
    #expect(question.answer == [.strong("b")])
    let put = try Draft().asking(Self.keys, words: Self.words)
      .question(try Packed().scenario(), as: PutChoice.self)
    #expect(put.choices == ["query", "key", "value"])
    #expect(put.right == "key")
  }

  @Test func aLetterComesBeforeAnIdOfOneLetter() {
    let question = PutChoice(choices: ["b", "a"], right: "a")
    #expect(question.answer == [.strong("b")])
    #expect(question.grade("b") == .right)
    #expect(question.grade("a") == .wrong("b"))
  }

  @Test func beyondTheAlphabetAChoiceIsItsId() {
    let ids = (1...30).map { "id\($0)" }
    #expect(Letters.letter(of: "id26", among: ids) == "z")
    #expect(Letters.letter(of: "id27", among: ids) == "id27")
    #expect(Letters.choice("id27", among: ids) == "id27")
  }

  @Test func theWordsOfEveryChoiceAreRead() throws {
    let lesson = try Draft().asking(Self.keys, words: Self.words).read()
    let words = try #require(lesson.words[.english]?.steps["one"]?.questions["q"])
    #expect(
      words.choices.mapValues(\.text) == [
        "query": "The query.", "key": "The key.", "value": "The value.",
      ])
    #expect(
      words.reasons.mapValues(\.text) == [
        "query": "It asks.", "value": "It is handed over.",
      ])
    #expect(words.hints.map(\.text) == ["a", "b", "c"])
  }

  @Test(arguments: [
    (", why: It asks.", "", "14:18 missingKey(\"why\")"),
    ("text: The key.", "", "15:16 missingKey(\"text\")"),
    ("  key: {text: The key.}\n", "", "14:11 missingKey(\"key\")"),
    ("query:", "qeury:", "14:11 unknownKey(\"qeury\""),
    ("why: It asks.", "because: It asks.", "14:37 unknownKey(\"because\""),
  ])
  func wordsThatAreMissingAreReported(old: String, new: String, expected: String) throws {
    let found = lines(
      try Draft().asking(Self.keys, words: Self.words.replacing(old, with: new)).mistakes())
    #expect(found.contains { $0.hasPrefix(expected) }, "\(found)")
  }

  @Test(arguments: [
    ("choice: [query]\nanswer: query", "13:17 wrongShape(expected: "),
    ("choice: [query, query]\nanswer: query", "13:17 wrongShape(expected: "),
    ("choice: query\nanswer: query", "13:17 wrongKind(expected: "),
    (
      "choice: [query, key]\nanswer: kye",
      "14:17 unknownValue(\"kye\", known: [\"query\", \"key\"])"
    ),
    ("choice: [query, key]", "12:9 missingKey(\"answer\")"),
    ("choice: [query, key]\nanswer: key\nnumber: \"scores[0, 0]\"", "12:9 duplicate("),
    ("answer: key", "12:9 missingKey(\"number | choice | cell | order\")"),
    ("choise: [query, key]", "13:9 unknownKey(\"choise\""),
  ])
  func aBadChoiceIsAMistakeInItsPlace(keys: String, expected: String) throws {
    let found = lines(try Draft().asking(keys).mistakes())
    #expect(found.first?.hasPrefix(expected) == true, "\(found)")
  }
}
