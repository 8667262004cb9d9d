import LinearAlgebra
import TestSupport
import Testing

/// Rounding to half precision is numpy's, for numbers anywhere, at ties, and at both ends.
@Suite struct HalfPrecisionTests {
  private struct References: Decodable {
    let half: [[Double]]
  }

  @Test func everyNumberIsRoundedAsNumpyRoundsIt() throws {
    let pairs = try Reference.decode(References.self, from: "experiments.json").get().half
    #expect(pairs.count > 900)
    for pair in pairs {
      let rounded = Float(pair[0]).roundedToHalf
      #expect(rounded.bitPattern == Float(pair[1]).bitPattern, "\(pair[0])")
    }
  }

  @Test func whatIsRoundedStays() {
    for pattern in UInt32(0)..<2000 {
      let number = Float(bitPattern: pattern &* 2_146_999).roundedToHalf
      if !number.isNaN { #expect(number.roundedToHalf.bitPattern == number.bitPattern) }
    }
  }

  @Test func theEndsOfTheRangeAreTheStandards() {
    #expect(Float(65504).roundedToHalf == 65504)
    #expect(Float(65519.996).roundedToHalf == 65504)
    #expect(Float(65520).roundedToHalf == .infinity)
    #expect(Float(-1e9).roundedToHalf == -.infinity)
    #expect(Float(0x1p-24).roundedToHalf == 0x1p-24)
    #expect(Float(0x1p-25).roundedToHalf == 0)
    #expect(Float.nan.roundedToHalf.isNaN)
  }
}
