import LinearAlgebra
import Testing
import TransformerModel

/// A layer that is taken out leaves nothing behind, and those above read what it would have read.
@Suite struct LayerRemovalTests {
  @Test(arguments: ChangedRun.kinds, 0..<3)
  func noStageOfItIsLeft(settings: String, layer: Int) throws {
    let run = try ChangedRun(settings.replacing("layers=2", with: "layers=3"))
    let (before, after) = (run.trace, try run.without("layer:\(layer)"))
    func belongs(_ name: String) -> Bool {
      name.hasPrefix("encoder.\(layer).") || name.hasPrefix("decoder.\(layer).")
    }
    #expect(after.stages.map(\.name) == before.stages.map(\.name).filter { !belongs($0) })
    for stage in after.stages {
      #expect(!stage.inputs.contains(where: belongs), "\(stage.name)")
      let old = try before.stage(stage.name)
      guard stage.inputs != old.inputs else { continue }
      for (now, once) in zip(stage.inputs, old.inputs) where now != once {
        #expect(belongs(once), "\(stage.name) read \(once), which is still there")
        let isPre = settings.contains("norm=pre")
        #expect(now == below(layer, once, isPre, in: before), "\(stage.name) reads \(now)")
      }
    }
  }

  /// What a layer reads: the result of the one below it, or the input of its stack.
  private func below(_ layer: Int, _ gone: String, _ isPre: Bool, in trace: Trace) -> String {
    let stack = gone.hasPrefix("encoder.") ? "encoder" : "decoder"
    if layer == 0 { return stack == "decoder" && trace.target != nil ? "decoder.input" : "input" }
    return "\(stack).\(layer - 1).ffn.\(isPre ? "residual" : "norm")"
  }

  @Test(arguments: ChangedRun.kinds)
  func whatStandsBelowItIsTheSameRun(settings: String) throws {
    let run = try ChangedRun(settings)
    let (before, after) = (run.trace, try run.without("layer:1"))
    for stage in after.stages
    where stage.name.hasPrefix("encoder.0.") || stage.name.hasSuffix("input") {
      #expect(try stage.bits == before.stage(stage.name).bits, "\(stage.name)")
    }
  }

  @Test func withoutAnyLayerTheInputIsTheResult() throws {
    let run = ChangedRun(SampleModel().model)
    let trace = try run.without("layer:0", "layer:1")
    #expect(try trace.stage("encoder.output").name == "input")
    #expect(trace.stages.map(\.name) == ["embedding.weight", "embedding", "position", "input"])
  }

  /// The second layer of a model is the first of the run without the first.
  @Test func theLayersAboveKeepTheirNames() throws {
    let run = ChangedRun(SampleModel().model)
    let trace = try run.without("layer:0")
    #expect(try trace.stage("encoder.1.attention.query").inputs[0] == "input")
    #expect(try trace.stage("encoder.output").name == "encoder.1.ffn.norm")
  }
}
