import LinearAlgebra
import TestSupport
import Testing
import TransformerModel

/// The random cases of `Tests/References/engine.json`, computed by numpy in double precision.
struct EngineReferences: Decodable, Sendable {
  /// One model with random parameters, one sentence, and a run for each mask.
  struct Case: Decodable, Sendable, CustomTestStringConvertible {
    let name: String
    let configuration: Configuration
    let parameters: [String: [[Double]]]
    let ids: [Int]
    let padding: [Bool]
    let runs: [Reference.Run]

    var testDescription: String { name }
  }

  /// The sizes of a model.
  struct Configuration: Decodable, Sendable {
    let width: Int
    let heads: Int
    let layers: Int
    let epsilon: Double
    let vocabulary: Int
  }

  private let cases: [Case]

  /// The cases; the file is read once for all tests.
  static var cases: [Case] { get throws { try loaded.get().cases } }

  private static let loaded = Reference.decode(EngineReferences.self, from: "engine.json")
}

extension EngineReferences.Case {
  /// The sentence of the case; the word of id 7 is called `word7`, and 0 is padding.
  var sentence: Sentence {
    Sentence(
      text: name, tokens: ids.map(word), ids: ids, isPadding: padding, unknownWords: [],
      unknownRows: Matrix(rows: 0, columns: configuration.width, elements: []))
  }

  /// The model with the parameters of the case.
  func model() throws -> Transformer {
    Transformer(
      name: name,
      source: Transformer.Side(
        vocabulary: Vocabulary((0..<configuration.vocabulary).map(word)),
        embedding: TokenEmbedding(table: try parameter("embedding.weight"))),
      encoder: Encoder(
        layers: try (0..<configuration.layers).map { try layer("encoder.\($0)") }))
  }

  private func word(_ id: Int) -> String { id == 0 ? "[PAD]" : "word\(id)" }

  private func layer(_ scope: String) throws -> EncoderLayer {
    EncoderLayer(
      attention: MultiHeadAttention(
        query: try linear("\(scope).attention.query"), key: try linear("\(scope).attention.key"),
        value: try linear("\(scope).attention.value"),
        output: try linear("\(scope).attention.output"), headCount: configuration.heads),
      attentionNorm: try norm("\(scope).attention.norm"),
      feedForward: FeedForward(
        hidden: try linear("\(scope).ffn.hidden"), output: try linear("\(scope).ffn.output")),
      feedForwardNorm: try norm("\(scope).ffn.norm"))
  }

  private func linear(_ name: String) throws -> Linear {
    Linear(weight: try parameter("\(name).weight"), bias: try parameter("\(name).bias"))
  }

  private func norm(_ name: String) throws -> LayerNorm {
    LayerNorm(
      gamma: try parameter("\(name).gamma"), beta: try parameter("\(name).beta"),
      epsilon: configuration.epsilon)
  }

  private func parameter(_ name: String) throws -> Matrix {
    let rows = try #require(parameters[name], "engine.json has no \(name) in “\(self.name)”")
    return Matrix(rows.map { $0.map { Float($0) } })
  }
}
