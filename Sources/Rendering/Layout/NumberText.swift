/// Prints numbers with a fixed count of digits, rounded exactly.
enum NumberText {
  private static let powers: [Double] = [1, 10, 100, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9]

  /// Below this a number is printed with fixed digits, however many are asked for.
  static let surelyFixed: Float = 1e5

  /// A number with `digits` (0…9) behind the point; halves are rounded away from 0, as at school.
  ///
  /// A `Float` times 10⁹ is exact in `Double` (24 bits and the 21 of 5⁹), so the rounding sees the
  /// true number. What rounds to nothing has no sign; a number too long for this comes as the
  /// shortest text that means it.
  static func fixed(_ value: Float, digits: Int) -> String {
    guard value.isFinite else { return value.isNaN ? "NaN" : value < 0 ? "−∞" : "∞" }
    let scaled = (Double(value) * powers[digits]).rounded(.toNearestOrAwayFromZero)
    guard abs(scaled) < 1e15 else { return value.description }
    let number = Int64(abs(scaled))
    let sign = scaled < 0 ? "-" : ""
    guard digits > 0 else { return "\(sign)\(number)" }
    let text = String(number)
    let padded = String(repeating: "0", count: max(0, digits + 1 - text.count)) + text
    return "\(sign)\(padded.dropLast(digits)).\(padded.suffix(digits))"
  }
}
