extension Float {
  /// This number as half precision holds it: 1 sign bit, 5 bits of exponent, 10 of fraction.
  ///
  /// To the nearest, ties to even; beyond 65504 comes ±∞ (from 65520 on), below 2⁻¹⁴ the steps
  /// stay at 2⁻²⁴. Source: IEEE 754-2019, sections 3.6 (binary16) and 4.3.1.
  public var roundedToHalf: Float {
    guard isFinite else { return self }
    let number = Double(self)
    let step = Double(sign: .plus, exponent: max(number.exponent, -14) - 10, significand: 1)
    let rounded = (number / step).rounded(.toNearestOrEven) * step
    return abs(rounded) > 65504 ? Float(number < 0 ? -Double.infinity : .infinity) : Float(rounded)
  }
}
