/// A picture of a window: its lines from the first to the last, and where the caret stands.
public struct Frame: Equatable, Sendable {
  /// A place counted from 0.
  public struct Caret: Equatable, Sendable {
    /// The line.
    public let line: Int
    /// The column.
    public let column: Int

    /// A place.
    public init(line: Int, column: Int) {
      self.line = line
      self.column = column
    }
  }

  /// The lines, as many as the window has and none wider.
  public let lines: [String]
  /// Where the caret stands; `nil` if nobody types.
  public let caret: Caret?

  /// Puts a picture together.
  public init(lines: [String], caret: Caret? = nil) {
    self.lines = lines
    self.caret = caret
  }
}
