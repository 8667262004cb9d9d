import Arithmetic
import LinearAlgebra

/// A linear layer: y = x·W + b, `[n, in], [in, out], [1, out] → [n, out]`.
///
/// The inputs are x, weight and, where the layer has one, bias.
public struct LinearMap: Operation {
  /// The name in traces.
  public static let name = "linear"
  /// The formula in symbols.
  public static let formula = "y = x·W + b"

  /// There is nothing to set.
  public init() {}

  /// Multiplies by the weight and adds the bias to every row.
  public func callAsFunction(_ inputs: [Matrix]) -> Matrix {
    inputs[0].multiplied(by: inputs[1], adding: inputs.count > 2 ? inputs[2] : nil)
  }

  /// The row times the column of the weight, and the bias.
  public func derivation(
    ofRow row: Int, column: Int, of stage: Stage, from inputs: [Stage]
  ) -> Derivation {
    let products = (0..<inputs[0].value.columns).map { k in
      Derivation.Formula.product([.cell(inputs[0], row, k), .cell(inputs[1], k, column)])
    }
    let bias = inputs.count > 2 ? [Derivation.Formula.cell(inputs[2], 0, column)] : []
    return Derivation(.sum(products + bias))
  }
}
