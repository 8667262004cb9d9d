import LinearAlgebra
import TestSupport
import Testing

@testable import TransformerModel

/// Attention, layers and stacks agree with PyTorch's own modules within 1e-5, on values of order 1.
@Suite struct TorchLayerTests {
  @Test(arguments: try TorchReferences.cases("A"))
  func multiHeadAttentionAndItsWeights(_ reference: TorchReferences.Case) throws {
    var recorder = Recorder(isRecording: true)
    let source = try reference.stage(
      reference.inputs.source, as: "source", recorder: &recorder)
    let target =
      reference.inputs.target == nil
      ? nil : try reference.stage(reference.inputs.target, as: "target", recorder: &recorder)
    let mask = reference.mask(
      isCausal: reference.masks.causal, isPadding: reference.masks.sourcePadding,
      queries: target ?? source, keys: source, as: "mask", recorder: &recorder)
    let output = try reference.attention("attention")(
      target ?? source, memory: source, mask: mask, scope: "attention", recorder: &recorder)
    expect(output.value, reference.outputs.output, "output", of: reference)
    for (head, weights) in try #require(reference.outputs.weights).enumerated() {
      let name = "attention.head.\(head).weights"
      let stage = try #require(recorder.stages.first { $0.name == name })
      expect(stage.value, weights, name, of: reference)
    }
  }

  @Test(arguments: try TorchReferences.cases("B"))
  func encoderLayers(_ reference: TorchReferences.Case) throws {
    var recorder = Recorder(isRecording: false)
    let source = try reference.stage(
      reference.inputs.source, as: "source", recorder: &recorder)
    let mask = reference.mask(
      isCausal: reference.masks.causal, isPadding: reference.masks.sourcePadding,
      queries: source, keys: source, as: "encoder.mask", recorder: &recorder)
    let output = try reference.encoder()(source, mask: mask, recorder: &recorder)
    expect(output.value, reference.outputs.output, "output", of: reference)
  }

  @Test(arguments: try TorchReferences.cases("C"))
  func decoderLayers(_ reference: TorchReferences.Case) throws {
    var recorder = Recorder(isRecording: false)
    let memory = try reference.stage(
      reference.inputs.source, as: "memory", recorder: &recorder)
    try expectDecoder(of: reference, on: memory, recorder: &recorder)
  }

  @Test(arguments: try TorchReferences.cases("D"))
  func encoderAndDecoder(_ reference: TorchReferences.Case) throws {
    var recorder = Recorder(isRecording: false)
    let source = try reference.stage(
      reference.inputs.source, as: "source", recorder: &recorder)
    let mask = reference.mask(
      isCausal: false, isPadding: reference.masks.sourcePadding, queries: source, keys: source,
      as: "encoder.mask", recorder: &recorder)
    let memory = try reference.encoder()(source, mask: mask, recorder: &recorder)
    expect(memory.value, reference.outputs.memory, "memory", of: reference)
    try expectDecoder(of: reference, on: memory, recorder: &recorder)
  }

  private func expectDecoder(
    of reference: TorchReferences.Case, on memory: Stage, recorder: inout Recorder
  ) throws {
    let target = try reference.stage(
      reference.inputs.target, as: "target", recorder: &recorder)
    let mask = reference.mask(
      isCausal: reference.masks.causal, isPadding: nil, queries: target, keys: target,
      as: "decoder.mask", recorder: &recorder)
    let crossMask = reference.mask(
      isCausal: false, isPadding: reference.masks.sourcePadding, queries: target, keys: memory,
      as: "cross.mask", recorder: &recorder)
    let decoder = try reference.decoder()
    var caches = decoder.emptyCaches
    let output = decoder(
      target, memory: memory, mask: mask, crossMask: crossMask, caches: &caches,
      recorder: &recorder)
    expect(output.value, reference.outputs.output, "output", of: reference)
  }
}

/// Notes a difference of more than 1e-5 anywhere.
func expect(
  _ actual: Matrix, _ expected: [[Double]]?, _ name: String, of reference: TorchReferences.Case
) {
  guard let difference = mismatch(actual, expected ?? [], absolute: 1e-5) else { return }
  Issue.record("\(reference), \(name): \(difference)")
}
