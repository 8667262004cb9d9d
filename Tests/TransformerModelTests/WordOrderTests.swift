import LinearAlgebra
import TestSupport
import Testing
import TransformerModel

/// An encoder layer sees a set of words; only the positions tell it their order.
@Suite struct WordOrderTests {
  private let order = [3, 0, 4, 1, 2]

  @Test func withoutPositionsPermutedWordsGivePermutedRows() throws {
    var generator = SplitMix64(seed: 41)
    let input = Matrix.random(5, 6, using: &generator)
    let layer = try #require(SampleModel().model.encoder?.layers.first)
    let permuted = apply(layer, to: input).rows(at: order)
    // Sums run in another order, so the last bits may differ.
    #expect(mismatch(apply(layer, to: input.rows(at: order)), permuted.nested) == nil)
  }

  @Test func withPositionsPermutedWordsGiveOtherRows() {
    let model = SampleModel().model
    let words = ["the", "cat", "sat", "on", "mat"]
    let result = model.result(words.joined(separator: " "))
    let permuted = model.result(order.map { words[$0] }.joined(separator: " "))
    #expect(mismatch(permuted, result.rows(at: order).nested, relative: 0.01) != nil)
  }

  @Test func withPositionsOneWordAtTwoPlacesHasTwoResults() {
    let result = SampleModel().model.result("cat cat")
    #expect(result.bits(ofRows: [0]) != result.bits(ofRows: [1]))
  }

  private func apply(_ layer: EncoderLayer, to input: Matrix) -> Matrix {
    var recorder = Recorder(isRecording: false)
    let stage = recorder.apply(
      Constant(input), as: "input", rows: Axis(.token, count: input.rows),
      columns: Axis(.dimension, count: input.columns))
    return layer(stage, mask: nil, scope: "encoder.0", recorder: &recorder).value
  }
}
