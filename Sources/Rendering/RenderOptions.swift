/// How a document is to be drawn.
public struct RenderOptions: Sendable {
  /// The columns there are; `nil` if that is unknown, and then nothing is folded.
  public var width: Int?
  /// The colours the reader's screen can show.
  public var colorDepth: ColorDepth
  /// The digits behind the point, unless a number asks for its own.
  public var digits: Int
  /// Whether only ASCII is drawn around the reader's words.
  public var isASCII: Bool
  /// The few words a renderer itself needs.
  public var words: RenderWords

  /// Collects the options.
  public init(
    width: Int?, colorDepth: ColorDepth, digits: Int, isASCII: Bool, words: RenderWords
  ) {
    self.width = width
    self.colorDepth = colorDepth
    self.digits = digits
    self.isASCII = isASCII
    self.words = words
  }
}

/// The words a renderer needs, in the reader's language.
public struct RenderWords: Sendable {
  /// Names a band of a wide table: the first and the last column, and how many there are.
  public let columnBand: @Sendable (_ first: Int, _ last: Int, _ count: Int) -> String
  /// The name for a row in records.
  public let row: String
  /// The name for a column in records.
  public let column: String
  /// The name of the legend under a map.
  public let legend: String
  /// What stands behind a result that the printed numbers do not give, being rounded.
  public let rounded: String
  /// Names how deep a part of a derivation stands, in records.
  public let level: @Sendable (_ level: Int) -> String

  /// Collects the words.
  public init(
    columnBand: @escaping @Sendable (_ first: Int, _ last: Int, _ count: Int) -> String,
    row: String, column: String, legend: String, rounded: String,
    level: @escaping @Sendable (_ level: Int) -> String
  ) {
    self.rounded = rounded
    self.level = level
    self.columnBand = columnBand
    self.row = row
    self.column = column
    self.legend = legend
  }
}
