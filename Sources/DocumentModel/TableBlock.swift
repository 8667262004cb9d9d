/// A table of words and numbers: pieces with their ids, heads with their weights.
///
/// What is one matrix belongs into a `MatrixBlock`; here each column means something of its own.
public struct TableBlock: Sendable {
  /// A column.
  public struct Column: Sendable {
    /// What stands above it.
    public let title: String
    /// Whether its cells end at the same place, as numbers do.
    public let isTrailing: Bool
    /// Whether its cells are longer texts, which go on below where the window is narrow.
    public let isFolded: Bool

    /// Gives a column a title.
    public init(_ title: String, isTrailing: Bool = false, isFolded: Bool = false) {
      self.title = title
      self.isTrailing = isTrailing
      self.isFolded = isFolded
    }
  }

  /// What stands in a cell: words, a number, or words and their number.
  public struct Cell: Sendable {
    /// The words, shown as they are.
    public let text: String
    /// The number behind them, if there is one.
    public let number: Float?

    /// Words.
    public init(_ text: String) {
      self.text = text
      number = nil
    }

    /// A whole number.
    public init(_ count: Int) { self.init("\(count)") }

    /// A number with as many digits as the reader wants, behind words or by itself.
    public init(_ text: String = "", number: Float) {
      self.text = text
      self.number = number
    }
  }

  /// The columns, the first of which names the rows.
  public let columns: [Column]
  /// The rows.
  public let rows: [[Cell]]

  /// Puts a table together.
  ///
  /// - Precondition: There is at least one column; no row has more cells than there are columns,
  ///   and those it lacks are empty.
  public init(columns: [Column], rows: [[Cell]]) {
    precondition(
      !columns.isEmpty && rows.allSatisfy { $0.count <= columns.count },
      "\(columns.count) columns for rows of \(Set(rows.map(\.count)).sorted())")
    self.columns = columns
    self.rows = rows.map { row in
      row + Array(repeating: Cell(""), count: columns.count - row.count)
    }
  }
}
