import LinearAlgebra

/// The numbers a worksheet gives: the model's own where they are short, else shortened ones.
///
/// One digit behind the point, or two where all are small, is enough to compute with. Shares of a
/// whole are shortened so that every row still has the sum it had, 1: by the largest remainder.
struct ShortNumbers {
  /// The numbers.
  let value: Matrix
  /// The digits behind the point that show all of them.
  let digits: Int

  /// Below this a single digit would leave nothing of a number.
  private static let small: Float = 0.5

  /// Shortens numbers; `nil` if some are none, or too long to be printed.
  ///
  /// - Parameters:
  ///   - matrix: The numbers.
  ///   - areShares: Whether they are shares of a whole.
  ///   - most: The most digits behind the point.
  init?(_ matrix: Matrix, areShares: Bool, atMost most: Int) {
    let elements = matrix.elements
    if let short = (0...most).first(where: { elements.allSatisfy(Rounding(digits: $0).keeps) }) {
      (value, digits) = (matrix, short)
      return
    }
    let largest = elements.filter(\.isFinite).map(abs).max() ?? 0
    let rounding = Rounding(digits: min(most, largest < Self.small ? 2 : 1))
    guard elements.allSatisfy(rounding.canTell) else { return nil }
    digits = rounding.digits
    let rows = (0..<matrix.rows).map { row -> [Float] in
      let numbers = matrix.row(row).map(Double.init)
      let shortened =
        areShares ? Self.shares(numbers, rounding) : numbers.map(rounding.callAsFunction)
      return shortened.map { Float($0) }
    }
    value = Matrix(rows: matrix.rows, columns: matrix.columns, elements: rows.flatMap { $0 })
  }

  /// Shares with few digits whose sum is the rounded sum of the whole: each gets its whole units,
  /// and those that are left go to the largest remainders, of equal ones to the first.
  private static func shares(_ numbers: [Double], _ rounding: Rounding) -> [Double] {
    let unit = rounding.unit
    let units = numbers.map { ($0 / unit + 1e-9).rounded(.down) }
    let remainders = zip(numbers, units).map { $0 / unit - $1 }
    let missing = (numbers.reduce(0, +) / unit).rounded() - units.reduce(0, +)
    let first = numbers.indices.sorted { (-remainders[$0], $0) < (-remainders[$1], $1) }
      .prefix(Int(max(0, missing)))
    return units.enumerated().map { place, count in
      rounding((count + (first.contains(place) ? 1 : 0)) * unit)
    }
  }
}
