import LinearAlgebra
import TestSupport
import Testing
import TransformerModel

/// What BERT has beside its layers: segments, a norm below them, a pooler and a masked-word head.
@Suite struct MaskedWordTests {
  private let sample = SampleModel(layerCount: 1, activation: .gelu)

  /// A sentence of two texts with padding behind.
  private let pair = Sentence(
    text: "the cat a mat", tokens: ["the", "cat", "a", "mat", "[PAD]"], ids: [1, 2, 5, 6, 0],
    isPadding: [false, false, false, false, true], segments: [0, 0, 1, 1, 0])

  @Test func theStagesHaveTheirNames() {
    let names = sample.maskedWords.trace(pair).stages.map(\.name)
      .filter { !$0.hasPrefix("encoder.") }
    #expect(
      names == [
        "embedding.weight", "embedding", "position.weight", "position", "segment.weight",
        "segment", "input.sum", "input.gamma", "input.beta", "input", "pooler.first",
        "pooler.dense.weight", "pooler.dense.bias", "pooler.dense", "pooler",
        "head.dense.weight", "head.dense.bias", "head.dense", "head.activated",
        "head.norm.gamma", "head.norm.beta", "head.norm", "logits.product", "logits.bias",
        "logits", "probabilities",
      ])
  }

  @Test func segmentsAreThoseOfTheSentence() throws {
    let trace = sample.maskedWords.trace(pair)
    let table = try #require(trace["segment.weight"]).value
    #expect(try #require(trace["segment"]).value == table.rows(at: pair.segments))
    #expect(try facts("segment[mat, 0]", in: trace) == [.segment(1)])
  }

  @Test func positionsBehindPaddingAreNotThoseOfPadding() throws {
    let padded = Sentence(
      text: "", tokens: ["the", "[PAD]", "cat"], ids: [1, 0, 2], isPadding: [false, true, false])
    let trace = sample.maskedWords(paddingRow: 1).trace(padded)
    let table = try #require(trace["position.weight"]).value
    #expect(try #require(trace["position"]).value == table.rows(at: [2, 1, 3]))
    #expect(try facts("position[the, 0]", in: trace) == [.position(0)])
    #expect(try facts("position[1, 0]", in: trace) == [.positionOfPadding])
    #expect(try facts("position[cat, 0]", in: trace) == [.position(1)])
  }

  @Test func rowsOfPaddingMakeTheLongestSentenceShorter() {
    #expect(sample.maskedWords.longestSentence == 14)
    #expect(sample.maskedWords(paddingRow: 1).longestSentence == 12)
  }

  @Test(arguments: [true, false])
  func everyWordGetsAScoreInEveryRow(isTied: Bool) throws {
    let model = sample.maskedWords(isTied: isTied)
    let trace = model.trace(pair)
    #expect(try #require(trace["logits"]).value.shape == Shape(5, 7))
    #expect(try #require(trace["probabilities"]).columns.labels == SampleModel.words)
    var recorder = Recorder(isRecording: false)
    let result = model.run(pair, recorder: &recorder)
    #expect(result.value == trace["probabilities"]?.value)
    #expect(replayMismatches(in: trace) == [], "tied: \(isTied)")
  }

  @Test func aWordTheModelDoesNotKnowGetsNoScore() throws {
    let trace = sample.maskedWords.trace(sample.maskedWords.sentence("the dog"))
    #expect(try #require(trace["embedding.weight"]).value.rows == 8)
    #expect(try #require(trace["logits"]).columns.labels == SampleModel.words)
    #expect(replayMismatches(in: trace) == [], "unknown word")
  }

  @Test func theNormBelowTheLayersIsOneOfTheNorms() throws {
    let run = Scenario(model: sample.maskedWords, sentence: pair)
    let trace = try run.changed(by: WhatIf(parts: ["norm"])).trace()
    #expect(trace["input"]?.value == trace["input.sum"]?.value)
    // Where the input is a sum there is nothing to take out of it.
    let plain = sample.model
    let other = Scenario(model: plain, sentence: plain.sentence("the cat"))
    let changed = try other.changed(by: WhatIf(parts: ["norm"])).trace()
    #expect(changed["input"]?.value == other.trace()["input"]?.value)
  }

  @Test func shortNamesMeanTheLayersBeforeTheHead() throws {
    let trace = sample.maskedWords.trace(pair)
    let found = StageReference("activated").resolve(in: trace)
    #expect(try found.get().name == "encoder.0.ffn.activated")
    #expect(try StageReference("head.activated").resolve(in: trace).get().name == "head.activated")
    #expect(try StageReference("ffn.norm").resolve(in: trace).get().name == "encoder.0.ffn.norm")
  }

  @Test func shufflingLeavesWhatStandsAroundTheText() {
    let sentence = Sentence(
      text: "", tokens: ["[CLS]", "a", "b", "c", "[SEP]"], ids: [1, 2, 3, 4, 5],
      segments: [0, 0, 1, 1, 1], isSpecial: [true, false, false, false, true])
    for seed in 0..<20 as Range<UInt64> {
      let shuffled = sentence.shuffled(seed: seed).sentence
      #expect(shuffled.tokens.first == "[CLS]" && shuffled.tokens.last == "[SEP]")
      #expect(shuffled.tokens != sentence.tokens)
      #expect(shuffled.segments == sentence.segments && shuffled.isSpecial == sentence.isSpecial)
    }
  }

  private func facts(_ cell: String, in trace: Trace) throws -> [Derivation.Fact] {
    let place = try #require(CellReference(cell)).resolve(in: trace).get()
    return place.stage.derivation(ofRow: place.row, column: place.column, in: trace).facts
  }
}
