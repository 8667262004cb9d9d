import LinearAlgebra
import TestSupport
import Testing
import TransformerModel

/// Words put into another order: the same words, once each, and padding where it was.
@Suite struct ShuffleTests {
  private let model = SampleModel().model
  private static let seeds = Array(UInt64(0)..<40)

  @Test(arguments: seeds)
  func everyWordIsStillThereAndPaddingStaysInItsPlace(seed: UInt64) {
    let sentence = model.sentence("[PAD] the dog sat [PAD] on a wug [PAD]")
    let (shuffled, order) = sentence.shuffled(seed: seed)
    #expect(order.sorted() == Array(sentence.tokens.indices))
    #expect(shuffled.tokens == order.map { sentence.tokens[$0] })
    #expect(shuffled.ids == order.map { sentence.ids[$0] })
    #expect(shuffled.isPadding == sentence.isPadding)
    for place in [0, 4, 8] { #expect(order[place] == place) }
    #expect(shuffled.text == shuffled.tokens.joined(separator: " "))
  }

  @Test(arguments: seeds)
  func theOrderIsAnotherOneWhereThereIsAnother(seed: UInt64) {
    for text in ["the cat", "the [PAD] cat", "the cat sat", "a dog on the mat"] {
      let sentence = model.sentence(text)
      #expect(sentence.shuffled(seed: seed).sentence.tokens != sentence.tokens, "\(text)")
    }
  }

  @Test(arguments: ["", "cat", "[PAD]", "[PAD] [PAD]", "cat [PAD]", "[PAD] cat [PAD]"])
  func whereThereIsNoOtherOrderNothingChanges(text: String) {
    let sentence = model.sentence(text)
    for seed in Self.seeds.prefix(5) {
      let (shuffled, order) = sentence.shuffled(seed: seed)
      #expect(shuffled.tokens == sentence.tokens)
      #expect(order == Array(sentence.tokens.indices))
    }
  }

  /// Nothing to choose between, but still an end.
  @Test func oneWordManyTimesComesToAnEnd() {
    let sentence = model.sentence("the the the")
    #expect(sentence.shuffled(seed: 1).sentence.tokens == sentence.tokens)
  }

  @Test func aSeedRepeatsAndSeedsDiffer() {
    let sentence = model.sentence("the cat sat on a mat")
    let orders = Self.seeds.map { sentence.shuffled(seed: $0).order }
    #expect(orders == Self.seeds.map { sentence.shuffled(seed: $0).order })
    #expect(Set(orders).count > 30)
  }

  @Test func unknownWordsKeepTheirRows() {
    let sentence = model.sentence("dog the wug Dog")
    for seed in Self.seeds {
      let (shuffled, order) = sentence.shuffled(seed: seed)
      #expect(shuffled.unknownWords == sentence.unknownWords)
      #expect(shuffled.unknownRows == sentence.unknownRows)
      let rows = model.trace(sentence)["embedding"]?.value.rows(at: order)
      #expect(model.trace(shuffled)["embedding"]?.value == rows)
    }
  }

  @Test func aScenarioIsShuffledAndSaysHow() throws {
    let run = ChangedRun(model)
    let scenario = try run.scenario.changed(by: WhatIf(shuffleSeed: 3))
    let (sentence, order) = model.sentence(run.text).shuffled(seed: 3)
    #expect(scenario.order == order)
    #expect(scenario.sentence.tokens == sentence.tokens)
    #expect(scenario.trace().stages.map(\.bits) == model.trace(sentence).stages.map(\.bits))
    #expect(run.scenario.order == nil)
  }

  /// What is set is set in the shuffled run: the cell of a word, wherever it now stands.
  @Test func aWordIsFoundWhereItStandsNow() throws {
    let run = ChangedRun(model, text: "the cat sat on a mat")
    let whatIf = WhatIf(settings: ["embedding[cat, 0]=8"], shuffleSeed: 4)
    let trace = try run.scenario.changed(by: whatIf).trace()
    let row = try #require(trace.sentence.tokens.firstIndex(of: "cat"))
    #expect(row != 1)
    #expect(try trace.stage("embedding").value[row, 0] == 8)
  }
}
