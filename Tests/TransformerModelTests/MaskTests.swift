import LinearAlgebra
import Testing
import TransformerModel

/// The four masks as matrices, and what they do to the scores and the weights of a run.
@Suite struct MaskTests {
  static let names = AttentionMask.named.map(\.name)

  @Test(arguments: [
    ("none", Matrix([[1, 1, 1], [1, 1, 1], [1, 1, 1]])),
    ("causal", Matrix([[1, 0, 0], [1, 1, 0], [1, 1, 1]])),
    ("padding", Matrix([[1, 0, 1], [1, 0, 1], [1, 0, 1]])),
    ("causal+padding", Matrix([[1, 0, 0], [1, 0, 0], [1, 0, 1]])),
  ])
  func aRowSaysWhatItsQueryMayLookAt(_ name: String, expected: Matrix) throws {
    let mask = try #require(AttentionMask(name: name))
    #expect(mask.pattern(isPadding: [false, true, false]).matrix == expected)
    #expect(mask.name == name)
    #expect(mask.isInForce == (name != "none"))
  }

  @Test func thereIsNoMaskOfAnUnknownName() {
    #expect(AttentionMask(name: "Causal") == nil)
    #expect(AttentionMask(name: "") == nil)
  }

  @Test(arguments: names, ["the cat sat", "[PAD] the cat [PAD]", "[PAD] [PAD]", "cat"])
  func forbiddenCellsAreInfinitelyLowAndGetExactlyNoWeight(
    _ name: String, text: String
  ) throws {
    let mask = try #require(AttentionMask(name: name))
    let model = SampleModel().model
    let sentence = model.sentence(text)
    let trace = model.trace(sentence, masks: Masks(encoder: mask))
    let open = mask.pattern(isPadding: sentence.isPadding).matrix
    for layer in 0..<2 {
      for head in 0..<2 {
        let scope = "encoder.\(layer).attention.head.\(head)"
        let scaled = try #require(trace["\(scope).scaled"]).value
        let weights = try #require(trace["\(scope).weights"]).value
        let masked = trace["\(scope).masked"]?.value
        #expect((masked == nil) == !mask.isInForce)
        for row in 0..<open.rows {
          for column in 0..<open.columns where open[row, column] == 0 {
            #expect(masked?[row, column] == -.infinity)
            #expect(weights[row, column] == 0)
          }
          for column in 0..<open.columns where open[row, column] == 1 {
            #expect(weights[row, column] > 0)
            if let masked { #expect(masked[row, column] == scaled[row, column]) }
          }
          let isOpen = open.row(row).contains(1)
          let sum = weights.row(row).reduce(0) { $0 + Double($1) }
          #expect(isOpen ? abs(sum - 1) <= 1e-6 : sum == 0)
        }
      }
    }
  }

  @Test func aRowMaskedWholeGetsNoContextAndNoNaN() throws {
    let mask = try #require(AttentionMask(name: "causal+padding"))
    let model = SampleModel().model
    let trace = model.trace(model.sentence("[PAD] cat"), masks: Masks(encoder: mask))
    let context = try #require(trace["encoder.0.attention.head.0.context"]).value
    #expect(context.row(0).allSatisfy { $0 == 0 })
    #expect(context.row(1).contains { $0 != 0 })
    for stage in trace.stages {
      #expect(!stage.value.elements.contains { $0.isNaN }, "\(stage.name)")
    }
  }

  @Test(arguments: ["causal", "causal+padding"])
  func underACausalMaskALaterWordNeverChangesAnEarlierRow(_ name: String) throws {
    let mask = try #require(AttentionMask(name: name))
    let model = SampleModel().model
    let before = model.result("the cat sat on a mat", mask: mask)
    let after = model.result("the cat sat on the mat", mask: mask)
    #expect(before.bits(ofRows: 0..<4) == after.bits(ofRows: 0..<4))
    #expect(before.bits(ofRows: [4]) != after.bits(ofRows: [4]))
    // Longer sentences give the same beginning, too.
    let longer = model.result("the cat sat on a mat the cat", mask: mask)
    #expect(before.bits(ofRows: 0..<6) == longer.bits(ofRows: 0..<6))
  }

  @Test func withoutAMaskALaterWordChangesEarlierRows() {
    let model = SampleModel().model
    let before = model.result("the cat sat on a mat")
    let after = model.result("the cat sat on the mat")
    for row in 0..<6 { #expect(before.bits(ofRows: [row]) != after.bits(ofRows: [row])) }
  }

  @Test(arguments: [("padding", true), ("causal+padding", true), ("none", false)])
  func theEmbeddingOfPaddingReachesOtherRowsOnlyWhenItIsNotHidden(
    _ name: String, isHidden: Bool
  ) throws {
    let mask = try #require(AttentionMask(name: name))
    let model = SampleModel().model
    let changed = model.replacingEmbedding(ofWord: 0, with: [9, -9, 4, 0, 2, 7])
    let text = "the [PAD] cat sat [PAD]"
    let (before, after) = (model.result(text, mask: mask), changed.result(text, mask: mask))
    for row in [0, 2, 3] {
      #expect((before.bits(ofRows: [row]) == after.bits(ofRows: [row])) == isHidden)
    }
    // The padded row itself still goes through the layers with what it is.
    #expect(before.bits(ofRows: [1]) != after.bits(ofRows: [1]))
  }
}
