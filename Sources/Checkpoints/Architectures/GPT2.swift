import LinearAlgebra
import TransformerModel

/// GPT-2: a decoder alone, pre-norm, with a norm behind the last layer and a tied output.
///
/// Source: Radford et al. 2019, section 2.3; `transformers`, models/gpt2.
public struct GPT2: Architecture {
  /// The `model_type` of its configurations.
  public static let modelType = "gpt2"

  static let fixedKeys =
    FixedKey.common + [
      FixedKey("position_embedding_type", .text("absolute")),
      FixedKey("scale_attn_weights", .flag(true)),
      FixedKey("scale_attn_by_inverse_layer_idx", .flag(false)),
      // It changes the order of the sums, and with it the last bits.
      FixedKey("reorder_and_upcast_attn", .flag(false)),
    ]

  static let names = NameTable(
    prefix: "transformer.",
    base: [
      .init("embedding", "wte", .table),
      .init("position", "wpe", .table),
      .init("decoder.#.attention.norm", "h.#.ln_1", .norm),
      .init("decoder.#.attention.query|key|value", "h.#.attn.c_attn", .convolution),
      .init("decoder.#.attention.output", "h.#.attn.c_proj", .convolution),
      .init("decoder.#.ffn.norm", "h.#.ln_2", .norm),
      .init("decoder.#.ffn.hidden", "h.#.mlp.c_fc", .convolution),
      .init("decoder.#.ffn.output", "h.#.mlp.c_proj", .convolution),
      .init("decoder.output", "ln_f", .norm),
    ],
    head: [.init("logits", "lm_head", .table)])

  private let file: String
  /// The rows of the embedding table.
  public let vocabularySize: Int
  private let width: Int
  private let layers: Int
  private let heads: Int
  private let feedForward: Int
  private let positions: Int
  private let epsilon: Double
  private let activation: Activation
  private let isTied: Bool

  /// Reads the sizes and choices of a configuration.
  public init(_ configuration: inout Configuration) throws {
    for key in Self.fixedKeys { try configuration.require(key) }
    file = configuration.file
    (width, heads) = try configuration.width(
      of: "n_embd", "hidden_size", heads: "n_head", "num_attention_heads")
    vocabularySize = try configuration.size(
      "vocab_size", default: 50257, in: SizeRange.vocabulary)
    layers = try configuration.size(
      "n_layer", "num_hidden_layers", default: 12, in: SizeRange.layers)
    feedForward = try configuration.size("n_inner", default: 4 * width, in: SizeRange.width)
    positions = try configuration.size(
      "n_positions", "max_position_embeddings", default: 1024, in: SizeRange.positions)
    epsilon = try configuration.epsilon("layer_norm_epsilon", default: 1e-5)
    activation = try configuration.activation("activation_function", default: .geluTanh)
    isTied = try configuration.flag("tie_word_embeddings", default: true)
  }

  /// Assembles the model.
  public func model(
    name: String, vocabulary: any SentenceReader, tensors: inout some TensorSource
  ) throws -> Transformer {
    try vocabulary.check(rows: vocabularySize, file: file)
    var weights = Weights(tensors, Self.names)
    defer { tensors = weights.source }
    let table = try weights.table("embedding", rows: vocabularySize, columns: width)
    let embedding = TokenEmbedding(
      table: table,
      position: .learned(try weights.table("position", rows: positions, columns: width)))
    let decoder = Decoder(
      layers: try (0..<layers).map { try layer($0, from: &weights) },
      finalNorm: try weights.norm("decoder.output", width: width, epsilon: epsilon))
    let own = try weights.ownTable("logits", unlessTied: isTied, to: table, isNeeded: false)
    // Without a tied or stored output it is a model of hidden states alone.
    let head = own.map { Transformer.OutputHead.linear(Linear(weight: $0, bias: nil)) }
    return Transformer(
      name: name, source: Transformer.Side(vocabulary: vocabulary, embedding: embedding),
      encoder: nil, decoder: decoder, head: head ?? (isTied ? .tied : nil))
  }

  private func layer(
    _ index: Int, from weights: inout Weights<some TensorSource>
  ) throws -> DecoderLayer {
    // Queries, keys and values are stored side by side.
    let fused = try weights.linear(
      "decoder.#.attention.query|key|value", layer: index, from: width, to: 3 * width)
    let parts = (0..<3).map { part in
      let columns = part * width..<(part + 1) * width
      return Linear(
        weight: fused.weight.columns(columns), bias: fused.bias.map { $0.columns(columns) })
    }
    let attention = MultiHeadAttention(
      query: parts[0], key: parts[1], value: parts[2],
      output: try weights.linear(
        "decoder.#.attention.output", layer: index, from: width, to: width),
      headCount: heads)
    return DecoderLayer(
      attention: attention,
      attentionNorm: try weights.norm(
        "decoder.#.attention.norm", layer: index, width: width, epsilon: epsilon),
      cross: nil,
      feedForward: FeedForward(
        hidden: try weights.linear(
          "decoder.#.ffn.hidden", layer: index, from: width, to: feedForward),
        output: try weights.linear(
          "decoder.#.ffn.output", layer: index, from: feedForward, to: width),
        activation: activation),
      feedForwardNorm: try weights.norm(
        "decoder.#.ffn.norm", layer: index, width: width, epsilon: epsilon),
      placement: .pre)
  }
}
