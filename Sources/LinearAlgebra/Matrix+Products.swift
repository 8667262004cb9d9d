extension Matrix {
  /// The least size at which a product is worth a kernel with wide vectors.
  ///
  /// Sizes of the model decide, never the number of words, so that a sentence and its beginning are
  /// computed alike; and a model that is small enough to be read is computed in `Double`, so that a
  /// cell agrees with the arithmetic a lesson prints even where the terms cancel.
  static let wide = 32

  /// The matrix product, with an optional row added to every row: A·B + b.
  ///
  /// `[n, k], [k, m] → [n, m]`. Where k and m are 32 or more, sums run in `Float` and in vectors;
  /// else they run in `Double` and are rounded once. A cell does not depend on the number of rows.
  ///
  /// - Precondition: The columns of A are as many as the rows of B; the bias is `[1, m]`.
  public func multiplied(by other: Matrix, adding bias: Matrix? = nil) -> Matrix {
    other.rows >= Self.wide && other.columns >= Self.wide
      ? multipliedFast(by: other, adding: bias) : multipliedPlainly(by: other, adding: bias)
  }

  /// The sums of the rows of B that every row of A weighs: A·B.
  ///
  /// `[n, w], [w, d] → [n, d]`, where w is the length of a text; sums run in `Float` where d is 32
  /// or more. Source: Vaswani et al. 2017, section 3.2.1.
  ///
  /// - Precondition: The columns of A are as many as the rows of B.
  public func weightedSums(ofRowsOf other: Matrix) -> Matrix {
    other.columns >= Self.wide
      ? multipliedFast(by: other) : multipliedPlainly(by: other)
  }

  /// The product with a transposed matrix: A·Bᵀ, the dot product of every row with every row.
  ///
  /// `[n, k], [m, k] → [n, m]`; sums run in `Float` where k is 32 or more.
  ///
  /// - Precondition: Both have the same number of columns.
  public func multipliedByTransposed(_ other: Matrix) -> Matrix {
    columns >= Self.wide
      ? multipliedFast(by: other.transposed) : multipliedPlainly(by: other.transposed)
  }

  /// A·B + b in vectors of `Float`, whatever the sizes are.
  package func multipliedFast(
    by other: Matrix, adding bias: Matrix? = nil, on machine: Machine = .current
  ) -> Matrix {
    checkShapes(other, bias)
    guard columns > 0 && count > 0 && other.count > 0 else {
      return multipliedPlainly(by: other, adding: bias)
    }
    // A weight that is stored the other way is read as it lies: its columns are rows there.
    let isTurned = other.columnStride != 1 && other.rowStride == 1
    let right = isTurned ? other : other.withWholeRows
    let (left, bias) = (withWholeRows, bias?.withWholeRows)
    return Matrix(rows: rows, columns: other.columns) { target in
      machine.compute(
        FastProduct(
          left: left, right: right, isTurned: isTurned, bias: bias, target: Target(target)))
    }
  }

  /// A·B + b with sums in `Double`, rounded once: what any faster kernel is tested against.
  package func multipliedPlainly(by other: Matrix, adding bias: Matrix? = nil) -> Matrix {
    checkShapes(other, bias)
    let (inner, width) = (columns, other.columns)
    let start = bias.map { $0.elements.map(Double.init) } ?? Array(repeating: 0, count: width)
    guard inner > 0 && other.count > 0 else {
      let row = Matrix(rows: 1, columns: width, elements: start.map { Float($0) })
      return row.rows(at: Array(repeating: 0, count: rows))
    }
    return Matrix(rows: rows, columns: width) { target in
      withNumbers { left in
        other.withNumbers { right in
          var sums = start
          for row in 0..<rows {
            for column in 0..<width { sums[column] = start[column] }
            // Row by row of B: both matrices are read in the order they mostly lie in memory.
            for k in 0..<inner {
              let factor = Double(left[row, k])
              for column in 0..<width { sums[column] += factor * Double(right[k, column]) }
            }
            for column in 0..<width { target[row * width + column] = Float(sums[column]) }
          }
        }
      }
    }
  }

  private func checkShapes(_ other: Matrix, _ bias: Matrix?) {
    precondition(columns == other.rows, "\(shape) · \(other.shape)")
    precondition(
      bias.map { $0.shape == Shape(1, other.columns) } ?? true,
      "a bias of \(bias?.shape ?? Shape(0, 0)) for \(other.columns) columns")
  }
}
