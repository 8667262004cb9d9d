import LinearAlgebra
import TestSupport
import TransformerModel

/// A seeded model for tests of properties that hold whatever the numbers are.
struct SampleModel: Sendable {
  var width = 6
  var heads = 2
  var keyWidth = 3
  /// The width of a head's values, which the paper allows to differ from that of its keys.
  var valueWidth = 4
  var hidden = 10
  var layerCount = 2
  var hasBias = true
  var activation = Activation.relu
  var placement = NormPlacement.post

  static let words = ["[PAD]", "the", "cat", "sat", "on", "a", "mat"]

  /// The model with these sizes; the same each time.
  var model: Transformer {
    var generator = SplitMix64(seed: 31)
    let embedding = Matrix.random(Self.words.count, width, using: &generator)
    let layers = (0..<layerCount).map { _ in layer(using: &generator) }
    return Transformer(
      name: "sample",
      source: Transformer.Side(
        vocabulary: Vocabulary(Self.words), embedding: TokenEmbedding(table: embedding)),
      encoder: Encoder(layers: layers))
  }

  private func layer(using generator: inout SplitMix64) -> EncoderLayer {
    EncoderLayer(
      attention: MultiHeadAttention(
        query: linear(width, heads * keyWidth, using: &generator),
        key: linear(width, heads * keyWidth, using: &generator),
        value: linear(width, heads * valueWidth, using: &generator),
        output: linear(heads * valueWidth, width, using: &generator), headCount: heads),
      attentionNorm: norm(using: &generator),
      feedForward: FeedForward(
        hidden: linear(width, hidden, using: &generator),
        output: linear(hidden, width, using: &generator), activation: activation),
      feedForwardNorm: norm(using: &generator), placement: placement)
  }

  func linear(
    _ input: Int, _ output: Int, using generator: inout SplitMix64
  ) -> Linear {
    let weight = Matrix.random(input, output, using: &generator).mapped { $0 / 2 }
    let bias = Matrix.random(1, output, using: &generator).mapped { $0 / 4 }
    return Linear(weight: weight, bias: hasBias ? bias : nil)
  }

  func norm(using generator: inout SplitMix64) -> LayerNorm {
    LayerNorm(
      gamma: Matrix.random(1, width, using: &generator).mapped { 1 + $0 / 4 },
      beta: Matrix.random(1, width, using: &generator).mapped { $0 / 4 }, epsilon: 1e-5)
  }
}

extension Transformer {
  /// The same model with another row in its embedding.
  func replacingEmbedding(ofWord id: Int, with row: [Float]) -> Transformer {
    let table = source.embedding.table
    var rows = (0..<table.rows).map { Array(table.row($0)) }
    rows[id] = row
    let side = Side(
      vocabulary: source.vocabulary, embedding: TokenEmbedding(table: Matrix(rows)))
    return Transformer(name: name, source: side, encoder: encoder)
  }

  /// The result of a run that is not recorded.
  func result(_ text: String, mask: AttentionMask = .open) -> Matrix {
    var recorder = Recorder(isRecording: false)
    return run(sentence(text), masks: Masks(encoder: mask), recorder: &recorder).value
  }
}

extension Matrix {
  /// The bits of some rows: equal only where not even the sign of a zero differs.
  func bits(ofRows rows: some Sequence<Int>) -> [UInt32] {
    rows.flatMap { row($0).map(\.bitPattern) }
  }
}
