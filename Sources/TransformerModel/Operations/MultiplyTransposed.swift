import Arithmetic
import LinearAlgebra

/// The dot product of every row of A with every row of B: A·Bᵀ, `[n, k], [m, k] → [n, m]`.
///
/// With queries and keys these are the raw attention scores.
/// Source: Vaswani et al. 2017, section 3.2.1, equation 1.
public struct MultiplyTransposed: Operation {
  /// The name in traces.
  public static let name = "multiply-transposed"
  /// The formula in symbols.
  public static let formula = "y = A·Bᵀ"

  /// There is nothing to set.
  public init() {}

  /// Multiplies the first input by the transposed second.
  public func callAsFunction(_ inputs: [Matrix]) -> Matrix {
    inputs[0].multipliedByTransposed(inputs[1])
  }

  /// The row of A times the row of B.
  public func derivation(
    ofRow row: Int, column: Int, of stage: Stage, from inputs: [Stage]
  ) -> Derivation {
    let products = (0..<inputs[0].value.columns).map { k in
      Derivation.Formula.product([.cell(inputs[0], row, k), .cell(inputs[1], column, k)])
    }
    return Derivation(.sum(products))
  }
}
