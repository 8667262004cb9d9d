import LinearAlgebra

/// The softmax of each row: yⱼ = exp(xⱼ − max x) / Σₖ exp(xₖ − max x), `[n, m] → [n, m]`.
///
/// Rows sum to 1, the order within a row is kept, −∞ becomes exactly 0, and a row masked whole
/// gives zeros. Source: Vaswani et al. 2017, section 3.2.1, equation 1.
public struct Softmax: Operation {
  /// The name in traces.
  public static let name = "softmax"
  /// The formula in symbols.
  public static let formula = "yⱼ = exp(xⱼ − max x) / Σₖ exp(xₖ − max x)"
  /// Rows sum to 1.
  public static let givesDistributions = true

  /// There is nothing to set.
  public init() {}

  /// Takes the softmax of the rows of the one input.
  public func callAsFunction(_ inputs: [Matrix]) -> Matrix { inputs[0].softmaxOfRows() }
}
