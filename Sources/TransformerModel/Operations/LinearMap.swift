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
}
