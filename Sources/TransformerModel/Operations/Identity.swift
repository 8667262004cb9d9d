import Arithmetic
import LinearAlgebra

/// Hands its input on as it is: what stands in the place of a step that was taken out of a run.
public struct Identity: Operation {
  /// The name in traces.
  public static let name = "identity"
  /// The formula in symbols.
  public static let formula = "y = x"

  /// There is nothing to set.
  public init() {}

  /// Returns the one input, `[n, d] → [n, d]`.
  public func callAsFunction(_ inputs: [Matrix]) -> Matrix { inputs[0] }

  /// The same cell of the input.
  public func derivation(
    ofRow row: Int, column: Int, of stage: Stage, from inputs: [Stage]
  ) -> Derivation {
    Derivation(.cell(inputs[0], row, column), facts: facts(ofRow: row, column: column))
  }

  /// Something was taken out here.
  public func facts(ofRow row: Int, column: Int) -> [Derivation.Fact] { [.takenOut] }
}
