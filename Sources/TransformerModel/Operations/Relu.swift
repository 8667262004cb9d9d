import Arithmetic
import LinearAlgebra

/// The rectified linear unit: y = max(0, x), `[n, d] → [n, d]`.
///
/// Source: Vaswani et al. 2017, section 3.3, equation 2.
public struct Relu: Operation {
  /// The name in traces.
  public static let name = "relu"
  /// The formula in symbols.
  public static let formula = "y = max(0, x)"

  /// There is nothing to set.
  public init() {}

  /// Replaces negative elements by 0.
  public func callAsFunction(_ inputs: [Matrix]) -> Matrix { inputs[0].mapped { max(0, $0) } }

  /// The larger of 0 and x.
  public func derivation(
    ofRow row: Int, column: Int, of stage: Stage, from inputs: [Stage]
  ) -> Derivation {
    Derivation(.call(.max, [.constant(0), .cell(inputs[0], row, column)]))
  }
}
