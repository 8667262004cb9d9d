import DocumentModel

/// A question of a step put to a run, with all that can be said to an answer.
public struct AskedQuestion: Sendable {
  /// The id by which the lesson knows it.
  public let id: String
  /// The question with room for the answer.
  public let block: QuestionBlock
  /// What grades an answer.
  public let put: any PutQuestion
  /// The answer, as it is printed or shown in the end.
  public let answer: [Span]
  /// A nudge, the formula, the worked number.
  public let hints: [[Span]]
  /// What is said to a wrong choice or a typical mistake, by its id.
  public let replies: [String: [Span]]
}
