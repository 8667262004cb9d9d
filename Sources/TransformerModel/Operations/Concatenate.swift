import Arithmetic
import LinearAlgebra

/// The results of the heads side by side, `[n, d_v], … → [n, h·d_v]`.
///
/// Source: Vaswani et al. 2017, section 3.2.2.
public struct Concatenate: Operation {
  /// The name in traces.
  public static let name = "concatenate"
  /// The formula in symbols.
  public static let formula = "y = [a₀ | a₁ | …]"

  /// There is nothing to set.
  public init() {}

  /// Joins the inputs, in their order.
  public func callAsFunction(_ inputs: [Matrix]) -> Matrix { .sideBySide(inputs) }

  /// The same cell of the head it stands in.
  public func derivation(
    ofRow row: Int, column: Int, of stage: Stage, from inputs: [Stage]
  ) -> Derivation {
    var (place, column) = (0, column)
    while column >= inputs[place].value.columns {
      column -= inputs[place].value.columns
      place += 1
    }
    return Derivation(.cell(inputs[place], row, column))
  }
}
