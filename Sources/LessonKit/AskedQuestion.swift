import DocumentModel

/// A question of a step put to a run, with all that can be said to an answer.
public struct AskedQuestion: Sendable {
  /// The id by which the lesson knows it.
  public let id: String
  /// The question with room for the answer.
  public let block: QuestionBlock
  /// What grades an answer.
  public let put: any PutQuestion
  /// The answer, its hints, and what is said to typical mistakes.
  public let key: AnswerKey

  /// The answer, as it is printed or shown in the end.
  public var answer: [Span] { key.answer }
  /// A nudge, the formula, the worked number.
  public var hints: [[Span]] { key.hints }
  /// What is said to a wrong choice or a typical mistake, by its id.
  public var replies: [String: [Span]] { key.replies }
}
