/// Rounding as it is done by hand: to some digits behind the point, halves away from 0.
///
/// 1.225 → 1.23 and −1.225 → −1.23. Binary arithmetic leaves 2.45 · 0.5 a hair short of 1.225: what
/// lies within a billionth of the last digit of a half is one.
public struct Rounding: Sendable {
  /// The digits behind the point.
  public let digits: Int
  /// 10 to the power of the digits.
  private let power: Double

  /// What numbers computed in binary may miss a half by, in units of the last digit.
  private static let hair = 1e-9
  /// From here on two neighbouring decimals may be one `Float`.
  private static let longest = Double(1 << 23)

  /// Rounds to some digits behind the point.
  ///
  /// - Precondition: There are not fewer than none.
  public init(digits: Int) {
    precondition(digits >= 0, "\(digits) digits")
    self.digits = digits
    power = (0..<digits).reduce(1) { power, _ in power * 10 }
  }

  /// The rounded number; −∞ stays as it is, and so does what is no number.
  public func callAsFunction(_ number: Double) -> Double {
    guard number.isFinite else { return number }
    let units = (abs(number) * power + Self.hair).rounded(.toNearestOrAwayFromZero)
    return units == 0 ? 0 : (number < 0 ? -units : units) / power
  }

  /// One in the last digit: 0.01 with two digits.
  var unit: Double { 1 / power }

  /// Whether a number is one with so many digits, so that nothing is lost when it is printed.
  func keeps(_ number: Float) -> Bool {
    if number == -.infinity { return true }
    return canTell(number) && Float(self(Double(number))) == number
  }

  /// Whether a `Float` of this size tells all decimals with so many digits apart.
  func canTell(_ number: Float) -> Bool {
    if number == -.infinity { return true }
    return number.isFinite && (digits == 0 || abs(Double(number)) * power < Self.longest)
  }
}
