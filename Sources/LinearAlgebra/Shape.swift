/// The number of rows and columns of a matrix, printed as `[rows, columns]`.
public struct Shape: Equatable, Sendable, CustomStringConvertible {
  /// The number of rows.
  public let rows: Int
  /// The number of columns.
  public let columns: Int

  /// Makes a shape from its two sizes.
  public init(_ rows: Int, _ columns: Int) {
    self.rows = rows
    self.columns = columns
  }

  /// The shape as lessons write it: `[4, 8]`.
  public var description: String { "[\(rows), \(columns)]" }
}
