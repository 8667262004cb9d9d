extension Matrix {
  /// The matrix product, with an optional row added to every row: A·B + b.
  ///
  /// `[n, k], [k, m] → [n, m]`. Sums run in `Double` and are rounded once, so that a cell agrees
  /// with the arithmetic a lesson prints even where the terms cancel. This is the plain kernel
  /// that any faster one is tested against.
  ///
  /// - Precondition: The columns of A are as many as the rows of B; the bias is `[1, m]`.
  public func multiplied(by other: Matrix, adding bias: Matrix? = nil) -> Matrix {
    precondition(columns == other.rows, "\(shape) · \(other.shape)")
    precondition(
      bias.map { $0.shape == Shape(1, other.columns) } ?? true,
      "a bias of \(bias?.shape ?? Shape(0, 0)) for \(other.columns) columns")
    let (inner, width) = (columns, other.columns)
    var product: [Float] = []
    product.reserveCapacity(rows * width)
    let start = bias.map { $0.elements.map(Double.init) } ?? Array(repeating: 0, count: width)
    var sums = start
    elements.withUnsafeBufferPointer { left in
      other.elements.withUnsafeBufferPointer { right in
        for row in 0..<rows {
          for column in 0..<width { sums[column] = start[column] }
          // Row by row of B: both matrices are read in the order they lie in memory.
          for k in 0..<inner {
            let factor = Double(left[row * inner + k])
            let line = UnsafeBufferPointer(rebasing: right[k * width..<(k + 1) * width])
            for column in 0..<width { sums[column] += factor * Double(line[column]) }
          }
          for column in 0..<width { product.append(Float(sums[column])) }
        }
      }
    }
    return Matrix(rows: rows, columns: width, elements: product)
  }

  /// The product with a transposed matrix: A·Bᵀ, the dot product of every row with every row.
  ///
  /// `[n, k], [m, k] → [n, m]`. Sums run in `Double` and are rounded once.
  ///
  /// - Precondition: Both have the same number of columns.
  public func multipliedByTransposed(_ other: Matrix) -> Matrix {
    precondition(columns == other.columns, "\(shape) · \(other.shape)ᵀ")
    let inner = columns
    var product: [Float] = []
    product.reserveCapacity(rows * other.rows)
    elements.withUnsafeBufferPointer { left in
      other.elements.withUnsafeBufferPointer { right in
        for row in 0..<rows {
          for column in 0..<other.rows {
            var sum = 0.0
            for k in 0..<inner {
              sum += Double(left[row * inner + k]) * Double(right[column * inner + k])
            }
            product.append(Float(sum))
          }
        }
      }
    }
    return Matrix(rows: rows, columns: other.rows, elements: product)
  }

  /// The elementwise sum A + B, `[n, d], [n, d] → [n, d]`.
  ///
  /// - Precondition: Both have the same shape.
  public static func + (left: Matrix, right: Matrix) -> Matrix {
    precondition(left.shape == right.shape, "\(left.shape) + \(right.shape)")
    return Matrix(
      rows: left.rows, columns: left.columns,
      elements: zip(left.elements, right.elements).map { $0 + $1 })
  }

  /// The matrix with one row added to every row, `[n, d], [1, d] → [n, d]`.
  ///
  /// - Precondition: The row is as wide as the matrix.
  public func addingToRows(_ row: Matrix) -> Matrix {
    precondition(row.shape == Shape(1, columns), "a row \(row.shape) for a \(shape) matrix")
    var sum: [Float] = []
    sum.reserveCapacity(elements.count)
    for index in 0..<rows {
      for (element, shift) in zip(self.row(index), row.elements) { sum.append(element + shift) }
    }
    return Matrix(rows: rows, columns: columns, elements: sum)
  }
}
