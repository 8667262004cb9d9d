/// A question with room for the answer.
public struct QuestionBlock: Sendable {
  /// A choice: its letter and its text.
  public struct Choice: Sendable {
    /// The letter.
    public let letter: String
    /// The text.
    public let text: [Span]

    /// Puts a letter before a text.
    public init(_ letter: String, _ text: [Span]) {
      self.letter = letter
      self.text = text
    }
  }

  /// What the question is called: `Question 1`.
  public let title: String
  /// The question.
  public let text: [Span]
  /// What can be chosen.
  public let choices: [Choice]
  /// What stands before the room for the answer.
  public let answerLabel: String

  /// Puts a question together.
  public init(title: String, text: [Span], choices: [Choice], answerLabel: String) {
    self.title = title
    self.text = text
    self.choices = choices
    self.answerLabel = answerLabel
  }
}
