import LinearAlgebra

extension Transformer {
  /// How many numbers a recorded run holds beside the parameters, estimated from above.
  ///
  /// - Parameters:
  ///   - sourceCount: The tokens that go in at the bottom, n.
  ///   - targetCount: The tokens the decoder of an encoder–decoder is given, m.
  ///   - isWhole: Whether all stages are kept; else only those of one layer are there at a time.
  public func stageElements(
    sourceCount: Int, targetCount: Int, isWhole: Bool = true
  ) -> Int {
    let written = target == nil ? sourceCount : targetCount
    let width = source.embedding.width
    var count = 4 * (sourceCount + written) * width
    if let layer = encoder?.layers.first {
      let attention = elements(of: layer.attention, queries: sourceCount, keys: sourceCount)
      count +=
        (isWhole ? layerCount(of: .encoder) : 1)
        * (attention + elements(of: layer.feedForward, rows: sourceCount, width: width))
    }
    if let layer = decoder?.layers.first {
      var attention = elements(of: layer.attention, queries: written, keys: written)
      if let cross = layer.cross {
        attention += elements(of: cross.attention, queries: written, keys: sourceCount)
      }
      count +=
        (isWhole ? layerCount(of: .decoder) : 1)
        * (attention + elements(of: layer.feedForward, rows: written, width: width))
    }
    // The head of an encoder has rows of its own before the scores, and scores before their bias.
    return count + (head == nil ? 0 : written * (3 * width + 3 * outputWords.count))
      + (pooler == nil ? 0 : 3 * width)
  }

  /// Scores, scaled, masked, weights for each head; queries, keys, values whole and sliced; what
  /// joins them.
  private func elements(of attention: MultiHeadAttention, queries: Int, keys: Int) -> Int {
    let maps = attention.headCount * 4 * queries * keys + queries * keys
    let joined = attention.query.weight.columns + attention.value.weight.columns
    return maps + 2 * (queries + 2 * keys) * joined + 3 * queries * attention.output.weight.columns
  }

  private func elements(of network: FeedForward, rows: Int, width: Int) -> Int {
    rows * (2 * network.hidden.weight.columns + 3 * width)
  }
}
