import LinearAlgebra
import TestSupport
import Testing
import TransformerModel

/// A part that is taken out adds nothing, or hands on what it got; all else runs as before.
@Suite struct RemovalTests {
  private static let masks = AttentionMask.named.filter { $0.mask.isInForce }.map(\.name)

  @Test(arguments: ChangedRun.kinds)
  func withoutScaleTheScoresStayAsTheyAre(settings: String) throws {
    let run = try ChangedRun(settings)
    let trace = try run.without("scale")
    let scaled = trace.stages.filter { $0.name.hasSuffix(".scaled") }
    #expect(scaled.count == run.trace.stages.count { $0.name.hasSuffix(".scaled") })
    for stage in scaled {
      let scores = try trace.stage(stage.name.replacing(".scaled", with: ".scores"))
      #expect(stage.bits == scores.bits, "\(stage.name)")
      #expect(stage.inputs == [scores.name])
    }
  }

  /// The embeddings of some models are scaled too, but that is another part.
  @Test func withoutScaleTheEmbeddingIsStillScaled() throws {
    let run = ChangedRun(LearnedPositions.model)
    let (before, after) = (run.trace, try run.without("scale"))
    #expect(try after.stage("embedding.scaled").bits == before.stage("embedding.scaled").bits)
    #expect(try after.stage("embedding.scaled").bits != before.stage("embedding").bits)
  }

  @Test(arguments: ChangedRun.kinds, masks)
  func withoutMaskTheRunIsThatWithAnOpenOne(settings: String, mask: String) throws {
    var run = try ChangedRun(settings)
    run.mask = try #require(AttentionMask(name: mask))
    let without = try run.without("mask")
    var masks = Masks(encoder: .open, decoder: .open)
    let open = run.model.trace(
      run.model.sentence(run.text), target: run.model.target(run.target), masks: masks)
    for stage in open.stages {
      #expect(try without.stage(stage.name).bits == stage.bits, "\(stage.name)")
    }
    for stage in without.stages where stage.name.hasSuffix(".masked") {
      let scaled = try without.stage(stage.name.replacing(".masked", with: ".scaled"))
      #expect(stage.bits == scaled.bits)
    }
    masks.encoder = run.mask
    #expect(without.stages.map(\.name) == run.trace.stages.map(\.name))
  }

  @Test(arguments: ChangedRun.kinds)
  func withoutResidualOnlyWhatIsComputedGoesOn(settings: String) throws {
    let trace = try ChangedRun(settings).without("residual")
    let sums = trace.stages.filter { $0.name.hasSuffix(".residual") }
    #expect(!sums.isEmpty)
    for stage in sums {
      let output = try trace.stage(stage.name.replacing(".residual", with: ".output"))
      #expect(stage.bits == output.bits, "\(stage.name)")
    }
  }

  @Test(arguments: ChangedRun.kinds)
  func withoutNormItsInputGoesOn(settings: String) throws {
    let run = try ChangedRun(settings)
    let (before, after) = (run.trace, try run.without("norm"))
    let norms = before.stages.filter { $0.operation is LayerNormalization }
    #expect(!norms.isEmpty)
    for norm in norms {
      let stage = try after.stage(norm.name)
      #expect(stage.inputs == [norm.inputs[0]])
      #expect(try stage.bits == after.stage(norm.inputs[0]).bits, "\(norm.name)")
    }
    #expect(!after.stages.contains { $0.operation is LayerNormalization })
  }

  @Test(arguments: ChangedRun.kinds)
  func withoutTheNetworkItAddsZeros(settings: String) throws {
    let trace = try ChangedRun(settings).without("ffn")
    let outputs = trace.stages.filter { $0.name.hasSuffix(".ffn.output") }
    #expect(!outputs.isEmpty)
    for stage in outputs {
      #expect(stage.value.elements.allSatisfy { $0 == 0 }, "\(stage.name)")
      let sum = try trace.stage(stage.name.replacing(".output", with: ".residual"))
      #expect(try sum.value == trace.stage(sum.inputs[0]).value)
    }
  }

  @Test(arguments: ChangedRun.kinds)
  func withoutPositionZerosAreAdded(settings: String) throws {
    let trace = try ChangedRun(settings).without("position")
    let positions = trace.stages.filter { $0.name.hasSuffix("position") }
    #expect(positions.count == (settings.contains("encoder-decoder") ? 2 : 1))
    for stage in positions {
      #expect(stage.value.elements.allSatisfy { $0 == 0 })
      let input = try trace.stage(stage.name.replacing("position", with: "input"))
      #expect(try input.value == trace.stage(input.inputs[0]).value)
    }
  }

  @Test(arguments: ChangedRun.kinds, [0, 1])
  func withoutAHeadItsRowsOfTheOutputWeightMightBeZero(settings: String, head: Int) throws {
    let run = try ChangedRun(settings)
    let without = try run.without("head:\(head)")
    let zeroed = try run.setting(zeros(in: run.trace, forHead: head))
    // Of the head itself only the context is another; all that is made of it is the same.
    for stage in without.stages where !stage.isParameter && !stage.name.hasSuffix(".concat") {
      if stage.name.hasSuffix(".head.\(head).context") {
        #expect(stage.value.elements.allSatisfy { $0 == 0 })
        continue
      }
      let other = try zeroed.stage(stage.name)
      #expect(stage.value == other.value, "\(stage.name)")
    }
  }

  /// The settings that make zeros of the rows of every W_O that belong to a head.
  private func zeros(in trace: Trace, forHead head: Int) -> [String] {
    trace.stages.filter { $0.name.hasSuffix(".output.weight") && !$0.name.contains(".ffn.") }
      .flatMap { weight -> [String] in
        let height = weight.value.rows / 2
        return (head * height..<(head + 1) * height).flatMap { row in
          (0..<weight.value.columns).map { "\(weight.name)[\(row), \($0)]=0" }
        }
      }
  }

  @Test func severalPartsAreTakenOutAtOnce() throws {
    var run = try ChangedRun("norm=pre,layers=3,width=8")
    run.mask = .causal
    let trace = try run.without("residual", "norm", "scale", "head:1", "layer:1", "mask")
    for stage in trace.stages {
      let last = stage.name.split(separator: ".").last
      if ["residual", "norm", "scaled", "masked"].contains(last) || stage.name == "encoder.output" {
        #expect(stage.operation is Identity, "\(stage.name)")
      }
      if stage.name.hasSuffix(".head.1.context") {
        #expect(stage.value.elements.allSatisfy { $0 == 0 })
      }
      #expect(!stage.name.hasPrefix("encoder.1."))
    }
  }
}
