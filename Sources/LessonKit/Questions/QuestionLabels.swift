/// The words around questions that are printed, in the reader's language.
public struct QuestionLabels: Sendable {
  /// What a question is called by its number.
  public let question: @Sendable (_ number: Int) -> String
  /// What stands before the room for an answer.
  public let answer: String
  /// The title of the answers at the end.
  public let answers: String

  /// Collects the words.
  public init(
    question: @escaping @Sendable (_ number: Int) -> String, answer: String, answers: String
  ) {
    self.question = question
    self.answer = answer
    self.answers = answers
  }
}
