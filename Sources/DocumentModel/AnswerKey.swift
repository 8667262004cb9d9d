/// What an answer is checked against, for formats in which answers can be typed.
public struct AnswerKey: Sendable {
  /// When an answer is right.
  public enum Rule: Sendable {
    /// A number at so many digits behind the point, and what typical mistakes would give.
    case number(Double, digits: Int, mistakes: [(reply: String, value: Double)])
    /// One letter; every other has the reply of its name.
    case choice(letter: String, replies: [String: String])
    /// Letters in this order.
    case order([String])
    /// The names of a row and a column, or of a column of one row; any of the right places.
    case cell(rows: [String], columns: [String], row: Int?, right: [MatrixBlock.Cell])
  }

  /// When an answer is right.
  public let rule: Rule
  /// How an answer is to be written.
  public let form: AnswerForm
  /// The answer.
  public let answer: [Span]
  /// A nudge, the formula, the worked number.
  public let hints: [[Span]]
  /// What is said to a wrong choice or a typical mistake, by its name.
  public let replies: [String: [Span]]

  /// Puts a key together.
  public init(
    rule: Rule, form: AnswerForm, answer: [Span], hints: [[Span]], replies: [String: [Span]]
  ) {
    self.rule = rule
    self.form = form
    self.answer = answer
    self.hints = hints
    self.replies = replies
  }
}

/// How an answer is to be written.
public enum AnswerForm: Sendable {
  /// A number.
  case number
  /// One letter.
  case choice
  /// The letters in their order.
  case order
  /// The names of a row and a column.
  case cell
  /// The name of a column.
  case column
}
