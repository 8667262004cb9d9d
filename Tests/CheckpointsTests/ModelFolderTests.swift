import Checkpoints
import Foundation
import LinearAlgebra
import TestSupport
import Testing
import TransformerModel

/// A folder as it lies on disk, from a text to hidden states, maps, scores and written text.
@Suite struct ModelFolderTests {
  private func load(_ tiny: TinyModel) throws -> PretrainedModel {
    try ModelFolder(path: tiny.folder.path).model(name: tiny.name, memoryLimit: 1 << 24)
  }

  @Test(arguments: TinyModel.all)
  func aTextGivesWhatTransformersComputes(_ tiny: TinyModel) throws {
    let model = try load(tiny).transformer
    for expected in try tiny.expected().cases {
      guard let text = expected.text else { continue }
      let sentence = model.sentence(text, pair: expected.pair)
      #expect(sentence.ids == expected.ids)
      let trace = model.trace(sentence)
      let part = trace.part.rawValue
      for (layer, heads) in expected.attention.enumerated() {
        for (head, map) in heads.enumerated() {
          let name = "\(part).\(layer).attention.head.\(head).weights"
          let stage = try #require(trace[name])
          #expect(mismatch(stage.value, map, absolute: 1e-5) == nil, "\(name)")
        }
      }
      let output = try #require(trace["\(part).output"])
      let hidden = try #require(expected.hidden.last)
      #expect(mismatch(output.value, hidden, absolute: 1e-5) == nil, "\(expected.name)")
      if let logits = expected.logits {
        #expect(mismatch(try #require(trace["logits"]).value, logits, absolute: 1e-5) == nil)
      }
    }
  }

  @Test(arguments: TinyModel.all)
  func aTextIsWrittenOn(_ tiny: TinyModel) throws {
    guard let greedy = try tiny.expected().greedy else { return }
    let model = try load(tiny).transformer
    let prompt = model.sentence(greedy.text)
    var sampler = Sampler.greedy
    let ids = model.generate(
      from: prompt, prompt: prompt, limit: greedy.ids.count, sampler: &sampler)
    #expect(ids == greedy.ids)
    #expect(model.source.sentence(ids: ids).text == greedy.decoded)
  }

  @Test(arguments: TinyModel.all)
  func aMaskedWordIsFilledIn(_ tiny: TinyModel) throws {
    guard let fill = try tiny.expected().fill else { return }
    let model = try load(tiny)
    let sentence = model.transformer.sentence(fill.text)
    #expect(sentence.ids == fill.ids)
    let trace = model.transformer.trace(sentence)
    let probabilities = try #require(trace["probabilities"])
    let found = FilledWord(place: fill.place, of: probabilities, candidates: 5).candidates
    #expect(found.map(\.id) == fill.candidates.map(\.id))
    for (found, expected) in zip(found, fill.candidates) {
      #expect(abs(Double(found.probability) - expected.probability) <= 1e-5)
    }
  }

  @Test(arguments: TinyModel.all)
  func everyTensorIsUsedOrListed(_ tiny: TinyModel) throws {
    let model = try load(tiny)
    // Of two biases that are stored for one head, transformers itself uses the second.
    let isUntied = tiny.name == "bert-untied"
    #expect(model.unusedTensors == (isUntied ? ["cls.predictions.bias"] : []))
    #expect(model.unknownKeys == [])
  }

  @Test func whatIsWrongWithAFolderIsNamed() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    func failure() -> ModelFolder.Failure? {
      do {
        _ = try ModelFolder(path: folder.path).model(name: "it", memoryLimit: 1 << 24)
        return nil
      } catch { return error as? ModelFolder.Failure }
    }
    func copy(_ name: String) throws {
      let tiny = TinyModel(name: "bert").folder
      try FileManager.default.copyItem(
        at: tiny.appending(path: name), to: folder.appending(path: name))
    }
    #expect(failure() == .noConfiguration(folder: folder.path))
    try Data("[1]".utf8).write(to: folder.appending(path: "config.json"))
    let file = folder.appending(path: "config.json").path
    #expect(failure() == .configuration(ConfigurationFailure(file: file, .malformed)))
    try FileManager.default.removeItem(at: folder.appending(path: "config.json"))
    try copy("config.json")
    #expect(failure() == .tokenizer(.noTokenizer(folder: folder.path)))
    try copy("tokenizer.json")
    guard case .checkpoint(.noWeights) = failure() else {
      Issue.record("\(String(describing: failure()))")
      return
    }
    try copy("model.safetensors")
    #expect(failure() == nil)
  }
}
