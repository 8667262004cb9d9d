import TransformerModel

/// RoBERTa: BERT's layers, positions that count from behind padding's row, a head of its own.
///
/// Source: Liu et al. 2019; `transformers`, models/roberta.
public struct Roberta: Architecture {
  /// The `model_type` of its configurations.
  public static let modelType = "roberta"

  static let fixedKeys = Bert.fixedKeys

  static let names = NameTable(
    prefix: "roberta.", base: Bert.names.base,
    head: [
      .init("head.dense", "lm_head.dense", .linear),
      .init("head.norm", "lm_head.layer_norm", .norm),
      .init("head.bias", "lm_head.bias", .vector),
      .init("logits", "lm_head.decoder", .table),
      .init("logits.bias", "lm_head.decoder.bias", .vector),
    ])

  private let encoder: EncoderModel

  /// Reads the sizes and choices of a configuration.
  public init(_ configuration: inout Configuration) throws {
    for key in Self.fixedKeys { try configuration.require(key) }
    let width = try configuration.width(of: "hidden_size", heads: "num_attention_heads")
    let vocabulary = try configuration.size(
      "vocab_size", default: 50265, in: SizeRange.vocabulary)
    // One row for padding, and at least one for a word.
    let positions = try configuration.size(
      "max_position_embeddings", default: 512, in: 2...SizeRange.positions.upperBound)
    encoder = EncoderModel(
      file: configuration.file, vocabulary: vocabulary, width: width.width,
      layers: try configuration.size("num_hidden_layers", default: 12, in: SizeRange.layers),
      heads: width.heads,
      feedForward: try configuration.size(
        "intermediate_size", default: 3072, in: SizeRange.width),
      positions: positions,
      segments: try configuration.size("type_vocab_size", default: 2, in: SizeRange.segments),
      epsilon: try configuration.epsilon("layer_norm_eps", default: 1e-12),
      activation: try configuration.activation("hidden_act", default: .gelu),
      // Whatever the layers have.
      headActivation: .gelu,
      // The id of padding is the row of its position, too.
      paddingRow: try configuration.size(
        "pad_token_id", default: 1, in: 0...min(positions, vocabulary + 1) - 2),
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
