/// A piece of running text with its role; what a role looks like is the renderer's business.
public enum Span: Equatable, Sendable {
  /// Plain words.
  case text(String)
  /// The reader's own words, shown as typed.
  case verbatim(String)
  /// Words that matter.
  case strong(String)
  /// A name or a command, to be read letter by letter.
  case code(String)
  /// A number of the run, with the digits to show if the text asks for a certain number of them.
  case number(Float, digits: Int?)
}
