import Arithmetic
import LinearAlgebra

/// The rows of matrices below each other, `[n, d], [m, d], … → [n + m + …, d]`.
///
/// With a cache the keys of the words before stand above those of the new word.
public struct Append: Operation {
  /// The name in traces.
  public static let name = "append"
  /// The formula in symbols.
  public static let formula = "y = a₀ above a₁ above …"

  /// There is nothing to set.
  public init() {}

  /// Joins the inputs, in their order.
  public func callAsFunction(_ inputs: [Matrix]) -> Matrix {
    inputs.dropFirst().reduce(inputs[0]) { $0.appendingRows($1) }
  }

  /// The same cell of the input it stands in.
  public func derivation(
    ofRow row: Int, column: Int, of stage: Stage, from inputs: [Stage]
  ) -> Derivation {
    var (place, row) = (0, row)
    while row >= inputs[place].value.rows {
      row -= inputs[place].value.rows
      place += 1
    }
    return Derivation(.cell(inputs[place], row, column))
  }
}
