import LinearAlgebra
import TransformerModel

/// Models of random numbers in the sizes of real ones, with weights that lie as theirs do.
enum SizedModels {
  /// An encoder as all-MiniLM-L6-v2: 6 layers, width 384, weights stored `[out, in]`.
  static func miniLM() -> Transformer {
    let width = 384
    let layers = (0..<6).map { _ in
      EncoderLayer(
        attention: MultiHeadAttention(
          query: turned(width, width), key: turned(width, width), value: turned(width, width),
          output: turned(width, width), headCount: 12),
        attentionNorm: norm(width),
        feedForward: FeedForward(
          hidden: turned(width, 4 * width), output: turned(4 * width, width), activation: .gelu),
        feedForwardNorm: norm(width))
    }
    return Transformer(
      name: "MiniLM's size", source: side(width), encoder: Encoder(layers: layers))
  }

  /// A decoder as GPT-2: 12 layers, width 768, queries, keys and values stored as one, the table
  /// of 50 257 words used twice.
  static func gpt2() -> Transformer {
    let width = 768
    let layers = (0..<12).map { _ in
      let fused = linear(width, 3 * width)
      let parts = (0..<3).map { part in
        let columns = part * width..<(part + 1) * width
        return Linear(
          weight: fused.weight.columns(columns), bias: fused.bias.map { $0.columns(columns) })
      }
      return DecoderLayer(
        attention: MultiHeadAttention(
          query: parts[0], key: parts[1], value: parts[2], output: linear(width, width),
          headCount: 12),
        attentionNorm: norm(width), cross: nil,
        feedForward: FeedForward(
          hidden: linear(width, 4 * width), output: linear(4 * width, width),
          activation: .geluTanh),
        feedForwardNorm: norm(width), placement: .pre)
    }
    return Transformer(
      name: "GPT-2's size", source: side(width), encoder: nil,
      decoder: Decoder(layers: layers, finalNorm: norm(width)), head: .tied)
  }

  private static func side(_ width: Int) -> Transformer.Side {
    Transformer.Side(
      vocabulary: Vocabulary((0..<50257).map { "word\($0)" }),
      embedding: TokenEmbedding(
        table: .seeded(50257, width, limit: 0.1),
        position: .learned(.seeded(1024, width, limit: 0.1))))
  }

  private static func linear(_ input: Int, _ output: Int) -> Linear {
    let limit = (3 / Float(input)).squareRoot()
    return Linear(
      weight: .seeded(input, output, limit: limit), bias: .seeded(1, output, limit: 0.1))
  }

  private static func turned(_ input: Int, _ output: Int) -> Linear {
    let stored = linear(output, input)
    return Linear(weight: stored.weight.transposed, bias: .seeded(1, output, limit: 0.1))
  }

  private static func norm(_ width: Int) -> LayerNorm {
    LayerNorm(
      gamma: Matrix(rows: 1, columns: width, repeating: 1),
      beta: Matrix(rows: 1, columns: width, repeating: 0), epsilon: 1e-5)
  }
}
