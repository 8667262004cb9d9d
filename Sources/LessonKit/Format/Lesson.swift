import Authoring
import DocumentModel
import TransformerModel

/// A lesson: its structure, and its words in every language there is a word file for.
public struct Lesson: Sendable {
  /// The name on the command line: the folder's name without its number.
  public let id: String
  /// The lessons to know first.
  public let needs: [PlacedText]
  /// The run of its own, which a person may put another sentence, model or mask into.
  public let run: RunRequest
  /// Further runs and experiments by their names.
  public let runs: [String: RunDefinition]
  /// Their names, as they stand in the file.
  let runNames: [PlacedText]
  /// The steps in their order.
  public let steps: [LessonStep]
  /// The words by language.
  public let words: [Language: LessonWords]

  /// The words of a language, or the English ones where a lesson lacks it.
  public func words(in language: Language) -> LessonWords? {
    words[language] ?? words[.english] ?? words.first?.value
  }

  /// The words of a step in a language, or the English ones where that lacks them.
  public func words(of step: LessonStep, in language: Language) -> StepWords? {
    words(in: language)?.steps[step.id] ?? words[.english]?.steps[step.id]
  }
}

/// One step of a lesson, without its words.
public struct LessonStep: Sendable {
  /// The name by which the word files know the step.
  public let id: String
  /// The run it shows, if not the lesson's own.
  public let run: PlacedText?
  /// The formulas of the step in symbols, the same in every language.
  public let formulas: [String]
  /// A stage the run must have for the step to be shown, such as `masked`.
  public let condition: PlacedText?
  /// What the step shows.
  public let exhibits: [any Exhibit]
  /// What the step asks.
  public let questions: [LessonQuestion]
  /// The ids of all its questions, those that could not be read among them.
  let questionIDs: [String]
}

/// The words of a lesson in one language.
public struct LessonWords: Sendable {
  /// The title.
  public let title: String
  /// What the lesson teaches, in one line.
  public let summary: String
  /// The words of each step by the step's id.
  public let steps: [String: StepWords]
}

/// The words of one step in one language.
public struct StepWords: Sendable {
  /// The title.
  public let title: String
  /// What is said when the lesson runs on its own sentence and model.
  public let prose: PlacedText
  /// What is said on any other sentence or model; without it, the prose holds there too.
  public let otherwise: PlacedText?
  /// What the instructor reads.
  public let notes: String?
  /// The words of each question by its id.
  public let questions: [String: QuestionWords]
}

/// The words of one question in one language.
public struct QuestionWords: Sendable {
  /// How many levels of hints a question has: a nudge, the formula, the worked number.
  static let hintCount = 3

  /// The question.
  public let ask: PlacedText
  /// The choices by their ids.
  public let choices: [String: PlacedText]
  /// Why a choice is wrong, by its id.
  public let reasons: [String: PlacedText]
  /// What is said to a typical mistake, by its id.
  public let mistakes: [String: PlacedText]
  /// A nudge, the formula, the worked number.
  public let hints: [PlacedText]
}
