import TransformerModel

/// BERT, and what has its layout: MiniLM and other sentence encoders.
///
/// Source: Devlin et al. 2019; `transformers`, models/bert.
public struct Bert: Architecture {
  /// The `model_type` of its configurations.
  public static let modelType = "bert"

  static let fixedKeys =
    FixedKey.common + [FixedKey("position_embedding_type", .text("absolute"))]

  static let names = NameTable(
    prefix: "bert.",
    base: [
      .init("embedding", "embeddings.word_embeddings", .table),
      .init("position", "embeddings.position_embeddings", .table),
      .init("segment", "embeddings.token_type_embeddings", .table),
      .init("input", "embeddings.LayerNorm", .norm),
      .init("encoder.#.attention.query", "encoder.layer.#.attention.self.query", .linear),
      .init("encoder.#.attention.key", "encoder.layer.#.attention.self.key", .linear),
      .init("encoder.#.attention.value", "encoder.layer.#.attention.self.value", .linear),
      .init("encoder.#.attention.output", "encoder.layer.#.attention.output.dense", .linear),
      .init("encoder.#.attention.norm", "encoder.layer.#.attention.output.LayerNorm", .norm),
      .init("encoder.#.ffn.hidden", "encoder.layer.#.intermediate.dense", .linear),
      .init("encoder.#.ffn.output", "encoder.layer.#.output.dense", .linear),
      .init("encoder.#.ffn.norm", "encoder.layer.#.output.LayerNorm", .norm),
      .init("pooler.dense", "pooler.dense", .linear),
    ],
    head: [
      .init("head.dense", "cls.predictions.transform.dense", .linear),
      .init("head.norm", "cls.predictions.transform.LayerNorm", .norm),
      .init("head.bias", "cls.predictions.bias", .vector),
      .init("logits", "cls.predictions.decoder", .table),
      .init("logits.bias", "cls.predictions.decoder.bias", .vector),
    ])

  private let encoder: EncoderModel

  /// Reads the sizes and choices of a configuration.
  public init(_ configuration: inout Configuration) throws {
    for key in Self.fixedKeys { try configuration.require(key) }
    let width = try configuration.width(of: "hidden_size", heads: "num_attention_heads")
    let activation = try configuration.activation("hidden_act", default: .gelu)
    encoder = EncoderModel(
      file: configuration.file,
      vocabulary: try configuration.size(
        "vocab_size", default: 30522, in: SizeRange.vocabulary),
      width: width.width,
      layers: try configuration.size("num_hidden_layers", default: 12, in: SizeRange.layers),
      heads: width.heads,
      feedForward: try configuration.size(
        "intermediate_size", default: 3072, in: SizeRange.width),
      positions: try configuration.size(
        "max_position_embeddings", default: 512, in: SizeRange.positions),
      segments: try configuration.size("type_vocab_size", default: 2, in: SizeRange.segments),
      epsilon: try configuration.epsilon("layer_norm_eps", default: 1e-12),
      activation: activation, headActivation: activation, paddingRow: nil,
      isTied: try configuration.flag("tie_word_embeddings", default: true))
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
