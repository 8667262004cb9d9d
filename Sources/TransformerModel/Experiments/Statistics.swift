import LinearAlgebra

/// Numbers that sum up other numbers; all in `Double`.
enum Statistics {
  /// The mean, Σx / n; of no numbers 0.
  static func mean(_ numbers: [Double]) -> Double {
    numbers.isEmpty ? 0 : numbers.reduce(0, +) / Double(numbers.count)
  }

  /// The mean of the squared deviations from the mean: divided by n, as in a layer norm.
  static func variance(_ numbers: [Double]) -> Double {
    let mean = mean(numbers)
    return self.mean(numbers.map { ($0 - mean) * ($0 - mean) })
  }

  /// The Euclidean length, √Σx².
  static func length(_ numbers: [Double]) -> Double {
    numbers.reduce(0) { $0 + $1 * $1 }.squareRoot()
  }

  /// The cosine of the angle between two vectors, a·b / (|a|·|b|); 0 if one has no length.
  static func cosine(_ left: [Double], _ right: [Double]) -> Double {
    let lengths = length(left) * length(right)
    return lengths == 0 ? 0 : zip(left, right).reduce(0) { $0 + $1.0 * $1.1 } / lengths
  }
}

extension Matrix {
  /// A row in double precision.
  func numbers(ofRow row: Int) -> [Double] { self.row(row).map(Double.init) }

  /// A column in double precision.
  func numbers(ofColumn column: Int) -> [Double] {
    (0..<rows).map { Double(self[$0, column]) }
  }
}
