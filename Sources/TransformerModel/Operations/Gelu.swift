import Arithmetic
import LinearAlgebra

/// The Gaussian error linear unit: y = x · Φ(x), Φ(x) = (1 + erf(x/√2)) / 2, `[n, d] → [n, d]`.
///
/// Source: Hendrycks, Gimpel 2016, section 2.
public struct Gelu: Operation {
  /// The name in traces.
  public static let name = "gelu"
  /// The formula in symbols.
  public static let formula = "y = x · (1 + erf(x/√2)) / 2"

  /// There is nothing to set.
  public init() {}

  /// Applies the unit to every element of the one input.
  public func callAsFunction(_ inputs: [Matrix]) -> Matrix { inputs[0].gelu() }

  /// Φ(x), and x times it.
  public func derivation(
    ofRow row: Int, column: Int, of stage: Stage, from inputs: [Stage]
  ) -> Derivation {
    let x = Derivation.Formula.cell(inputs[0], row, column)
    let bend = Derivation.Formula.call(.erf, [.quotient(x, .call(.sqrt, [.constant(2)]))])
    let share = Derivation.Formula.quotient(.sum([.constant(1), bend]), .constant(2))
    return Derivation([("Φ(x)", "share", share)], result: .product([x, .line(0)]))
  }
}
