/// A stack of encoder layers, with a norm at its end where the architecture has one.
///
/// `[n, d] → [n, d]`. Source: Vaswani et al. 2017, section 3.1.
public struct Encoder: Sendable {
  /// The layers, lowest first.
  public let layers: [EncoderLayer]
  /// The norm behind the last layer, `encoder.output`.
  public let finalNorm: LayerNorm?

  /// Holds the layers.
  public init(layers: [EncoderLayer], finalNorm: LayerNorm? = nil) {
    self.layers = layers
    self.finalNorm = finalNorm
  }

  func callAsFunction(_ input: Stage, mask: Stage?, recorder: inout Recorder) -> Stage {
    var current = input
    for (index, layer) in layers.enumerated() {
      current = layer(current, mask: mask, scope: "encoder.\(index)", recorder: &recorder)
    }
    return finalNorm?(current, as: "encoder.output", recorder: &recorder) ?? current
  }
}

/// A stack of decoder layers, with a norm at its end where the architecture has one.
///
/// `[m, d], [n, d] → [m, d]`; every layer sees the last encoder layer's result, and no other.
/// Source: Vaswani et al. 2017, section 3.1.
public struct Decoder: Sendable {
  /// The layers, lowest first.
  public let layers: [DecoderLayer]
  /// The norm behind the last layer, `decoder.output`.
  public let finalNorm: LayerNorm?

  /// Empty caches, one for each layer.
  var emptyCaches: [DecoderLayerCache] { layers.map { _ in DecoderLayerCache() } }

  /// Holds the layers.
  public init(layers: [DecoderLayer], finalNorm: LayerNorm? = nil) {
    self.layers = layers
    self.finalNorm = finalNorm
  }

  func callAsFunction(
    _ input: Stage, memory: Stage?, mask: Stage?, crossMask: Stage?,
    caches: inout [DecoderLayerCache], recorder: inout Recorder
  ) -> Stage {
    var current = input
    for (index, layer) in layers.enumerated() {
      current = layer(
        current, memory: memory, mask: mask, crossMask: crossMask, cache: &caches[index],
        scope: "decoder.\(index)", recorder: &recorder)
    }
    return finalNorm?(current, as: "decoder.output", recorder: &recorder) ?? current
  }
}
