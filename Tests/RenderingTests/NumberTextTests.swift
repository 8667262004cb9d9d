import LinearAlgebra
import Testing

@testable import Rendering

/// Numbers are printed as a careful person with paper would round them: exactly, halves away from
/// zero, and never a zero with a sign.
@Suite struct NumberTextTests {
  @Test(arguments: 0...9)
  func roundingAgreesWithWholeNumberArithmetic(digits: Int) {
    var generator = SplitMix64(seed: 41)
    var wrong: [String] = []
    for _ in 0..<4_000 {
      // Any bit pattern: every size a Float can have is as likely as any other.
      let value = Float(bitPattern: UInt32.random(in: 0...UInt32.max, using: &generator))
      guard let expected = exactly(value, digits: digits) else { continue }
      let found = NumberText.fixed(value, digits: digits)
      if found != expected { wrong.append("\(value): expected \(expected), got \(found)") }
    }
    for _ in 0..<4_000 {
      let value = Float.random(in: -100...100, using: &generator)
      guard let expected = exactly(value, digits: digits) else { continue }
      let found = NumberText.fixed(value, digits: digits)
      if found != expected { wrong.append("\(value): expected \(expected), got \(found)") }
    }
    #expect(wrong.isEmpty, "\(wrong.prefix(5))")
  }

  @Test(arguments: [
    (0.125, 2, "0.13"), (-0.125, 2, "-0.13"), (0.5, 0, "1"), (-0.5, 0, "-1"), (2.5, 0, "3"),
    (0.375, 2, "0.38"), (1.0625, 3, "1.063"),
  ])
  func halvesGoAwayFromZero(value: Float, digits: Int, expected: String) {
    #expect(NumberText.fixed(value, digits: digits) == expected)
  }

  @Test func theFloatItselfIsRoundedNotItsShortestSpelling() {
    // The Float spelled 0.145 is 0.1449999958…, that of 2.675 is 2.6749999523…
    #expect(NumberText.fixed(0.145, digits: 2) == "0.14")
    #expect(NumberText.fixed(2.675, digits: 2) == "2.67")
  }

  @Test(arguments: 0...9)
  func whatRoundsToNothingHasNoSign(digits: Int) {
    let zero = digits == 0 ? "0" : "0." + String(repeating: "0", count: digits)
    for value: Float in [-0.0, 0.0, -1e-10, 1e-10, -.leastNonzeroMagnitude] {
      #expect(NumberText.fixed(value, digits: digits) == zero)
    }
  }

  @Test func aSmallNegativeNumberKeepsItsZeros() {
    #expect(NumberText.fixed(-0.004, digits: 3) == "-0.004")
    #expect(NumberText.fixed(-0.0625, digits: 4) == "-0.0625")
  }

  @Test func whatIsNoNumberHasANameWhateverTheDigits() {
    for digits in 0...9 {
      #expect(NumberText.fixed(-.infinity, digits: digits) == "−∞")
      #expect(NumberText.fixed(.infinity, digits: digits) == "∞")
      #expect(NumberText.fixed(.nan, digits: digits) == "NaN")
      #expect(NumberText.fixed(-.nan, digits: digits) == "NaN")
    }
  }

  @Test func numbersTooLongForATableComeInPowersOfTen() {
    #expect(NumberText.fixed(1e30, digits: 2) == "1e+30")
    #expect(NumberText.fixed(-1e30, digits: 0) == "-1e+30")
    #expect(NumberText.fixed(.greatestFiniteMagnitude, digits: 9) == "3.4028235e+38")
  }

  @Test func theLongestPlainNumberHasAllItsDigits() {
    // 2²³ + 0.5 is the largest Float with a half.
    #expect(NumberText.fixed(8_388_607.5, digits: 2) == "8388607.50")
    #expect(NumberText.fixed(16_777_216, digits: 0) == "16777216")
  }

  /// The number rounded with whole numbers only; `nil` for what is not printed digit by digit.
  ///
  /// A Float is m · 2ᵉ with whole m < 2²⁴, so m · 10ᵈ < 2⁵⁴ is a `UInt64`, and dividing by 2⁻ᵉ
  /// after adding half of it rounds exactly.
  private func exactly(_ value: Float, digits: Int) -> String? {
    guard value.isFinite else { return nil }
    let power = (0..<digits).reduce(UInt64(1)) { product, _ in product * 10 }
    let isNormal = value.exponentBitPattern != 0
    let mantissa = UInt64(value.significandBitPattern) + (isNormal ? 1 << 23 : 0)
    let exponent = Int(max(value.exponentBitPattern, 1)) - 127 - 23
    let scaled: UInt64
    if exponent >= 0 {
      guard exponent < 26 else { return nil }
      let (product, overflow) = (mantissa << UInt64(exponent)).multipliedReportingOverflow(
        by: power)
      guard !overflow else { return nil }
      scaled = product
    } else if exponent > -62 {
      let half = UInt64(1) << UInt64(-exponent - 1)
      scaled = (mantissa * power + half) >> UInt64(-exponent)
    } else {
      scaled = 0
    }
    guard scaled < 1_000_000_000_000_000 else { return nil }
    let sign = value < 0 && scaled > 0 ? "-" : ""
    guard digits > 0 else { return "\(sign)\(scaled)" }
    let rest = String(scaled % power)
    let zeros = String(repeating: "0", count: digits - rest.count)
    return "\(sign)\(scaled / power).\(zeros)\(rest)"
  }
}
