import Foundation

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
    fixed(Double(value), digits: digits) ?? value.description
  }

  /// The same for a number in between, which no table shows.
  private static func fixed(_ value: Double, digits: Int) -> String? {
    guard value.isFinite else { return value.isNaN ? "NaN" : value < 0 ? "−∞" : "∞" }
    let scaled = (value * powers[digits]).rounded(.toNearestOrAwayFromZero)
    guard abs(scaled) < 1e15 else { return nil }
    let number = Int64(abs(scaled))
    let sign = scaled < 0 ? "-" : ""
    guard digits > 0 else { return "\(sign)\(number)" }
    let text = String(number)
    let padded = String(repeating: "0", count: max(0, digits + 1 - text.count)) + text
    return "\(sign)\(padded.dropLast(digits)).\(padded.suffix(digits))"
  }

  /// A change, with its sign: `+0.35`; what has not changed at all has none.
  static func signed(_ value: Float, digits: Int) -> String {
    let text = fixed(abs(value), digits: digits)
    return value == 0 || value.isNaN ? text : "\(value < 0 ? "-" : "+")\(text)"
  }

  /// A number of a derivation: with fixed digits, unless these would make it nothing.
  static func telling(_ value: Double, digits: Int) -> String {
    isNothing(value, digits: digits)
      ? String(format: "%.1e", value) : plain(value, digits: digits)
  }

  /// A number beside larger ones, with fixed digits whatever they make of it.
  static func plain(_ value: Double, digits: Int) -> String {
    fixed(value, digits: digits) ?? Float(value).description
  }

  /// Whether a number that is not 0 would be printed as 0.
  static func isNothing(_ value: Double, digits: Int) -> Bool {
    value.isFinite && value != 0
      && !plain(value, digits: digits).contains { ("1"..."9").contains($0) }
  }

  /// A setting with all its digits: `4`, `10000`, `1e-05`.
  static func exact(_ value: Double) -> String {
    let text = value.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
