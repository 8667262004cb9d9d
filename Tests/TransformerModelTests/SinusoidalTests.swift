import Foundation
import LinearAlgebra
import TestSupport
import Testing
import TransformerModel

/// The position code: sines in even columns, cosines in odd ones, counted from `start`.
@Suite struct SinusoidalTests {
  @Test func positionZeroIsZeroAndOneByTurns() {
    #expect(Sinusoidal(count: 1, width: 5)([]) == Matrix([[0, 1, 0, 1, 0]]))
  }

  @Test func aPairOfColumnsSharesItsFrequency() {
    // d = 4: the second pair turns 10000^(2/4) = 100 times more slowly.
    let expected = [0.0, 1.0, 2.0].map { position in
      [sin(position), cos(position), sin(position / 100), cos(position / 100)]
    }
    #expect(mismatch(Sinusoidal(count: 3, width: 4)([]), expected) == nil)
  }

  @Test func startMovesTheFirstPosition() {
    let long = Sinusoidal(count: 7, width: 6)([])
    let late = Sinusoidal(count: 4, width: 6, start: 3)([])
    #expect(late == long.rows(at: [3, 4, 5, 6]))
  }

  @Test func anotherBaseGivesOtherFrequencies() {
    let code = Sinusoidal(count: 2, width: 4, base: 4)([])
    #expect(mismatch(code.rows(at: [1]), [[sin(1), cos(1), sin(0.5), cos(0.5)]]) == nil)
  }

  @Test func theSettingsAreNamedInTraces() {
    let code = Sinusoidal(count: 2, width: 4, base: 100, start: 5)
    #expect(code.parameters == [.init("base", .number(100)), .init("start", .count(5))])
  }
}
