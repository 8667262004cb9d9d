import LinearAlgebra

/// A layer norm with its parameters γ and β, `[n, d] → [n, d]`.
public struct LayerNorm: Sendable {
  /// The factor for each column, `[1, d]`.
  public let gamma: Matrix
  /// The shift for each column, `[1, d]`.
  public let beta: Matrix
  /// What keeps the root away from 0.
  public let epsilon: Double

  /// Holds the parameters of a norm.
  public init(gamma: Matrix, beta: Matrix, epsilon: Double) {
    self.gamma = gamma
    self.beta = beta
    self.epsilon = epsilon
  }

  /// Applies the norm; the parameters are `name.gamma` and `name.beta`.
  public func callAsFunction(_ input: Stage, as name: String, recorder: inout Recorder) -> Stage {
    let inputs = [
      input,
      recorder.apply(
        Parameter(gamma), as: "\(name).gamma", rows: .vector, columns: input.columns),
      recorder.apply(
        Parameter(beta), as: "\(name).beta", rows: .vector, columns: input.columns),
    ]
    return recorder.apply(LayerNormalization(epsilon: epsilon), to: inputs, as: name)
  }
}
