import Foundation
import LinearAlgebra

/// Random numbers with mean 0 and variance 1, two from each pair of uniform ones.
///
/// z₀ = √(−2 ln u₁) · cos(2π u₂), z₁ = √(−2 ln u₁) · sin(2π u₂), with u₁ in (0, 1] and u₂ in
/// [0, 1) from the upper 53 bits of a draw each. Source: Box, Muller 1958, equations 1 and 2.
struct NormalNumbers {
  private var generator: SplitMix64
  private var second: Double?

  /// Starts the sequence that belongs to the state of a generator.
  init(_ generator: SplitMix64) {
    self.generator = generator
  }

  /// The next number.
  mutating func next() -> Double {
    if let waiting = second {
      second = nil
      return waiting
    }
    let unit = Double(sign: .plus, exponent: -53, significand: 1)
    let first = Double((generator.next() >> 11) + 1) * unit
    let angle = 2 * Double.pi * (Double(generator.next() >> 11) * unit)
    let radius = (-2 * log(first)).squareRoot()
    second = radius * sin(angle)
    return radius * cos(angle)
  }

  /// The next numbers as a matrix, row by row.
  mutating func matrix(_ rows: Int, _ columns: Int) -> Matrix {
    var elements: [Float] = []
    elements.reserveCapacity(rows * columns)
    for _ in 0..<rows * columns { elements.append(Float(next())) }
    return Matrix(rows: rows, columns: columns, elements: elements)
  }
}
