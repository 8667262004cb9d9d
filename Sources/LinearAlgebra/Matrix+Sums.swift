extension Matrix {
  /// The elementwise sum A + B, `[n, d], [n, d] → [n, d]`.
  ///
  /// - Precondition: Both have the same shape.
  public static func + (left: Matrix, right: Matrix) -> Matrix {
    precondition(left.shape == right.shape, "\(left.shape) + \(right.shape)")
    return left.combined(with: right) { $0 + $1 }
  }

  /// The matrix with one row added to every row, `[n, d], [1, d] → [n, d]`.
  ///
  /// - Precondition: The row is as wide as the matrix.
  public func addingToRows(_ row: Matrix) -> Matrix {
    precondition(row.shape == Shape(1, columns), "a row \(row.shape) for a \(shape) matrix")
    let same = Matrix(
      rows: rows, columns: columns, storage: row.storage, offset: row.offset, rowStride: 0,
      columnStride: row.columnStride)
    return combined(with: same) { $0 + $1 }
  }

  /// The matrix with −∞ where a mask of ones and zeros has 0, `[n, m], [n, m] → [n, m]`.
  ///
  /// - Precondition: Both have the same shape.
  public func masked(by mask: Matrix) -> Matrix {
    precondition(shape == mask.shape, "scores \(shape), mask \(mask.shape)")
    return combined(with: mask) { $1 == 0 ? -.infinity : $0 }
  }

  /// The matrix times a number, `[n, d] → [n, d]`; products are made in `Double` and rounded once.
  public func scaled(by factor: Double) -> Matrix {
    combined(with: self) { element, _ in Float(Double(element) * factor) }
  }

  /// A function of two elements at the same place, for all places.
  @inline(__always)
  private func combined(with other: Matrix, _ combine: (Float, Float) -> Float) -> Matrix {
    let (left, right) = (withWholeRows, other.withWholeRows)
    return Matrix(rows: rows, columns: columns) { target in
      left.withNumbers { left in
        right.withNumbers { right in
          for row in 0..<rows {
            let (first, second) = (left.row(row), right.row(row))
            let line = target + row * columns
            for column in 0..<columns { line[column] = combine(first[column], second[column]) }
          }
        }
      }
    }
  }
}
