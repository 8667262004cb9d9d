import Arithmetic
import LinearAlgebra

/// The matrix product A·B, `[n, m], [m, k] → [n, k]`.
///
/// With attention weights and values each row of the result is a weighted sum of the value rows.
/// Source: Vaswani et al. 2017, section 3.2.1, equation 1.
public struct Multiply: Operation {
  /// The name in traces.
  public static let name = "multiply"
  /// The formula in symbols.
  public static let formula = "y = A·B"

  /// There is nothing to set.
  public init() {}

  /// Multiplies the two inputs.
  public func callAsFunction(_ inputs: [Matrix]) -> Matrix {
    inputs[0].weightedSums(ofRowsOf: inputs[1])
  }

  /// The row of A times the column of B.
  public func derivation(
    ofRow row: Int, column: Int, of stage: Stage, from inputs: [Stage]
  ) -> Derivation {
    let products = (0..<inputs[0].value.columns).map { k in
      Derivation.Formula.product([.cell(inputs[0], row, k), .cell(inputs[1], k, column)])
    }
    return Derivation(.sum(products))
  }
}
