/// One encoder layer of the paper: self-attention, add & norm, feed-forward, add & norm.
///
/// LayerNorm(x + Sublayer(x)) for both sub-layers (post-norm), `[n, d] → [n, d]`.
/// Source: Vaswani et al. 2017, section 3.1 and figure 1 (left).
public struct EncoderLayer: Sendable {
  /// The self-attention of the layer.
  public let attention: MultiHeadAttention
  /// The norm after attention.
  public let attentionNorm: LayerNorm
  /// The position-wise network.
  public let feedForward: FeedForward
  /// The norm after the network.
  public let feedForwardNorm: LayerNorm

  /// Holds the parts of a layer.
  public init(
    attention: MultiHeadAttention, attentionNorm: LayerNorm, feedForward: FeedForward,
    feedForwardNorm: LayerNorm
  ) {
    self.attention = attention
    self.attentionNorm = attentionNorm
    self.feedForward = feedForward
    self.feedForwardNorm = feedForwardNorm
  }

  /// Applies the layer; its stages begin with `scope`, for example `encoder.0`.
  public func callAsFunction(
    _ input: Stage, mask: Stage?, scope: String, recorder: inout Recorder
  ) -> Stage {
    let attended = attention(
      input, mask: mask, scope: "\(scope).attention", recorder: &recorder)
    let joined = recorder.apply(
      Add(), to: [input, attended], as: "\(scope).attention.residual")
    let middle = attentionNorm(joined, as: "\(scope).attention.norm", recorder: &recorder)
    let changed = feedForward(middle, scope: "\(scope).ffn", recorder: &recorder)
    let sum = recorder.apply(Add(), to: [middle, changed], as: "\(scope).ffn.residual")
    return feedForwardNorm(sum, as: "\(scope).ffn.norm", recorder: &recorder)
  }
}
