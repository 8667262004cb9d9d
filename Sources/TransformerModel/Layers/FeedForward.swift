/// The position-wise feed-forward network: f(x·W₁ + b₁)·W₂ + b₂, `[n, d] → [n, d]`.
///
/// Each row is treated by itself: widened to d_ff, bent by f, narrowed back.
/// Source: Vaswani et al. 2017, section 3.3, equation 2 (with f = max(0, x)).
public struct FeedForward: Sendable {
  /// Widens, `[d, d_ff]`.
  public let hidden: Linear
  /// Narrows, `[d_ff, d]`.
  public let output: Linear
  /// The bend in between.
  public let activation: Activation

  /// Holds the parameters of the network.
  public init(hidden: Linear, output: Linear, activation: Activation = .relu) {
    self.hidden = hidden
    self.output = output
    self.activation = activation
  }

  /// Applies the network; the stages are `scope.hidden`, `scope.activated`, `scope.output`.
  public func callAsFunction(_ input: Stage, scope: String, recorder: inout Recorder) -> Stage {
    let wide = hidden(  // [n, d_ff]
      input, as: "\(scope).hidden", role: .hidden, recorder: &recorder)
    let active = activation(wide, as: "\(scope).activated", recorder: &recorder)
    return output(active, as: "\(scope).output", recorder: &recorder)  // [n, d]
  }
}
