/// A matrix of `Float` in row-major order: element (i, j) stands at `i · columns + j`.
///
/// `==` is exact; closeness is a question for tests, not for a value.
public struct Matrix: Equatable, Sendable {
  /// The number of rows.
  public let rows: Int
  /// The number of columns.
  public let columns: Int
  /// All elements, row after row.
  public private(set) var elements: [Float]

  /// Makes a matrix from its elements, row after row.
  ///
  /// - Precondition: The number of elements is rows · columns.
  public init(rows: Int, columns: Int, elements: [Float]) {
    precondition(
      rows >= 0 && columns >= 0 && elements.count == rows * columns,
      "a \(Shape(rows, columns)) matrix needs \(rows * columns) elements, got \(elements.count)")
    self.rows = rows
    self.columns = columns
    self.elements = elements
  }

  /// Makes a matrix whose elements are all equal.
  public init(rows: Int, columns: Int, repeating value: Float) {
    self.init(
      rows: rows, columns: columns, elements: Array(repeating: value, count: rows * columns))
  }

  /// Makes a matrix from nested rows.
  ///
  /// - Precondition: All rows have one length.
  public init(_ nested: [[Float]]) {
    let columns = nested.first?.count ?? 0
    precondition(
      nested.allSatisfy { $0.count == columns },
      "rows of one length are needed, got \(nested.map(\.count))")
    self.init(rows: nested.count, columns: columns, elements: nested.flatMap { $0 })
  }

  /// The shape, `[rows, columns]`.
  public var shape: Shape { Shape(rows, columns) }

  /// Element (row, column), both counted from 0.
  @inlinable
  public subscript(row: Int, column: Int) -> Float {
    precondition(row >= 0 && row < rows && column >= 0 && column < columns, "cell out of range")
    return elements[row * columns + column]
  }

  /// One row, as a slice of the elements.
  @inlinable
  public func row(_ index: Int) -> ArraySlice<Float> {
    precondition(index >= 0 && index < rows, "row out of range")
    return elements[index * columns..<(index + 1) * columns]
  }

  /// The matrix with a function applied to every element, `[n, d] → [n, d]`.
  public func mapped(_ transform: (Float) -> Float) -> Matrix {
    Matrix(rows: rows, columns: columns, elements: elements.map(transform))
  }

  /// The matrix with another number in one cell, `[n, d] → [n, d]`.
  ///
  /// - Precondition: The cell is one of the matrix.
  public func replacing(row: Int, column: Int, by value: Float) -> Matrix {
    precondition(
      (0..<rows).contains(row) && (0..<columns).contains(column),
      "cell (\(row), \(column)) of a \(shape) matrix")
    var changed = self
    changed.elements[row * columns + column] = value
    return changed
  }

  /// Columns `range` of every row, `[n, d] → [n, range.count]`.
  ///
  /// - Precondition: The range lies inside the columns.
  public func columns(_ range: Range<Int>) -> Matrix {
    precondition(
      range.lowerBound >= 0 && range.upperBound <= columns,
      "columns \(range) of a \(shape) matrix")
    var slice: [Float] = []
    slice.reserveCapacity(rows * range.count)
    for row in 0..<rows {
      slice += elements[row * columns + range.lowerBound..<row * columns + range.upperBound]
    }
    return Matrix(rows: rows, columns: range.count, elements: slice)
  }

  /// The rows named by `indices`, in that order, `[v, d] → [indices.count, d]`.
  ///
  /// - Precondition: Every index is a row.
  public func rows(at indices: [Int]) -> Matrix {
    var gathered: [Float] = []
    gathered.reserveCapacity(indices.count * columns)
    for index in indices { gathered += row(index) }
    return Matrix(rows: indices.count, columns: columns, elements: gathered)
  }

  /// The matrix turned on its side, `[n, d] → [d, n]`.
  public var transposed: Matrix {
    var turned: [Float] = []
    turned.reserveCapacity(elements.count)
    for column in 0..<columns {
      for row in 0..<rows { turned.append(elements[row * columns + column]) }
    }
    return Matrix(rows: columns, columns: rows, elements: turned)
  }

  /// This matrix with the rows of another below it, `[n, d], [m, d] → [n + m, d]`.
  ///
  /// - Precondition: Both have the same number of columns.
  public func appendingRows(_ other: Matrix) -> Matrix {
    precondition(columns == other.columns, "rows of \(other.shape) below a \(shape) matrix")
    // A large table with nothing to add is not worth a copy.
    if other.rows == 0 { return self }
    return Matrix(
      rows: rows + other.rows, columns: columns, elements: elements + other.elements)
  }

  /// Matrices of equal height side by side, `[n, a], [n, b], … → [n, a + b + …]`.
  ///
  /// - Precondition: There is at least one, and all have the same number of rows.
  public static func sideBySide(_ parts: [Matrix]) -> Matrix {
    precondition(
      !parts.isEmpty && parts.allSatisfy { $0.rows == parts[0].rows },
      "matrices of one height are needed, got \(parts.map(\.shape))")
    let columns = parts.reduce(0) { $0 + $1.columns }
    var joined: [Float] = []
    joined.reserveCapacity(parts[0].rows * columns)
    for row in 0..<parts[0].rows {
      for part in parts { joined += part.row(row) }
    }
    return Matrix(rows: parts[0].rows, columns: columns, elements: joined)
  }
}
