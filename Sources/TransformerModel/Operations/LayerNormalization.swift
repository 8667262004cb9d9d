import LinearAlgebra

/// The layer norm of each row: y = (x − E[x]) / √(V[x] + ε) · γ + β, `[n, d] → [n, d]`.
///
/// The inputs are x, gamma and beta. Source: Ba, Kiros, Hinton 2016, section 3.
public struct LayerNormalization: Operation {
  /// The name in traces.
  public static let name = "layer-norm"
  /// The formula in symbols.
  public static let formula = "y = (x − E[x]) / √(V[x] + ε) · γ + β"

  private let epsilon: Double

  /// Sets ε, which keeps the root away from 0.
  public init(epsilon: Double) {
    self.epsilon = epsilon
  }

  /// The ε inside the root.
  public var parameters: [OperationParameter] { [.init("epsilon", .number(epsilon))] }

  /// Normalises the rows of the first input.
  public func callAsFunction(_ inputs: [Matrix]) -> Matrix {
    inputs[0].layerNormOfRows(gamma: inputs[1], beta: inputs[2], epsilon: epsilon)
  }
}
