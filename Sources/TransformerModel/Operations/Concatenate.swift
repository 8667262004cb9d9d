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
}
