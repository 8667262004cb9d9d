import TransformerModel

/// DistilBERT: BERT with half the layers, and without segments and pooler.
///
/// Source: Sanh et al. 2019; `transformers`, models/distilbert.
public struct DistilBert: Architecture {
  /// The `model_type` of its configurations.
  public static let modelType = "distilbert"

  static let fixedKeys = Bert.fixedKeys

  static let names = NameTable(
    prefix: "distilbert.",
    base: [
      .init("embedding", "embeddings.word_embeddings", .table),
      .init("position", "embeddings.position_embeddings", .table),
      .init("input", "embeddings.LayerNorm", .norm),
      .init("encoder.#.attention.query", "transformer.layer.#.attention.q_lin", .linear),
      .init("encoder.#.attention.key", "transformer.layer.#.attention.k_lin", .linear),
      .init("encoder.#.attention.value", "transformer.layer.#.attention.v_lin", .linear),
      .init("encoder.#.attention.output", "transformer.layer.#.attention.out_lin", .linear),
      .init("encoder.#.attention.norm", "transformer.layer.#.sa_layer_norm", .norm),
      .init("encoder.#.ffn.hidden", "transformer.layer.#.ffn.lin1", .linear),
      .init("encoder.#.ffn.output", "transformer.layer.#.ffn.lin2", .linear),
      .init("encoder.#.ffn.norm", "transformer.layer.#.output_layer_norm", .norm),
    ],
    head: [
      .init("head.dense", "vocab_transform", .linear),
      .init("head.norm", "vocab_layer_norm", .norm),
      .init("logits", "vocab_projector", .table),
      .init("logits.bias", "vocab_projector.bias", .vector),
    ])

  private let encoder: EncoderModel

  /// Reads the sizes and choices of a configuration.
  public init(_ configuration: inout Configuration) throws {
    for key in Self.fixedKeys { try configuration.require(key) }
    let width = try configuration.width(
      of: "dim", "hidden_size", heads: "n_heads", "num_attention_heads")
    let activation = try configuration.activation("activation", default: .gelu)
    encoder = EncoderModel(
      file: configuration.file,
      vocabulary: try configuration.size(
        "vocab_size", default: 30522, in: SizeRange.vocabulary),
      width: width.width,
      layers: try configuration.size(
        "n_layers", "num_hidden_layers", default: 6, in: SizeRange.layers),
      heads: width.heads,
      feedForward: try configuration.size("hidden_dim", default: 3072, in: SizeRange.width),
      // Sines were stored with the weights, as any table: `sinusoidal_pos_embds` changes nothing.
      positions: try configuration.size(
        "max_position_embeddings", default: 512, in: SizeRange.positions),
      segments: nil, epsilon: 1e-12, activation: activation, headActivation: activation,
      paddingRow: nil, isTied: try configuration.flag("tie_word_embeddings", default: true))
  }

  /// The rows of the embedding table.
  public var vocabularySize: Int { encoder.vocabulary }

  /// Assembles the model.
  public func model(
    name: String, vocabulary: any SentenceReader, tensors: inout some TensorSource
  ) throws -> Transformer {
    try encoder.model(
      name: name, vocabulary: vocabulary, names: Self.names, tensors: &tensors)
  }
}
