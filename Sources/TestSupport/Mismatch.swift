import LinearAlgebra

/// Compares a matrix with reference values: the one place where closeness is defined.
///
/// A cell agrees when |actual − expected| ≤ relative · max(|expected|, largest |expected| / 50).
/// A cell that is small because larger terms cancelled cannot be better than the rounding of those
/// terms: with 1e-5 the floor lies at 2e-7 of the largest cell, three roundings of a `Float`.
/// Infinities have to be equal.
///
/// - Parameters:
///   - actual: What was computed.
///   - expected: The reference.
///   - relative: How close a cell has to be, beside its size.
///   - absolute: How close it has to be whatever its size; instead of `relative`.
/// - Returns: `nil` if all cells agree, else a sentence with the first cell that does not, what
///   was expected and found there, and the largest difference.
public func mismatch(
  _ actual: Matrix, _ expected: [[Double]], relative: Double = 1e-5, absolute: Double? = nil
) -> String? {
  let shape = Shape(expected.count, expected.first?.count ?? 0)
  guard actual.shape == shape else { return "expected the shape \(shape), got \(actual.shape)" }
  let largest = expected.joined().reduce(0) { $1.isFinite ? max($0, abs($1)) : $0 }
  var first: String?
  var count = 0
  var worst = 0.0
  for (row, numbers) in expected.enumerated() {
    for (column, number) in numbers.enumerated() {
      let found = Double(actual[row, column])
      if found == number { continue }
      let difference = abs(found - number)
      let isClose = difference <= absolute ?? relative * max(abs(number), largest / 50)
      if !difference.isNaN { worst = max(worst, difference) }
      if isClose { continue }
      count += 1
      first = first ?? "cell [\(row), \(column)]: expected \(number), got \(found)"
    }
  }
  return first.map { "\($0); \(count) cells differ, the largest difference is \(worst)" }
}

extension Matrix {
  /// The numbers as nested rows in double precision.
  public var nested: [[Double]] { (0..<rows).map { row($0).map { Double($0) } } }

  /// A matrix of seeded numbers, roughly normal with deviation 1 (the sum of twelve uniform ones).
  public static func random(
    _ rows: Int, _ columns: Int, using generator: inout SplitMix64
  ) -> Matrix {
    let numbers = (0..<rows * columns).map { _ in
      (0..<12).reduce(Float(-6)) { sum, _ in sum + Float.random(in: 0..<1, using: &generator) }
    }
    return Matrix(rows: rows, columns: columns, elements: numbers)
  }
}
