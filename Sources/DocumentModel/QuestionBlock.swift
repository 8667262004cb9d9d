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

  /// An answer on a screen: what has been typed, and what is said to it.
  public struct Entry: Sendable {
    /// What has been typed.
    public let text: String
    /// How many characters stand before the caret; `nil` while nobody types.
    public let caret: Int?
    /// What is said: whether it is right, why not, and the hints so far.
    public let remarks: [[Span]]

    /// Shows an answer.
    public init(text: String, caret: Int?, remarks: [[Span]]) {
      self.text = text
      self.caret = caret
      self.remarks = remarks
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
  /// The answer on a screen; `nil` on paper, where there is room to write one.
  public let entry: Entry?
  /// What an answer is checked against, where that can be done.
  public let key: AnswerKey?

  /// The same question under another title.
  public func titled(_ title: String) -> QuestionBlock {
    QuestionBlock(
      title: title, text: text, choices: choices, answerLabel: answerLabel, entry: entry, key: key)
  }

  /// The same question with an answer on a screen.
  public func answered(_ entry: Entry) -> QuestionBlock {
    QuestionBlock(
      title: title, text: text, choices: choices, answerLabel: answerLabel, entry: entry, key: key)
  }

  /// Puts a question together.
  public init(
    title: String, text: [Span], choices: [Choice], answerLabel: String,
    entry: Entry? = nil, key: AnswerKey? = nil
  ) {
    self.title = title
    self.text = text
    self.choices = choices
    self.answerLabel = answerLabel
    self.entry = entry
    self.key = key
  }
}
