import DocumentModel
import TransformerModel

/// One step of a lesson with all its numbers, ready to be shown.
public struct LessonPage: Sendable {
  /// A part of the step: the prose, an exhibit, a question.
  public struct Part: Sendable {
    /// The name it has in `lesson.yaml`.
    public let name: String
    /// What it shows.
    public let blocks: [Block]
  }

  /// The id of the step.
  public let id: String
  /// The title of the step.
  public let title: String
  /// The prose, the facts, and each exhibit.
  public let parts: [Part]
  /// The questions, in their order.
  public let questions: [AskedQuestion]
  /// What the instructor reads.
  public let notes: String?
  /// The run the step shows; `nil` if it could not be made.
  public let run: ShownRun?
}
