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
      let scope = "encoder.\(index)"
      if recorder.isComplete || recorder.interventions.skips(layer: scope) { continue }
      current = layer(current, mask: mask, scope: scope, recorder: &recorder)
    }
    if recorder.isComplete { return current }
    let result = finalNorm?(current, as: "encoder.output", recorder: &recorder) ?? current
    recorder.accept("encoder.output", for: result)
    return result
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
      let scope = "decoder.\(index)"
      if recorder.isComplete || recorder.interventions.skips(layer: scope) { continue }
      current = layer(
        current, memory: memory, mask: mask, crossMask: crossMask, cache: &caches[index],
        scope: scope, recorder: &recorder)
    }
    if recorder.isComplete { return current }
    let result = finalNorm?(current, as: "decoder.output", recorder: &recorder) ?? current
    recorder.accept("decoder.output", for: result)
    return result
  }
}
