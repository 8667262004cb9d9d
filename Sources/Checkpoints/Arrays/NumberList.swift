import Foundation

/// Numbers of a text in their order, rounded to single precision.
struct NumberList {
  /// The numbers.
  private(set) var numbers: [Float] = []
  /// The places of those that are finite in the text and infinite here.
  private(set) var overflowing: Set<Int> = []

  /// Takes a number; one that is written with digits is finite, however large.
  mutating func append(_ number: Double, isWrittenWithDigits: Bool = true) {
    let rounded = Float(number)
    if rounded.isInfinite, isWrittenWithDigits { overflowing.insert(numbers.count) }
    numbers.append(rounded)
  }

  /// Takes the number a cell of a table is; `nan`, `inf` and −∞ are some, too.
  ///
  /// - Returns: Whether it is one.
  mutating func append(_ cell: String) -> Bool {
    guard let number = Self.number(cell) else { return false }
    append(number, isWrittenWithDigits: cell.contains(where: \.isNumber))
    return true
  }

  /// The number a cell is.
  static func number(_ cell: String) -> Double? {
    let text = cell.trimmingCharacters(in: .whitespaces).replacing("−", with: "-")
    return Double(text.replacing("∞", with: "inf"))
  }
}
