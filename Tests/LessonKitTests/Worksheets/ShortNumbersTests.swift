import LinearAlgebra
import TestSupport
import Testing

@testable import LessonKit

/// What a sheet gives is short, and shares stay shares.
@Suite struct ShortNumbersTests {
  private func short(
    _ rows: [[Float]], areShares: Bool = false, atMost most: Int = 2
  ) throws -> ShortNumbers {
    try #require(ShortNumbers(Matrix(rows), areShares: areShares, atMost: most))
  }

  @Test func whatIsShortStaysAsItIs() throws {
    for (rows, digits) in [
      ([[1, 0], [-3, 7]], 0), ([[0.5, -1]], 1), ([[0.25, 1000]], 2), ([[-.infinity, 1]], 0),
    ] as [([[Float]], Int)] {
      let numbers = try short(rows)
      #expect(numbers.value == Matrix(rows) && numbers.digits == digits)
    }
    #expect(try short([[0.25, 1]], atMost: 1).value == Matrix([[0.3, 1]]))
  }

  @Test func whatIsLongGetsOneDigitAndWhatIsSmallTwo() throws {
    let long = try short([[1.2345, -0.05], [-.infinity, 0.949]])
    #expect(long.digits == 1 && long.value == Matrix([[1.2, -0.1], [-.infinity, 0.9]]))
    let small = try short([[0.0512, -0.4321]])
    #expect(small.digits == 2 && small.value == Matrix([[0.05, -0.43]]))
  }

  @Test func rowsOfSharesStillSumToOne() throws {
    var generator = SplitMix64(seed: 11)
    for round in 0..<300 {
      let width = 2 + round % 11
      let scores = Matrix(
        rows: 3, columns: width,
        elements: (0..<3 * width).map { place in
          place % 7 == 3 && width > 2
            ? -.infinity : Float.random(in: -3...3, using: &generator)
        })
      let weights = scores.softmaxOfRows()
      let numbers = try short(
        (0..<3).map { Array(weights.row($0)) }, areShares: true, atMost: round % 4)
      let power = [1, 10, 100, 1000][numbers.digits]
      for row in 0..<3 {
        let units = numbers.value.row(row).map { Int(($0 * Float(power)).rounded()) }
        #expect(units.reduce(0, +) == power, "\(units)")
        for (share, before) in zip(units, weights.row(row)) {
          #expect(abs(Float(share) / Float(power) - before) <= 1 / Float(power))
          #expect(before > 0 || share == 0)
        }
      }
    }
  }

  @Test func aRowWithoutSharesStaysEmpty() throws {
    let numbers = try short([[0.333333, 0.666667], [0, 0]], areShares: true)
    #expect(numbers.value == Matrix([[0.3, 0.7], [0, 0]]))
  }

  @Test func whatCannotBePrintedIsRefused() {
    for rows in [[[.nan]], [[.infinity, 1]], [[1_234_567.8]]] as [[[Float]]] {
      #expect(ShortNumbers(Matrix(rows), areShares: false, atMost: 2) == nil)
    }
  }
}
