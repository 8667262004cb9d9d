import Foundation
import LinearAlgebra
import Testing

@testable import LessonKit

/// Numbers are rounded as decimals, whatever binary arithmetic has made of them.
@Suite struct RoundingTests {
  @Test func halvesGoAwayFromZero() {
    let two = Rounding(digits: 2)
    // In binary this is a hair below the half.
    #expect(1.005 * 100 < 100.5)
    #expect(two(2.45 * 0.5) == 1.23 && two(-2.45 * 0.5) == -1.23)
    #expect(two(1.005) == 1.01 && two(0.285) == 0.29 && two(1.41 * 0.5) == 0.71)
    #expect(two(0.1 + 0.2 - 0.295) == 0.01)
    #expect(Rounding(digits: 0)(0.5) == 1 && Rounding(digits: 0)(-2.5) == -3)
    #expect(Rounding(digits: 3)(0.0005) == 0.001)
  }

  @Test func whatIsNoHalfGoesToTheNearest() {
    let two = Rounding(digits: 2)
    #expect(two(1.2249999) == 1.22 && two(1.2250001) == 1.23 && two(-1.2249999) == -1.22)
    #expect(two(0.004) == 0 && two(-0.004).sign == .plus)
    #expect(two(-.infinity) == -.infinity && two(.nan).isNaN)
  }

  @Test func itIsTheRoundingOfDecimals() {
    // Products of numbers with two digits have four; every fifth ends in 50.
    for left in -300...300 {
      for right in [5, 25, 35, 50, 125] {
        var (exact, rounded) = (Decimal(left * right) / 10_000, Decimal())
        NSDecimalRound(&rounded, &exact, 2, .plain)
        let binary = Double(left) / 100 * (Double(right) / 100)
        #expect(Rounding(digits: 2)(binary) == Double("\(rounded)"), "\(left) · \(right)")
      }
    }
  }

  @Test func aNumberKeepsItsDigitsOrDoesNot() {
    let one = Rounding(digits: 1)
    #expect(one.keeps(0.3) && one.keeps(-2) && one.keeps(-.infinity))
    #expect(!one.keeps(0.25) && !one.keeps(.nan) && !one.keeps(.infinity))
    #expect(Rounding(digits: 0).keeps(-1_000_000_000))
    #expect(!Rounding(digits: 2).canTell(1e6) && Rounding(digits: 2).canTell(80_000))
  }
}
