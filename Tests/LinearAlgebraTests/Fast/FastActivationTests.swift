import Foundation
import LinearAlgebra
import TestSupport
import Testing

/// The bends of networks with wide vectors: two or three units in the last place where a result is
/// large, 2·10⁻⁷ where it is small, and nothing strange at the ends of the range.
@Suite struct FastActivationTests {
  /// A function, its kernel, and the formula in `Double`.
  struct Bend: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let fast: @Sendable (Matrix, Machine) -> Matrix
    let plain: @Sendable (Matrix) -> Matrix
    let formula: @Sendable (Double) -> Double
  }

  static let bends = [
    Bend(
      testDescription: "gelu", fast: { $0.geluFast(on: $1) }, plain: { $0.geluPlainly() },
      formula: { $0 * erfc(-$0 / 2.0.squareRoot()) / 2 }),
    Bend(
      testDescription: "gelu-tanh", fast: { $0.geluTanhFast(on: $1) },
      plain: { $0.geluTanhPlainly() },
      formula: { x in
        x / (1 + exp(-2 * (2 / Double.pi).squareRoot() * (x + 0.044715 * x * x * x)))
      }),
    Bend(
      testDescription: "tanh", fast: { $0.hyperbolicTangentFast(on: $1) },
      plain: { $0.hyperbolicTangentPlainly() }, formula: { tanh($0) }),
  ]

  /// Numbers of all sizes and both signs, densely where the functions bend.
  static let numbers: [Float] = {
    var generator = SplitMix64(seed: 71)
    let dense = stride(from: Float(-12), through: 12, by: 0.013).map { $0 }
    let random = Matrix.random(1, 2000, using: &generator).elements
    let sizes = (-140...120).flatMap { exponent in
      let size = Float(sign: .plus, exponent: exponent, significand: 1.37)
      return [size, -size]
    }
    return dense + random + sizes + [0, 3.4e38, -3.4e38]
  }()

  @Test(arguments: bends)
  func theyAreTheFormula(_ bend: Bend) {
    let input = Matrix(rows: 1, columns: Self.numbers.count, elements: Self.numbers)
    let plain = bend.plain(input)
    for instructions in Machine.Instructions.available {
      let fast = bend.fast(input, Machine(instructions, threads: 1))
      for (place, number) in Self.numbers.enumerated() {
        let exact = bend.formula(Double(number))
        for (name, result) in [("fast", fast[0, place]), ("plain", plain[0, place])] {
          let difference = abs(Double(result) - exact)
          let allowed = max(3 * Double(Float(exact).ulp), number < 0 ? 2e-7 : 0)
          if difference <= allowed { continue }
          Issue.record(
            "\(name), \(instructions), of \(number): expected \(exact), got \(result)")
        }
      }
    }
  }

  @Test(arguments: bends, [1, 2, 3, 5, 8, 15, 16, 17, 33])
  func theyDoNotDependOnThePlace(_ bend: Bend, width: Int) {
    let numbers = Matrix(rows: 1, columns: width, elements: Array(Self.numbers.prefix(width)))
    for instructions in Machine.Instructions.available {
      let machine = Machine(instructions, threads: 1)
      let row = bend.fast(numbers.laid(.part), machine)
      for column in 0..<width {
        let alone = bend.fast(Matrix([[numbers[0, column]]]), machine)
        #expect(alone[0, 0] == row[0, column], "\(instructions), column \(column)")
      }
    }
  }

  @Test(arguments: bends)
  func whatIsNoNumberStaysNone(_ bend: Bend) {
    for instructions in Machine.Instructions.available {
      let ends = bend.fast(Matrix([[.nan, .infinity]]), Machine(instructions, threads: 1))
      #expect(ends[0, 0].isNaN)
      #expect(Double(ends[0, 1]) == bend.formula(.infinity))
    }
  }

  @Test func theSignOfNothingIsKept() {
    for instructions in Machine.Instructions.available {
      let zero = Matrix([[-0.0]]).hyperbolicTangentFast(on: Machine(instructions, threads: 1))
      #expect(zero[0, 0].sign == .minus)
    }
  }
}
