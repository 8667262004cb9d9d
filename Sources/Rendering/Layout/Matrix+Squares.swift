import LinearAlgebra

extension Matrix {
  /// The largest number of each square of cells; −∞ where there is none.
  func largestOfSquares(_ side: Int) -> Matrix {
    if side == 1 { return self }
    let (down, across) = ((rows - 1) / side + 1, (columns - 1) / side + 1)
    var largest = [Float](repeating: -.infinity, count: down * across)
    for row in 0..<rows {
      for (column, value) in self.row(row).enumerated() where value.isFinite {
        let place = row / side * across + column / side
        largest[place] = max(largest[place], value)
      }
    }
    return Matrix(rows: down, columns: across, elements: largest)
  }
}
