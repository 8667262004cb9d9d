import LinearAlgebra
import TestSupport
import Testing
import TransformerModel

/// A model without positions sees a set of words: in another order each has the same row.
@Suite struct ShuffleComparisonTests {
  static let models = ["kind=encoder", "kind=encoder,norm=pre", "kind=encoder-decoder"]

  private func comparison(
    _ run: ChangedRun, without parts: [String], seed: UInt64
  ) throws -> Comparison {
    let before = try run.scenario.changed(by: WhatIf(parts: parts))
    let after = try run.scenario.changed(by: WhatIf(parts: parts, shuffleSeed: seed))
    let order = try #require(after.order)
    #expect(after.sentence.tokens == order.map { before.sentence.tokens[$0] })
    return Comparison(before: before.trace(), after: after.trace(), order: order)
  }

  @Test(arguments: models, ["none", "padding"])
  func withoutPositionsTheRowsArePermuted(settings: String, mask: String) throws {
    var run = try ChangedRun(settings)
    run.mask = try #require(AttentionMask(name: mask))
    for seed in UInt64(0)..<8 {
      let comparison = try comparison(run, without: ["position"], seed: seed)
      #expect(comparison.isShuffled)
      #expect(comparison.parted == [])
      for name in ["encoder.0.ffn.norm", "encoder.1.attention.head.1.weights"] {
        let pair = try #require(comparison.pair(name))
        #expect(mismatch(pair.after.value, pair.before.value.nested) == nil, "\(name)")
        #expect(pair.after.rows == pair.before.rows)
        #expect(pair.after.columns == pair.before.columns)
      }
    }
  }

  /// The comparison might put anything into order: that the run itself has them permuted is
  /// another thing.
  @Test func theRunItselfHasItsRowsPermuted() throws {
    let run = try ChangedRun("kind=encoder")
    let comparison = try comparison(run, without: ["position"], seed: 2)
    let order = model(run).sentence(run.text).shuffled(seed: 2).order
    let (before, after) = (comparison.before, comparison.after)
    let result = try before.stage("encoder.1.ffn.norm").value.rows(at: order)
    #expect(mismatch(try after.stage("encoder.1.ffn.norm").value, result.nested) == nil)
    let weights = try before.stage("encoder.0.attention.head.0.weights").value
    let permuted = order.map { row in order.map { Double(weights[row, $0]) } }
    let found = try after.stage("encoder.0.attention.head.0.weights").value
    #expect(mismatch(found, permuted) == nil)
    #expect(mismatch(found, weights.nested) != nil)
  }

  private func model(_ run: ChangedRun) -> Transformer { run.model }

  @Test(arguments: models)
  func withPositionsTheyPart(settings: String) throws {
    for seed in UInt64(0)..<8 {
      let comparison = try comparison(try ChangedRun(settings), without: [], seed: seed)
      // The rows of the words are the same; what stands in one place of them is not.
      #expect(comparison.parted.first == "position")
      #expect(comparison.pair("embedding")?.isEqual == true)
      #expect(comparison.parted.contains("input"))
      #expect(comparison.parted.last == comparison.before.stages.last?.name)
    }
  }

  @Test func aCausalMaskTellsTheOrderToo() throws {
    var run = try ChangedRun("kind=decoder")
    run.mask = .causal
    let parted = try comparison(run, without: ["position"], seed: 1).parted
    #expect(parted.first == "decoder.mask" || parted.first?.hasSuffix("masked") == true)
    run.mask = .open
    #expect(try comparison(run, without: ["position"], seed: 1).parted == [])
  }

  /// A change that is small, but more than sums in another order can make.
  @Test func aSmallChangeIsStillAChange() throws {
    let run = try ChangedRun("kind=encoder")
    let parts = ["position"]
    let before = try run.scenario.changed(by: WhatIf(parts: parts)).trace()
    let value = try before.stage("embedding.weight").value
    let word = try #require(before.sentence.ids.last)
    let after = try run.scenario.changed(
      by: WhatIf(
        parts: parts, settings: ["embedding.weight[\(word), 0]=\(value[word, 0] + 1e-3)"],
        shuffleSeed: 6))
    let comparison = Comparison(before: before, after: after.trace(), order: after.order)
    #expect(comparison.parted.first == "embedding")
    #expect(comparison.pair("embedding")?.changedCount == 1)
  }

  /// The words of the target are in their order whatever becomes of those of the sentence.
  @Test func theTargetKeepsItsOrder() throws {
    var run = try ChangedRun("kind=encoder-decoder")
    run.text = "I am a student"
    run.target = "나는 the cat"  // With its beginning as long as the sentence.
    let comparison = try comparison(run, without: [], seed: 3)
    for name in ["decoder.input", "decoder.0.attention.head.0.weights", "decoder.mask"] {
      #expect(comparison.pair(name)?.isEqual == true, "\(name)")
    }
    let cross = try #require(comparison.pair("decoder.0.cross.head.0.weights"))
    #expect(cross.after.rows.labels == cross.before.rows.labels)
    #expect(cross.after.columns.labels == ["I", "am", "a", "student"])
  }
}
