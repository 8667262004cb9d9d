import Arithmetic
import LinearAlgebra

/// The elementwise sum of matrices: y = a + b + …, `[n, d], [n, d], … → [n, d]`; a single row is
/// added to every row.
///
/// It joins embedding, position and segment, and makes residual connections: x + f(x).
/// Source: He et al. 2016, section 3.1; Vaswani et al. 2017, section 3.1.
public struct Add: Operation {
  /// The name in traces.
  public static let name = "add"
  /// The formula in symbols.
  public static let formula = "y = a + b"

  /// There is nothing to set.
  public init() {}

  /// Adds the inputs, in their order.
  public func callAsFunction(_ inputs: [Matrix]) -> Matrix {
    inputs.dropFirst().reduce(inputs[0]) { sum, term in
      term.rows == 1 && sum.rows > 1 ? sum.addingToRows(term) : sum + term
    }
  }

  /// a + b + ….
  public func derivation(
    ofRow row: Int, column: Int, of stage: Stage, from inputs: [Stage]
  ) -> Derivation {
    Derivation(.sum(inputs.map { .cell($0, $0.value.rows == 1 ? 0 : row, column) }))
  }
}
