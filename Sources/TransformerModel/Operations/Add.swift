import Arithmetic
import LinearAlgebra

/// The elementwise sum of two matrices: y = a + b, `[n, d], [n, d] → [n, d]`.
///
/// It joins embedding and position, and makes residual connections: x + f(x).
/// Source: He et al. 2016, section 3.1; Vaswani et al. 2017, section 3.1.
public struct Add: Operation {
  /// The name in traces.
  public static let name = "add"
  /// The formula in symbols.
  public static let formula = "y = a + b"

  /// There is nothing to set.
  public init() {}

  /// Adds the two inputs.
  public func callAsFunction(_ inputs: [Matrix]) -> Matrix { inputs[0] + inputs[1] }

  /// a + b.
  public func derivation(
    ofRow row: Int, column: Int, of stage: Stage, from inputs: [Stage]
  ) -> Derivation {
    Derivation(.sum(inputs.map { .cell($0, row, column) }))
  }
}
