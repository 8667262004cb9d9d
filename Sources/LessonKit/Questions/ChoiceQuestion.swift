import Authoring
import DocumentModel
import TransformerModel

/// `choice: [ids]`, `answer: id`: which of these? Each wrong choice says why it is wrong.
public struct ChoiceQuestion: QuestionKind {
  /// The name in `lesson.yaml`.
  public static let name = "choice"
  /// What else it reads: the id of the right choice.
  public static let keys = ["answer"]

  private let ids: [String]
  private let right: String

  /// Reads the choices and the right one.
  public init?(_ keys: YAMLMapping) {
    guard let value = keys.required(Self.name), let list = value.list() else { return nil }
    ids = list.compactMap { $0.text() }
    guard ids.count >= 2, Set(ids).count == ids.count else {
      value.note(.wrongShape(expected: "[2 …]", found: "[\(Set(ids).count)]"))
      return nil
    }
    guard let right = keys.required("answer")?.word(among: ids) else { return nil }
    self.right = right
  }

  /// Every choice needs its text, every wrong one its reason.
  public var wordKeys: QuestionWordKeys {
    QuestionWordKeys(choices: ids, wrongChoices: ids.filter { $0 != right })
  }

  /// The choices, in the order of the author.
  public func put(in context: inout ExhibitContext) -> (any PutQuestion)? {
    PutChoice(choices: ids, right: right)
  }
}

/// Choices of which one is right.
struct PutChoice: PutQuestion {
  let choices: [String]
  let right: String

  var rightChoice: String? { right }

  var form: AnswerForm { .choice }

  var answer: [Span] { [.strong(Letters.letter(of: right, among: choices))] }

  var rule: AnswerKey.Rule {
    let letters = choices.map { (Letters.letter(of: $0, among: choices), $0) }
    return .choice(
      letter: Letters.letter(of: right, among: choices),
      replies: Dictionary(letters) { first, _ in first })
  }

  func grade(_ answer: String) -> Grade {
    guard let choice = Letters.choice(answer, among: choices) else { return .unreadable }
    return choice == right ? .right : .wrong(choice)
  }
}

/// Choices go by letters: a, b, c.
enum Letters {
  private static let all = Array("abcdefghijklmnopqrstuvwxyz").map(String.init)

  /// The letter of a choice.
  static func letter(of choice: String, among choices: [String]) -> String {
    choices.firstIndex(of: choice).flatMap { $0 < all.count ? all[$0] : nil } ?? choice
  }

  /// The choice somebody means by its letter or by its id.
  static func choice(_ text: String, among choices: [String]) -> String? {
    let typed = text.filter { !$0.isWhitespace && $0 != ")" && $0 != "." }.lowercased()
    if let place = all.firstIndex(of: typed), place < choices.count { return choices[place] }
    return choices.first { $0.lowercased() == typed }
  }
}
