/// The position-wise feed-forward network: max(0, x·W₁ + b₁)·W₂ + b₂, `[n, d] → [n, d]`.
///
/// Each row is treated by itself: widened to d_ff, rectified, narrowed back.
/// Source: Vaswani et al. 2017, section 3.3, equation 2.
public struct FeedForward: Sendable {
  /// Widens, `[d, d_ff]`.
  public let hidden: Linear
  /// Narrows, `[d_ff, d]`.
  public let output: Linear

  /// Holds the parameters of the network.
  public init(hidden: Linear, output: Linear) {
    self.hidden = hidden
    self.output = output
  }

  /// Applies the network; the stages are `scope.hidden`, `scope.activated`, `scope.output`.
  public func callAsFunction(_ input: Stage, scope: String, recorder: inout Recorder) -> Stage {
    let wide = hidden(  // [n, d_ff]
      input, as: "\(scope).hidden", role: .hidden, recorder: &recorder)
    let active = recorder.apply(Relu(), to: [wide], as: "\(scope).activated")
    return output(active, as: "\(scope).output", recorder: &recorder)  // [n, d]
  }
}
