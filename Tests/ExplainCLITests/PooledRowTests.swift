import DocumentModel
import LessonKit
import LinearAlgebra
import Rendering
import TestSupport
import Testing
import TransformerModel

@testable import ExplainCLI

/// What only a real model has, which no command can name here: the pooler's row, and segments.
@Suite struct PooledRowTests {
  static let names = Language.allCases.map { "why.tanh.\($0.rawValue)" }

  /// An encoder of the usual kind with a pooler, and positions and segments as RoBERTa has them.
  private func model() throws -> Transformer {
    let seeded = try #require(try SeededModel(name: "seeded:layers=1,width=4")).model()
    let encoder = try #require(seeded.encoder)
    let table = seeded.source.embedding.table
    let embedding = TokenEmbedding(
      table: table,
      position: .learnedBehindPadding(table, row: 1), segments: table.rows(at: [3, 4]))
    return Transformer(
      name: "pooled",
      source: Transformer.Side(vocabulary: seeded.source.vocabulary, embedding: embedding),
      encoder: encoder, pooler: Pooler(dense: encoder.layers[0].attention.output))
  }

  @Test(arguments: Language.allCases)
  func itIsOpened(language: Language) throws {
    let trace = try model().trace(
      Sentence(
        text: "I am [PAD]", tokens: ["I", "am", "[PAD]"], ids: [3, 7, 0],
        isPadding: [false, false, true], segments: [0, 1, 0]))
    var view = DerivationView(
      trace, extent: .init(depth: 1), words: language.messages.derivationWords)
    let blocks = try ["pooler[0, 1]", "segment[am, 2]", "position[am, 0]", "position[2, 0]"].map {
      let place = try #require(CellReference($0)).resolve(in: trace).get()
      return Block.derivation(view.block(of: place.stage, row: place.row, column: place.column))
    }
    #expect(trace["pooler"].map { type(of: $0.operation).name } == Tanh.name)
    let renderer = OutputFormat.text.renderer(
      RenderOptions(
        width: 80, colorDepth: .none, digits: 2, isASCII: false,
        words: language.messages.renderWords))
    var screen = ""
    renderer.render(Document(blocks)) { screen += $0 }
    #expect(Goldens(beside: #filePath).mismatch("why.tanh.\(language.rawValue)", screen) == nil)
  }
}
