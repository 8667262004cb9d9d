import Foundation
import Testing
import TransformerModel

/// The row of an unknown word depends on its spelling alone, on every machine and for good.
@Suite struct SpellingEmbeddingTests {
  // Pinned by `unknown_row` of Tests/References/make_engine_references.py.
  @Test(arguments: [
    ("cat", [-0.2, 0.4, 0.5, 0.5, -0.5, 0.5, 0.2, 0.2]),
    ("학생", [0.1, 0.5, 0.5, 0.2, 0.5, -0.4, -0.3, -0.2]),
  ])
  func theRowOfAWordIsPinned(_ word: String, row: [Float]) {
    #expect(SpellingEmbedding.row(for: word, width: 8) == row)
  }

  @Test func numbersAreTenthsBetweenMinusAndPlusOneHalf() {
    let tenths = Set((-5...5).map { Float($0) / 10 })
    let numbers = (0..<50).flatMap { SpellingEmbedding.row(for: "word\($0)", width: 64) }
    // All eleven occur, and nothing else.
    #expect(Set(numbers) == tenths)
  }

  @Test func aNarrowRowIsTheBeginningOfAWideOne() {
    let wide = SpellingEmbedding.row(for: "dog", width: 9)
    #expect(SpellingEmbedding.row(for: "dog", width: 4) == Array(wide.prefix(4)))
  }

  @Test func capitalsAndNormalFormsDoNotMatter() {
    let row = SpellingEmbedding.row(for: "été", width: 8)
    #expect(SpellingEmbedding.row(for: "ÉTÉ", width: 8) == row)
    #expect(SpellingEmbedding.row(for: "e\u{301}te\u{301}", width: 8) == row)
    #expect(SpellingEmbedding.row(for: "ete", width: 8) != row)
  }

  @Test func aCapitalThatComposesOnlyInSmallLettersHasTheRowOfItsSmallLetter() {
    // J̌ has no composed form, ǰ has: to be in normal form C is to be composed after lower-casing.
    #expect(
      SpellingEmbedding.row(for: "J\u{30C}", width: 8)
        == SpellingEmbedding.row(for: "\u{1F0}", width: 8))
  }
}
