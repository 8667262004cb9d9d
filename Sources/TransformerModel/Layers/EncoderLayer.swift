/// One encoder layer: self-attention and feed-forward, each with its residual and norm.
///
/// `[n, d] → [n, d]`. Source: Vaswani et al. 2017, section 3.1 and figure 1 (left).
public struct EncoderLayer: Sendable {
  /// The self-attention of the layer.
  public let attention: MultiHeadAttention
  /// The norm of the attention.
  public let attentionNorm: LayerNorm
  /// The position-wise network.
  public let feedForward: FeedForward
  /// The norm of the network.
  public let feedForwardNorm: LayerNorm
  /// Where the norms stand.
  public let placement: NormPlacement

  /// Holds the parts of a layer.
  public init(
    attention: MultiHeadAttention, attentionNorm: LayerNorm, feedForward: FeedForward,
    feedForwardNorm: LayerNorm, placement: NormPlacement = .post
  ) {
    self.attention = attention
    self.attentionNorm = attentionNorm
    self.feedForward = feedForward
    self.feedForwardNorm = feedForwardNorm
    self.placement = placement
  }

  /// Applies the layer; its stages begin with `scope`, for example `encoder.0`.
  public func callAsFunction(
    _ input: Stage, mask: Stage?, scope: String, recorder: inout Recorder
  ) -> Stage {
    let attended = placement.join(
      input, norm: attentionNorm, scope: "\(scope).attention", recorder: &recorder
    ) { attention($0, mask: mask, scope: "\(scope).attention", recorder: &$1) }
    return placement.join(
      attended, norm: feedForwardNorm, scope: "\(scope).ffn", recorder: &recorder
    ) { feedForward($0, scope: "\(scope).ffn", recorder: &$1) }
  }
}
