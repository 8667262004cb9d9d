import LinearAlgebra
import TestSupport
import TransformerModel

extension SampleModel {
  /// The model with all that BERT has beside its layers: segments, a norm of the sum, learned
  /// positions, a pooler, and a head that fills in masked words.
  ///
  /// - Parameters:
  ///   - paddingRow: The row of the positions that is padding's, if there is one, as in RoBERTa.
  ///   - isTied: Whether the scores are made with the embedding table once more.
  func maskedWords(paddingRow: Int? = nil, isTied: Bool = true) -> Transformer {
    var generator = SplitMix64(seed: 47)
    let rows = Matrix.random(14, width, using: &generator)
    let embedding = TokenEmbedding(
      table: Matrix.random(Self.words.count, width, using: &generator),
      position: paddingRow.map { .learnedBehindPadding(rows, row: $0) } ?? .learned(rows),
      segments: Matrix.random(2, width, using: &generator), norm: norm(using: &generator))
    let bias = Matrix.random(1, Self.words.count, using: &generator)
    let output = linear(width, Self.words.count, using: &generator)
    let head = MaskedWordHead(
      dense: linear(width, width, using: &generator), activation: activation,
      norm: norm(using: &generator), output: isTied ? .tied(bias: bias) : .linear(output))
    return Transformer(
      name: "masked words",
      source: Transformer.Side(vocabulary: Vocabulary(Self.words), embedding: embedding),
      encoder: model.encoder, pooler: Pooler(dense: linear(width, width, using: &generator)),
      head: .maskedWords(head))
  }

  /// The model with its head tied to the embedding.
  var maskedWords: Transformer { maskedWords() }
}
