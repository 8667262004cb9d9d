import Authoring
import DocumentModel
import TransformerModel

/// A question of a lesson: what is asked for, without its words; a new kind is a file of its own
/// and a line in `Questions`.
public protocol QuestionKind: Sendable {
  /// The name in `lesson.yaml`: the key at which stands what is asked for.
  static var name: String { get }
  /// What else it reads beside that key and `id`.
  static var keys: [String] { get }

  /// Reads what is asked for; notes what is wrong and gives `nil`.
  init?(_ keys: YAMLMapping)

  /// What the words of the question have to speak of: choices, and mistakes that have a reply.
  var wordKeys: QuestionWordKeys { get }

  /// The question put to a run: its answer is known, and what typical mistakes would give.
  ///
  /// What the run lacks is noted in the context.
  func put(in context: inout ExhibitContext) -> (any PutQuestion)?
}

/// The registry of questions: one line each.
public enum Questions {
  /// All kinds a lesson can ask.
  public static let all: [any QuestionKind.Type] = [
    NumberQuestion.self, ChoiceQuestion.self, CellQuestion.self, OrderQuestion.self,
  ]
}

/// What the words of a question have to speak of.
public struct QuestionWordKeys: Sendable {
  /// The choices, each with its text.
  public var choices: [String] = []
  /// Those of them that are wrong, each with a reason.
  public var wrongChoices: [String] = []
  /// The mistakes, each with a reply.
  public var mistakes: [String] = []
}

/// A question whose answer is known.
public protocol PutQuestion: Sendable {
  /// The answer, as it is printed at the end.
  var answer: [Span] { get }

  /// How it is to be written.
  var form: AnswerForm { get }

  /// The same judgement as `grade`, as data for a page that checks answers by itself.
  var rule: AnswerKey.Rule { get }

  /// What can be chosen, in the order it is printed; nothing where an answer is typed.
  var choices: [String] { get }

  /// The choice that is right, where there is just one.
  var rightChoice: String? { get }

  /// The mistakes nobody can be told of, because they give the right answer.
  var uselessMistakes: [String] { get }

  /// Judges an answer as typed.
  func grade(_ answer: String) -> Grade
}

extension PutQuestion {
  /// Many answers are typed, or are several choices.
  public var rightChoice: String? { nil }

  /// Many questions know no mistakes.
  public var uselessMistakes: [String] { [] }
}

/// What is to be said to an answer.
public enum Grade: Equatable, Sendable {
  /// It is right.
  case right
  /// It is wrong; the mistake or the choice that has a reply of its own, if there is one.
  case wrong(String?)
  /// It is no answer to such a question.
  case unreadable
}

/// A question of a step, with the id by which the word files know it.
public struct LessonQuestion: Sendable {
  /// The id.
  public let id: String
  /// What is asked for.
  public let kind: any QuestionKind
}
