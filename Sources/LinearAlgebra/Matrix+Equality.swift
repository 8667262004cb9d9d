extension Matrix: Equatable {
  /// Whether two matrices have one shape and equal elements.
  ///
  /// Where both are the same numbers in memory nothing is compared.
  public static func == (left: Matrix, right: Matrix) -> Bool {
    guard left.shape == right.shape else { return false }
    if left.count == 0 { return true }
    return left.withNumbers { first in
      right.withNumbers { second in
        let isOneLayout =
          first.rowStride == second.rowStride && first.columnStride == second.columnStride
        if isOneLayout && first.start == second.start { return true }
        // In the order in which they lie in memory.
        let isTurned = isOneLayout && first.columnStride > first.rowStride
        return isTurned
          ? areEqual(
            first.turned, second.turned, rows: left.columns, columns: left.rows)
          : areEqual(first, second, rows: left.rows, columns: left.columns)
      }
    }
  }

  private static func areEqual(
    _ left: Numbers, _ right: Numbers, rows: Int, columns: Int
  ) -> Bool {
    let isSideBySide = left.columnStride == 1 && right.columnStride == 1
    return (0..<rows).allSatisfy { row in
      isSideBySide
        ? areEqual(left.row(row), right.row(row), count: columns)
        : (0..<columns).allSatisfy { left[row, $0] == right[row, $0] }
    }
  }

  /// Piece by piece, since a loop that may end at every number is slow.
  private static func areEqual(
    _ left: UnsafePointer<Float>, _ right: UnsafePointer<Float>, count: Int
  ) -> Bool {
    var start = 0
    while start < count {
      let end = min(start + 1024, count)
      var different: Int32 = 0
      for index in start..<end { different |= left[index] == right[index] ? 0 : 1 }
      if different != 0 { return false }
      start = end
    }
    return true
  }
}

extension Matrix.Numbers {
  /// The same numbers with rows and columns exchanged.
  fileprivate var turned: Matrix.Numbers {
    Matrix.Numbers(start: start, rowStride: columnStride, columnStride: rowStride)
  }
}
