import Checkpoints
import LinearAlgebra
import TestSupport
import Testing
import TransformerModel

/// The tiny checkpoints give what transformers computes from them, stage by stage.
@Suite struct ArchitectureReferenceTests {
  @Test(arguments: TinyModel.all)
  func everyHiddenStateMapAndScore(_ tiny: TinyModel) throws {
    let model = try tiny.model()
    for expected in try tiny.expected().cases {
      let trace = model.trace(expected.sentence, masks: expected.masks)
      let names = Self.hiddenNames(of: trace, count: expected.hidden.count)
      for (name, state) in zip(names, expected.hidden) {
        try expect(name, state, in: trace, tiny, expected)
      }
      let part = trace.part.rawValue
      #expect(expected.attention.count == trace.layerCount)
      for (layer, heads) in expected.attention.enumerated() {
        #expect(heads.count == trace.headCount)
        for (head, map) in heads.enumerated() {
          let name = "\(part).\(layer).attention.head.\(head).weights"
          try expect(name, map, in: trace, tiny, expected)
        }
      }
      if let pooler = expected.pooler {
        try expect("pooler", [pooler], in: trace, tiny, expected)
      }
      #expect((expected.pooler == nil) == (trace["pooler"] == nil))
      if let logits = expected.logits {
        try expect("logits", logits, in: trace, tiny, expected)
      }
      #expect((expected.logits == nil) == (trace["logits"] == nil))
    }
  }

  /// Our names of what transformers calls hidden states: what goes into the first layer, and what
  /// comes out of each; the last one behind the norm that follows it.
  private static func hiddenNames(of trace: Trace, count: Int) -> [String] {
    let layers = 0..<count - 1
    switch trace.part {
    case .encoder, .cross: return ["input"] + layers.map { "encoder.\($0).ffn.norm" }
    case .decoder:
      return ["input"] + layers.dropLast().map { "decoder.\($0).ffn.residual" }
        + ["decoder.output"]
    }
  }

  private func expect(
    _ name: String, _ numbers: [[Double]], in trace: Trace, _ tiny: TinyModel,
    _ expected: TinyModel.Case
  ) throws {
    let stage = try #require(trace[name], "\(tiny.name) has no \(name)")
    if let difference = mismatch(stage.value, numbers, absolute: 1e-5) {
      Issue.record("\(tiny.name), \(expected.name), \(name): \(difference)")
    }
  }

  @Test(arguments: TinyModel.all)
  func whatIsWrittenGreedily(_ tiny: TinyModel) throws {
    guard let greedy = try tiny.expected().greedy else { return }
    let model = try tiny.model()
    var sampler = Sampler.greedy
    let prompt = model.source.sentence(ids: greedy.prompt)
    let written = model.generate(
      from: prompt, prompt: prompt, limit: greedy.ids.count, sampler: &sampler)
    #expect(written == greedy.ids)
  }

  @Test(arguments: TinyModel.all)
  func whatFitsWhereTheMaskStands(_ tiny: TinyModel) throws {
    guard let fill = try tiny.expected().fill else { return }
    let model = try tiny.model()
    let trace = model.trace(model.source.sentence(ids: fill.ids))
    let row = Array(try #require(trace["probabilities"]).value.row(fill.place))
    let likeliest = row.indices.sorted { row[$0] > row[$1] }.prefix(fill.candidates.count)
    #expect(Array(likeliest) == fill.candidates.map(\.id))
    for candidate in fill.candidates {
      #expect(abs(Double(row[candidate.id]) - candidate.probability) < 1e-5)
    }
  }

  @Test func everyFolderIsTestedAndEveryArchitectureHasOne() throws {
    #expect(Set(TinyModel.all.map(\.name)) == (try TinyModel.namesOnDisk()))
    let types = Set(try TinyModel.all.map { try $0.configuration().modelType })
    #expect(types == Set(Architectures.all.map { $0.modelType }))
  }
}
