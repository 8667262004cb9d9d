/// One decoder layer: masked self-attention, cross-attention where there is an encoder, and
/// feed-forward, each with its residual and norm.
///
/// `[m, d], [n, d] → [m, d]`. Source: Vaswani et al. 2017, section 3.1 and figure 1 (right).
public struct DecoderLayer: Sendable {
  /// Attention to an encoder's result, with its norm.
  public struct Cross: Sendable {
    /// Queries from the decoder, keys and values from the encoder.
    public let attention: MultiHeadAttention
    /// Its norm.
    public let norm: LayerNorm

    /// Holds the parts.
    public init(attention: MultiHeadAttention, norm: LayerNorm) {
      self.attention = attention
      self.norm = norm
    }
  }

  /// The self-attention of the layer.
  public let attention: MultiHeadAttention
  /// The norm of the self-attention.
  public let attentionNorm: LayerNorm
  /// The cross-attention, if the model has an encoder.
  public let cross: Cross?
  /// The position-wise network.
  public let feedForward: FeedForward
  /// The norm of the network.
  public let feedForwardNorm: LayerNorm
  /// Where the norms stand.
  public let placement: NormPlacement

  /// Holds the parts of a layer.
  public init(
    attention: MultiHeadAttention, attentionNorm: LayerNorm, cross: Cross?,
    feedForward: FeedForward, feedForwardNorm: LayerNorm, placement: NormPlacement = .post
  ) {
    self.attention = attention
    self.attentionNorm = attentionNorm
    self.cross = cross
    self.feedForward = feedForward
    self.feedForwardNorm = feedForwardNorm
    self.placement = placement
  }

  /// Applies the layer.
  ///
  /// - Parameters:
  ///   - input: The target side, `[m, d]`; with a cache that holds words, those behind them.
  ///   - memory: The encoder's result, `[n, d]`; needed by a layer with cross-attention.
  ///   - mask: The mask of the self-attention, `[m, m]`.
  ///   - crossMask: The mask of the cross-attention, `[m, n]`.
  ///   - cache: What is kept of the words before.
  ///   - scope: The name the stages begin with, for example `decoder.0`.
  ///   - recorder: Where the stages go.
  /// - Precondition: There is a memory exactly if there is cross-attention.
  public func callAsFunction(
    _ input: Stage, memory: Stage?, mask: Stage?, crossMask: Stage?,
    cache: inout DecoderLayerCache, scope: String, recorder: inout Recorder
  ) -> Stage {
    precondition((memory == nil) == (cross == nil), "\(scope): cross-attention needs an encoder")
    var current = placement.join(
      input, norm: attentionNorm, scope: "\(scope).attention", recorder: &recorder
    ) {
      attention(
        $0, memory: nil, mask: mask, cache: &cache.attention, scope: "\(scope).attention",
        recorder: &$1)
    }
    if let cross, let memory {
      current = placement.join(
        current, norm: cross.norm, scope: "\(scope).cross", recorder: &recorder
      ) {
        cross.attention(
          $0, memory: memory, mask: crossMask, cache: &cache.cross, scope: "\(scope).cross",
          recorder: &$1)
      }
    }
    return placement.join(
      current, norm: feedForwardNorm, scope: "\(scope).ffn", recorder: &recorder
    ) { feedForward($0, scope: "\(scope).ffn", recorder: &$1) }
  }
}
