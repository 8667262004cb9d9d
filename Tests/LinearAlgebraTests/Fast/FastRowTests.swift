import Foundation
import LinearAlgebra
import TestSupport
import Testing

/// Softmax and layer norm with wide vectors give what the plain kernels give, rounded once.
@Suite struct FastRowTests {
  /// Widths around everything the kernels are built of, and a vocabulary's.
  static let widths = [1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 31, 33, 64, 100, 1021]

  @Test(arguments: widths)
  func theSoftmaxIsThePlainOne(_ width: Int) {
    var generator = SplitMix64(seed: 61)
    for steepness in [Float(0.01), 1, 30, 1e4] {
      let scores = Matrix.random(9, width, using: &generator).mapped { value in
        // Some cells are forbidden, wherever the seed has put them.
        value > 1.3 ? -.infinity : value * steepness
      }
      let plain = scores.softmaxOfRowsPlainly()
      for instructions in Machine.Instructions.available {
        for layout in Layout.allCases {
          let fast = scores.laid(layout).softmaxOfRowsFast(on: Machine(instructions, threads: 1))
          #expect(lastPlaceMismatch(fast, plain) == nil, "\(instructions), \(layout)")
        }
      }
    }
  }

  @Test func whatIsForbiddenIsExactlyZeroAndWhatIsNoNumberStaysNone() {
    let none = -Float.infinity
    for instructions in Machine.Instructions.available {
      let machine = Machine(instructions, threads: 1)
      for width in [2, 7, 33, 64] {
        func row(_ first: Float, _ others: Float) -> [Float] {
          [first] + Array(repeating: others, count: width - 1)
        }
        let weights = Matrix([
          row(3, none), row(none, none), row(none, 2), row(.nan, 1), row(3e38, -3e38),
          row(0x1p-140, 0x1p-149), row(.nan, none), row(.nan, .nan),
        ]).softmaxOfRowsFast(on: machine)
        let share = 1 / Double(width)
        #expect(weights[0, 0] == 1 && weights[0, width - 1] == 0)
        #expect(weights.row(1).allSatisfy { $0 == 0 })
        #expect(weights[2, 0] == 0 && weights[2, 1] == Float(1 / Double(width - 1)))
        #expect(weights.row(3).allSatisfy { $0.isNaN })
        #expect(weights[4, 0] == 1 && weights[4, width - 1] == 0)
        #expect(weights.row(5).allSatisfy { abs(Double($0) - share) < 1e-7 })
        #expect(weights[6, 0].isNaN && weights[7, width - 1].isNaN)
      }
    }
  }

  @Test func whatIsForbiddenAtTheEndChangesNoBit() {
    var generator = SplitMix64(seed: 62)
    let scores = Matrix.random(5, 50, using: &generator)
    for instructions in Machine.Instructions.available {
      let machine = Machine(instructions, threads: 1)
      let alone = scores.softmaxOfRowsFast(on: machine)
      for more in 1...20 {
        let forbidden = Matrix(rows: 5, columns: more, repeating: -.infinity)
        let all = Matrix.sideBySide([scores, forbidden]).softmaxOfRowsFast(on: machine)
        #expect(bitMismatch(all.columns(0..<50), alone) == nil, "\(instructions), \(more) more")
        #expect(!all.columns(50..<50 + more).contains { $0 != 0 })
      }
    }
  }

  @Test(arguments: widths)
  func theLayerNormIsThePlainOne(_ width: Int) {
    var generator = SplitMix64(seed: 63)
    let gamma = Matrix.random(1, width, using: &generator)
    let beta = Matrix.random(1, width, using: &generator)
    for (size, shift) in [(Float(1), Float(0)), (1e-3, 100), (1e15, 0), (1e-20, 0)] {
      let input = Matrix.random(6, width, using: &generator).mapped { $0 * size + shift }
      let plain = input.layerNormPlainly(gamma: gamma, beta: beta, epsilon: 1e-5)
      for instructions in Machine.Instructions.available {
        for layout in Layout.allCases {
          let fast = input.laid(layout).layerNormFast(
            gamma: gamma.laid(layout), beta: beta.laid(layout), epsilon: 1e-5,
            on: Machine(instructions, threads: 1))
          let wrong = lastPlaceMismatch(fast, plain)
          #expect(wrong == nil, "\(instructions), \(layout), \(size) around \(shift)")
        }
      }
    }
  }

  @Test func threadsChangeNoBit() {
    var generator = SplitMix64(seed: 64)
    let input = Matrix.random(301, 400, using: &generator)
    let (gamma, beta) = (input.rows(at: [0]), input.rows(at: [1]))
    for instructions in Machine.Instructions.available {
      let alone = Machine(instructions, threads: 1)
      let norm = input.layerNormFast(gamma: gamma, beta: beta, epsilon: 1e-5, on: alone)
      for threads in [2, 3, 7] {
        let shared = Machine(instructions, threads: threads)
        let sharedNorm = input.layerNormFast(gamma: gamma, beta: beta, epsilon: 1e-5, on: shared)
        #expect(bitMismatch(sharedNorm, norm) == nil)
        #expect(
          bitMismatch(input.softmaxOfRowsFast(on: shared), input.softmaxOfRowsFast(on: alone))
            == nil)
        #expect(bitMismatch(input.geluFast(on: shared), input.geluFast(on: alone)) == nil)
      }
    }
  }

  /// Two ways to sum in `Double` may round to neighbours, but hardly ever do.
  private func lastPlaceMismatch(_ actual: Matrix, _ expected: Matrix) -> String? {
    for row in 0..<expected.rows {
      for column in 0..<expected.columns {
        let (found, wanted) = (actual[row, column], expected[row, column])
        if found == wanted || found == wanted.nextUp || found == wanted.nextDown { continue }
        return "cell [\(row), \(column)]: expected \(wanted), got \(found)"
      }
    }
    return nil
  }
}
