import LinearAlgebra
import TestSupport
import Testing
import TransformerModel

/// A trace is enough to recompute itself: every stage follows from the stages it names as inputs
/// and the settings of its operation, and from nothing else.
@Suite struct ReplayTests {
  /// One run of a model.
  struct Run: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let model: Transformer
    let mask: String
    /// Whether the last word is written behind what is kept of those before.
    var isCached = false
    /// What is changed in the run.
    var whatIf = WhatIf()

    func trace() throws -> Trace {
      if isCached { return cachedTrace() }
      let mask = try #require(AttentionMask(name: mask))
      let scenario = Scenario(
        model: model, sentence: model.sentence("[PAD] the dog sat on the Mat [PAD]"),
        target: model.target("나는 the dog"),
        masks: Masks().replacing(model.parts[0], by: mask))
      return try scenario.changed(by: whatIf).trace()
    }

    private func cachedTrace() -> Trace {
      var recorder = Recorder(isRecording: false)
      let sentence = model.sentence("[PAD] the dog sat")
      var writer = Writer(model, reading: sentence)
      if model.encoder != nil { writer.read(recorder: &recorder) }
      _ = writer.write(model.target("I am") ?? sentence, recorder: &recorder)
      recorder = Recorder(isRecording: true)
      _ = writer.write((model.target ?? model.source).sentence("a"), recorder: &recorder)
      return Trace(model: "cached", sentence: sentence, stages: recorder.stages)
    }
  }

  static let runs =
    plainRuns + [
      Run(
        testDescription: "everything taken out", model: seeded("norm=pre,layers=3"),
        mask: "causal+padding",
        whatIf: WhatIf(parts: [
          "position", "scale", "mask", "residual", "norm", "ffn", "head:1", "layer:1",
        ])),
      Run(
        testDescription: "cells set", model: seeded("kind=encoder-decoder"), mask: "none",
        whatIf: WhatIf(settings: [
          "scaled[dog, dog]=0", "embedding.weight[the, 3]=-1.5", "scaled[dog, 4]=2",
          "scaled[dog, 4]=0.25", "decoder.1.ffn.hidden[2, 63]=7",
        ])),
      Run(testDescription: "cached", model: seeded("kind=decoder"), mask: "causal", isCached: true),
      Run(
        testDescription: "cached, with encoder", model: seeded("kind=encoder-decoder"),
        mask: "none",
        isCached: true),
    ]

  private static let plainRuns: [Run] = [
    ("two layers", SampleModel().model),
    ("no bias", SampleModel(hasBias: false).model),
    ("one head, odd width", SampleModel(width: 5, heads: 1, layerCount: 1).model),
    ("gelu, pre-norm", SampleModel(activation: .gelu, placement: .pre).model),
    ("gelu by tanh", SampleModel(activation: .geluTanh).model),
    ("masked words", SampleModel(activation: .gelu).maskedWords),
    ("decoder", seeded("kind=decoder")),
    ("encoder and decoder", seeded("kind=encoder-decoder,heads=4,layers=1")),
  ].flatMap { name, model in
    AttentionMask.named.map { mask, _ in
      Run(testDescription: "\(name), mask \(mask)", model: model, mask: mask)
    }
  }

  private static func seeded(_ settings: String) -> Transformer {
    guard let made = try? SeededModel(name: "seeded:\(settings)") else {
      preconditionFailure("\(settings) are settings of a seeded model")
    }
    return made.model()
  }

  @Test(arguments: runs)
  func everyStageFollowsFromItsInputs(_ run: Run) throws {
    #expect(replayMismatches(in: try run.trace()) == [], "\(run.testDescription)")
  }

  @Test(arguments: Operations.all.map { $0.name })
  func everyOperationHasAnOracleAndOccursInARun(_ operation: String) throws {
    #expect(Oracles.all[operation] != nil, "no oracle for \(operation)")
    let used = try Self.runs.flatMap { try $0.trace().stages.map { type(of: $0.operation).name } }
    #expect(used.contains(operation), "no traced run uses \(operation)")
  }

  @Test func everyOperationOfARunIsRegisteredOnce() throws {
    let registered = Operations.all.map { $0.name }
    #expect(Set(registered).count == registered.count)
    for stage in try Self.runs.flatMap({ try $0.trace().stages }) {
      let operation = type(of: stage.operation).name
      #expect(registered.contains(operation), "\(stage.name) was made by \(operation)")
    }
  }

  @Test(arguments: runs)
  func onlyOperationsThatSaySoGiveDistributions(_ run: Run) throws {
    for stage in try run.trace().stages where type(of: stage.operation).givesDistributions {
      for row in stage.value.nested {
        let sum = row.reduce(0, +)
        #expect(row.allSatisfy { $0 >= 0 } && (sum == 0 || abs(sum - 1) < 1e-6), "\(stage.name)")
      }
    }
  }
}
