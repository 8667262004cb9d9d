import Authoring
import DocumentModel
import TransformerModel

/// A lesson: its structure, and its words in every language there is a word file for.
public struct Lesson: Sendable {
  /// The name on the command line: the folder's name without its number.
  public let id: String
  /// The name of the model it runs on, unless another is asked for.
  public let model: PlacedText
  /// The sentence it runs on, unless another is asked for.
  public let text: PlacedText
  /// The mask it runs with, unless another is asked for.
  public let mask: AttentionMask
  /// The steps in their order.
  public let steps: [LessonStep]
  /// The words by language.
  public let words: [Language: LessonWords]

  /// The words of a language, or the English ones where a lesson lacks it.
  public func words(in language: Language) -> LessonWords? {
    words[language] ?? words[.english] ?? words.first?.value
  }
}

/// One step of a lesson, without its words.
public struct LessonStep: Sendable {
  /// The name by which the word files know the step.
  public let id: String
  /// The formulas of the step in symbols, the same in every language.
  public let formulas: [String]
  /// A stage the run must have for the step to be shown, such as `masked`.
  public let condition: PlacedText?
  /// What the step shows.
  public let exhibits: [any Exhibit]
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
}
