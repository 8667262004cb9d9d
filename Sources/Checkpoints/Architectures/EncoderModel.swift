import LinearAlgebra
import TransformerModel

/// What BERT, DistilBERT and RoBERTa have in common: sizes, and how the model is assembled.
///
/// `[n] ids → [n, d]`, post-norm. Source: Devlin et al. 2019, section 3.
struct EncoderModel: Sendable {
  /// The path of the configuration, for messages.
  let file: String
  let vocabulary: Int
  let width: Int
  let layers: Int
  let heads: Int
  let feedForward: Int
  let positions: Int
  /// Rows of the table of segments, if there is one.
  let segments: Int?
  let epsilon: Double
  let activation: Activation
  /// The bend in the head that fills in masked words.
  let headActivation: Activation
  /// The row of the positions that is padding's, if words count from behind it.
  let paddingRow: Int?
  /// Whether the scores of words are made with the embedding table once more.
  let isTied: Bool

  /// Takes the parts out of a checkpoint.
  func model(
    name: String, vocabulary reader: any SentenceReader, names: NameTable,
    tensors: inout some TensorSource
  ) throws -> Transformer {
    try reader.check(rows: vocabulary, file: file)
    var weights = Weights(tensors, names)
    defer { tensors = weights.source }
    let embedding = try embedding(from: &weights)
    let encoder = Encoder(
      layers: try (0..<layers).map { try layer($0, from: &weights) })
    let pooler =
      weights.has("pooler.dense")
      ? Pooler(dense: try weights.linear("pooler.dense", from: width, to: width)) : nil
    let head =
      weights.has("head.dense")
      ? Transformer.OutputHead.maskedWords(try head(table: embedding.table, from: &weights)) : nil
    return Transformer(
      name: name, source: Transformer.Side(vocabulary: reader, embedding: embedding),
      encoder: encoder, pooler: pooler, head: head)
  }

  private func embedding(from weights: inout Weights<some TensorSource>) throws -> TokenEmbedding {
    let table = try weights.table("embedding", rows: vocabulary, columns: width)
    let rows = try weights.table("position", rows: positions, columns: width)
    return TokenEmbedding(
      table: table,
      position: paddingRow.map { .learnedBehindPadding(rows, row: $0) } ?? .learned(rows),
      segments: try segments.map { try weights.table("segment", rows: $0, columns: width) },
      norm: try weights.norm("input", width: width, epsilon: epsilon))
  }

  private func layer(
    _ index: Int, from weights: inout Weights<some TensorSource>
  ) throws -> EncoderLayer {
    func square(_ part: String) throws -> Linear {
      try weights.linear("encoder.#.attention.\(part)", layer: index, from: width, to: width)
    }
    let attention = MultiHeadAttention(
      query: try square("query"), key: try square("key"), value: try square("value"),
      output: try square("output"), headCount: heads)
    return EncoderLayer(
      attention: attention,
      attentionNorm: try weights.norm(
        "encoder.#.attention.norm", layer: index, width: width, epsilon: epsilon),
      feedForward: FeedForward(
        hidden: try weights.linear(
          "encoder.#.ffn.hidden", layer: index, from: width, to: feedForward),
        output: try weights.linear(
          "encoder.#.ffn.output", layer: index, from: feedForward, to: width),
        activation: activation),
      feedForwardNorm: try weights.norm(
        "encoder.#.ffn.norm", layer: index, width: width, epsilon: epsilon))
  }

  private func head(
    table: Matrix, from weights: inout Weights<some TensorSource>
  ) throws -> MaskedWordHead {
    let dense = try weights.linear("head.dense", from: width, to: width)
    let norm = try weights.norm("head.norm", width: width, epsilon: epsilon)
    // Where both biases are stored it is that of the last step which is added.
    let bias = try weights.vector(["logits.bias", "head.bias"], count: vocabulary)
    let own = try weights.ownTable(
      "logits", unlessTied: isTied, to: table, isNeeded: true)
    return MaskedWordHead(
      dense: dense, activation: headActivation, norm: norm,
      output: own.map { .linear(Linear(weight: $0, bias: bias)) } ?? .tied(bias: bias))
  }
}
