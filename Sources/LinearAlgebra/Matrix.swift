/// A matrix of `Float`: element (i, j) stands in row i and column j, both counted from 0.
///
/// It is a view: its numbers lie in an array that matrices share, or in memory that somebody else
/// keeps, such as a mapped file. Taking columns or turning it on its side copies nothing. `==` is
/// exact; closeness is a question for tests, not for a value.
public struct Matrix: Sendable {
  /// The number of rows.
  public let rows: Int
  /// The number of columns.
  public let columns: Int

  var storage: Storage
  /// Where element (0, 0) stands in the storage.
  var offset: Int
  /// From an element to the one below it, and to the one on its right.
  var rowStride: Int
  var columnStride: Int

  /// Makes a view of stored numbers.
  init(
    rows: Int, columns: Int, storage: Storage, offset: Int, rowStride: Int, columnStride: Int
  ) {
    self.rows = rows
    self.columns = columns
    self.storage = storage
    self.offset = offset
    self.rowStride = rowStride
    self.columnStride = columnStride
  }

  /// Makes a matrix from its elements, row after row.
  ///
  /// - Precondition: The number of elements is rows · columns.
  public init(rows: Int, columns: Int, elements: [Float]) {
    precondition(
      rows >= 0 && columns >= 0 && elements.count == rows * columns,
      "a \(Shape(rows, columns)) matrix needs \(rows * columns) elements, got \(elements.count)")
    self.init(
      rows: rows, columns: columns, storage: .held(elements), offset: 0, rowStride: columns,
      columnStride: 1)
  }

  /// Makes a matrix of numbers that lie in memory row after row, without copying them.
  ///
  /// - Parameters:
  ///   - rows: The number of rows.
  ///   - columns: The number of columns.
  ///   - address: Where the first number lies.
  ///   - owner: What keeps the numbers there, unchanged, for as long as it lives.
  /// - Precondition: A `Float` can lie at the address.
  public init(
    rows: Int, columns: Int, at address: UInt, keptBy owner: any AnyObject & Sendable
  ) {
    precondition(
      address != 0 && address.isMultiple(of: UInt(MemoryLayout<Float>.alignment)),
      "numbers at \(address)")
    self.init(
      rows: rows, columns: columns, storage: .kept(KeptNumbers(address: address, owner: owner)),
      offset: 0, rowStride: columns, columnStride: 1)
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

  /// The number of elements.
  public var count: Int { rows * columns }

  /// Element (row, column), both counted from 0.
  public subscript(row: Int, column: Int) -> Float {
    precondition(row >= 0 && row < rows && column >= 0 && column < columns, "cell out of range")
    return storage[offset + row * rowStride + column * columnStride]
  }

  /// One row; a copy where its numbers do not lie side by side in an array.
  public func row(_ index: Int) -> ArraySlice<Float> {
    precondition(index >= 0 && index < rows, "row out of range")
    let start = offset + index * rowStride
    if case .held(let numbers) = storage, columnStride == 1 {
      return numbers[start..<start + columns]
    }
    return ArraySlice((0..<columns).map { storage[start + $0 * columnStride] })
  }

  /// All elements, row after row.
  ///
  /// This is a copy where they do not lie so in an array: in a matrix turned on its side, in some
  /// columns of another, in a mapped file. Ask for it once, not in a loop.
  public var elements: [Float] {
    if case .held(let numbers) = storage, numbers.count == count, isContiguous { return numbers }
    return filled(count) { copy(to: $0) }
  }

  /// The matrix with a function applied to every element, `[n, d] → [n, d]`.
  public func mapped(_ transform: (Float) -> Float) -> Matrix {
    Matrix(rows: rows, columns: columns, elements: elements.map(transform))
  }

  /// Whether some element is as asked for; nothing is copied for the question.
  public func contains(where predicate: (Float) -> Bool) -> Bool {
    count > 0
      && withNumbers { numbers in
        (0..<rows).contains { row in
          (0..<columns).contains { predicate(numbers[row, $0]) }
        }
      }
  }

  /// The matrix with another number in one cell, `[n, d] → [n, d]`.
  ///
  /// - Precondition: The cell is one of the matrix.
  public func replacing(row: Int, column: Int, by value: Float) -> Matrix {
    precondition(
      (0..<rows).contains(row) && (0..<columns).contains(column),
      "cell (\(row), \(column)) of a \(shape) matrix")
    var changed = elements
    changed[row * columns + column] = value
    return Matrix(rows: rows, columns: columns, elements: changed)
  }
}
