extension Matrix {
  /// Columns `range` of every row, `[n, d] → [n, range.count]`, without a copy.
  ///
  /// - Precondition: The range lies inside the columns.
  public func columns(_ range: Range<Int>) -> Matrix {
    precondition(
      range.lowerBound >= 0 && range.upperBound <= columns,
      "columns \(range) of a \(shape) matrix")
    return Matrix(
      rows: rows, columns: range.count, storage: storage,
      offset: offset + range.lowerBound * columnStride, rowStride: rowStride,
      columnStride: columnStride)
  }

  /// The matrix turned on its side, `[n, d] → [d, n]`, without a copy.
  public var transposed: Matrix {
    Matrix(
      rows: columns, columns: rows, storage: storage, offset: offset, rowStride: columnStride,
      columnStride: rowStride)
  }

  /// The rows named by `indices`, in that order, `[v, d] → [indices.count, d]`; only these are
  /// copied.
  ///
  /// - Precondition: Every index is a row.
  public func rows(at indices: [Int]) -> Matrix {
    for index in indices { precondition((0..<rows).contains(index), "row \(index) of \(shape)") }
    return Matrix(rows: indices.count, columns: columns) { target in
      withNumbers { numbers in
        for (place, index) in indices.enumerated() {
          copy(row: index, of: numbers, to: target + place * columns)
        }
      }
    }
  }

  /// This matrix with the rows of another below it, `[n, d], [m, d] → [n + m, d]`.
  ///
  /// - Precondition: Both have the same number of columns.
  public func appendingRows(_ other: Matrix) -> Matrix {
    precondition(columns == other.columns, "rows of \(other.shape) below a \(shape) matrix")
    // A large table with nothing to add is not worth a copy.
    if other.rows == 0 { return self }
    return Matrix(rows: rows + other.rows, columns: columns) { target in
      if count > 0 { copy(to: target) }
      other.copy(to: target + count)
    }
  }

  /// Matrices of equal height side by side, `[n, a], [n, b], … → [n, a + b + …]`.
  ///
  /// - Precondition: There is at least one, and all have the same number of rows.
  public static func sideBySide(_ parts: [Matrix]) -> Matrix {
    precondition(
      !parts.isEmpty && parts.allSatisfy { $0.rows == parts[0].rows },
      "matrices of one height are needed, got \(parts.map(\.shape))")
    let columns = parts.reduce(0) { $0 + $1.columns }
    return Matrix(rows: parts[0].rows, columns: columns) { target in
      var left = 0
      for part in parts where part.count > 0 {
        part.withNumbers { numbers in
          for row in 0..<part.rows {
            part.copy(row: row, of: numbers, to: target + row * columns + left)
          }
        }
        left += part.columns
      }
    }
  }

  @inline(__always)
  private func copy(row: Int, of numbers: Numbers, to target: UnsafeMutablePointer<Float>) {
    if columnStride == 1 {
      target.update(from: numbers.row(row), count: columns)
    } else {
      for column in 0..<columns { target[column] = numbers[row, column] }
    }
  }
}
