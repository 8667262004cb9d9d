import Arithmetic
import LinearAlgebra

/// Puts −∞ where a mask forbids attending, `[n, m], [n, m] → [n, m]`.
///
/// The inputs are the scores and the mask: 1 where attending is allowed, 0 where not. After the
/// softmax −∞ is exactly 0. Source: Vaswani et al. 2017, section 3.2.3.
public struct Mask: Operation {
  /// The name in traces.
  public static let name = "mask"
  /// The formula in symbols.
  public static let formula = "y = x (mask = 1), −∞ (mask = 0)"

  /// There is nothing to set.
  public init() {}

  /// Replaces the forbidden scores.
  ///
  /// - Precondition: Scores and mask have one shape.
  public func callAsFunction(_ inputs: [Matrix]) -> Matrix {
    inputs[0].masked(by: inputs[1])
  }

  /// The score and what the mask says of it, with the rule that forbids it.
  public func derivation(
    ofRow row: Int, column: Int, of stage: Stage, from inputs: [Stage]
  ) -> Derivation {
    Derivation(
      .call(.mask, [.cell(inputs[0], row, column), .cell(inputs[1], row, column)]),
      facts: inputs[1].operation.facts(ofRow: row, column: column))
  }
}
