import Arithmetic
import LinearAlgebra

/// The hyperbolic tangent: y = tanh(x), between −1 and 1, `[n, d] → [n, d]`.
///
/// Source: Devlin et al. 2019 (BERT's pooler).
public struct Tanh: Operation {
  /// The name in traces.
  public static let name = "tanh"
  /// The formula in symbols.
  public static let formula = "y = tanh(x)"

  /// There is nothing to set.
  public init() {}

  /// Applies the function to every element of the one input.
  public func callAsFunction(_ inputs: [Matrix]) -> Matrix {
    inputs[0].hyperbolicTangent()
  }

  /// The function of the same cell.
  public func derivation(
    ofRow row: Int, column: Int, of stage: Stage, from inputs: [Stage]
  ) -> Derivation {
    Derivation(.call(.tanh, [.cell(inputs[0], row, column)]))
  }
}
