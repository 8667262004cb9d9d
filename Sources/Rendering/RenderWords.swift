/// The words a renderer needs, in the reader's language.
public struct RenderWords: Sendable {
  /// Names a part of something counted from 0: its first and its last, and how many there are.
  public typealias Part = @Sendable (_ first: Int, _ last: Int, _ count: Int) -> String

  /// Names a band of a wide table: its columns.
  public let columnBand: Part
  /// Names what is shown of the rows of a table.
  public let rowPart: Part
  /// Names what is shown of the columns of a table.
  public let columnPart: Part
  /// The name for a row in records.
  public let row: String
  /// The name for a column in records.
  public let column: String
  /// Says that the columns of a map are the words of its rows.
  public let columnsAsRows: String
  /// Says of how many cells a side one cell of a small map is the largest.
  public let largestOf: @Sendable (_ side: Int) -> String
  /// The name of the legend under a map.
  public let legend: String
  /// The titles above arithmetic in symbols, the same in numbers, and what comes out.
  public let arithmetic: (symbols: String, numbers: String, result: String)
  /// What stands behind a result that the printed numbers do not give, being rounded.
  public let rounded: String
  /// Names how deep a part of a derivation stands, in records.
  public let level: @Sendable (_ level: Int) -> String
  /// Says that there are more lines than are shown.
  public let more: @Sendable (_ lines: Int) -> String
  /// Says how large a window must be.
  public let tooSmall: @Sendable (_ columns: Int, _ lines: Int) -> String
  /// What a page for browsers says beside the document.
  public let page: any PageWords

  /// Collects the words.
  public init(
    columnBand: @escaping Part, rowPart: @escaping Part, columnPart: @escaping Part,
    row: String, column: String, columnsAsRows: String,
    largestOf: @escaping @Sendable (_ side: Int) -> String, legend: String,
    arithmetic: (symbols: String, numbers: String, result: String), rounded: String,
    level: @escaping @Sendable (_ level: Int) -> String,
    more: @escaping @Sendable (_ lines: Int) -> String,
    tooSmall: @escaping @Sendable (_ columns: Int, _ lines: Int) -> String,
    page: any PageWords
  ) {
    self.columnBand = columnBand
    self.rowPart = rowPart
    self.columnPart = columnPart
    self.row = row
    self.column = column
    self.columnsAsRows = columnsAsRows
    self.largestOf = largestOf
    self.legend = legend
    self.arithmetic = arithmetic
    self.rounded = rounded
    self.level = level
    self.more = more
    self.tooSmall = tooSmall
    self.page = page
  }
}
