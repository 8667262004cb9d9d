import Arithmetic
import Foundation
import LinearAlgebra

/// The position code of the paper: sines and cosines of falling frequency.
///
/// PE(pos, 2i) = sin(pos / 10000^(2i/d)), PE(pos, 2i+1) = cos(pos / 10000^(2i/d)), `→ [n, d]`.
/// Values lie in −1…1; the columns (0 1), (2 3), … share a frequency. The position of the first
/// row is `start`. Source: Vaswani et al. 2017, section 3.5.
public struct Sinusoidal: Operation {
  /// The name in traces.
  public static let name = "sinusoidal"
  /// The formula in symbols.
  public static let formula =
    "PE(pos, 2i) = sin(aᵢ), PE(pos, 2i+1) = cos(aᵢ), aᵢ = pos / base^(2i/d)"

  private let base: Double
  private let start: Int
  private let shape: Shape

  /// Codes for `count` positions from `start` on, each `width` wide.
  public init(count: Int, width: Int, base: Double = 10_000, start: Int = 0) {
    self.base = base
    self.start = start
    self.shape = Shape(count, width)
  }

  /// The base of the frequencies and the first position.
  public var parameters: [OperationParameter] {
    [.init("base", .number(base)), .init("start", .count(start))]
  }

  /// Computes the codes; there are no inputs.
  public func callAsFunction(_ inputs: [Matrix]) -> Matrix {
    var codes: [Float] = []
    codes.reserveCapacity(shape.rows * shape.columns)
    let wavelengths = (0..<shape.columns).map { column in
      pow(base, Double(column - column % 2) / Double(shape.columns))
    }
    for row in 0..<shape.rows {
      for column in 0..<shape.columns {
        let angle = Double(start + row) / wavelengths[column]
        codes.append(Float(column % 2 == 0 ? sin(angle) : cos(angle)))
      }
    }
    return Matrix(rows: shape.rows, columns: shape.columns, elements: codes)
  }

  /// The frequency of the column, the angle at the position, and its sine or cosine.
  public func derivation(
    ofRow row: Int, column: Int, of stage: Stage, from inputs: [Stage]
  ) -> Derivation {
    typealias Formula = Derivation.Formula
    let position = start + row
    let pair = Formula.setting("2i", Double(column - column % 2))
    let exponent = Formula.quotient(pair, .setting("d", Double(shape.columns)))
    let frequency = Formula.quotient(
      .constant(1), .power(.setting("base", base), exponent))
    return Derivation(
      [
        ("f", "frequency", frequency),
        ("a", "angle", .product([.setting("pos", Double(position)), .line(0)])),
      ],
      result: .call(column % 2 == 0 ? .sin : .cos, [.line(1)]), facts: [.position(position)])
  }
}
