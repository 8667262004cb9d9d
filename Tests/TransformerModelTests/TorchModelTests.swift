import LinearAlgebra
import TestSupport
import Testing

@testable import TransformerModel

/// Whole models agree with PyTorch on the ladder: logits, then the ids of greedy decoding.
@Suite struct TorchModelTests {
  @Test(arguments: try TorchReferences.cases("E"))
  func aDecoderOnlyModel(_ reference: TorchReferences.Case) throws {
    let words = try #require(reference.configuration.vocabulary)
    let embedding = TokenEmbedding(
      table: try reference.parameter("embedding.weight"),
      position: .learned(try reference.parameter("position.weight")))
    let model = Transformer(
      name: reference.name,
      source: Transformer.Side(vocabulary: vocabulary(words), embedding: embedding),
      encoder: nil, decoder: try reference.decoder(), head: .tied)
    let trace = model.trace(sentence(try #require(reference.inputs.sourceIds)))
    let logits = try #require(trace["logits"]).value
    expect(logits, reference.outputs.logits, "logits", of: reference)

    var ids = try #require(reference.inputs.promptIds)
    let expected = try #require(reference.outputs.greedyIds)
    for _ in expected { ids.append(try best(model.trace(sentence(ids)))) }
    #expect(Array(ids.suffix(expected.count)) == expected)
  }

  @Test(arguments: try TorchReferences.cases("F"))
  func anEncoderWithADecoder(_ reference: TorchReferences.Case) throws {
    let settings = reference.configuration
    let source = Transformer.Side(
      vocabulary: vocabulary(try #require(settings.vocabulary)),
      embedding: TokenEmbedding(
        table: try reference.parameter("embedding.weight"), isScaled: true))
    let target = Transformer.Side(
      vocabulary: vocabulary(try #require(settings.targetVocabulary)),
      embedding: TokenEmbedding(
        table: try reference.parameter("decoder.embedding.weight"), isScaled: true))
    let model = Transformer(
      name: reference.name, source: source, encoder: try reference.encoder(), target: target,
      decoder: try reference.decoder(), head: .linear(try reference.linear("logits")))
    let padding = reference.masks.sourcePadding
    let masks = Masks(encoder: AttentionMask(isCausal: false, hidesPadding: padding != nil))
    let text = sentence(try #require(reference.inputs.sourceIds), isPadding: padding)
    let given = sentence(try #require(reference.inputs.targetIds))
    let logits = try #require(model.trace(text, target: given, masks: masks)["logits"]).value
    expect(logits, reference.outputs.logits, "logits", of: reference)

    let end = try #require(settings.endId)
    var ids = [try #require(settings.startId)]
    while ids.count <= (try #require(settings.greedyLimit)), ids.last != end {
      ids.append(try best(model.trace(text, target: sentence(ids), masks: masks)))
    }
    #expect(Array(ids.dropFirst()) == reference.outputs.greedyIds)
  }

  /// The id with the largest logit in the last row.
  private func best(_ trace: Trace) throws -> Int {
    let logits = try #require(trace["logits"]).value
    let last = Array(logits.row(logits.rows - 1))
    return try #require(last.indices.max { last[$0] < last[$1] })
  }

  private func vocabulary(_ count: Int) -> Vocabulary {
    Vocabulary((0..<count).map { "word\($0)" })
  }

  private func sentence(_ ids: [Int], isPadding: [Bool]? = nil) -> Sentence {
    Sentence(
      text: "", tokens: ids.map { "word\($0)" }, ids: ids,
      isPadding: isPadding ?? ids.map { _ in false }, unknownWords: [],
      unknownRows: Matrix(rows: 0, columns: 8, elements: []))
  }
}
