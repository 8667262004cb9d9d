import LinearAlgebra
import Testing
import TransformerModel

/// Words are looked up as typed, then lower-cased; the others get ids and rows of their own.
@Suite struct VocabularyTests {
  private let vocabulary = Vocabulary(["[PAD]", "I", "am", "Am", "café"])

  @Test(arguments: [("I", 1), ("am", 2), ("Am", 3), ("AM", 2), ("Café", 4), ("[PAD]", 0)])
  func aWordIsFoundAsTypedAndElseInSmallLetters(_ word: String, id: Int) {
    #expect(vocabulary.id(of: word) == id)
  }

  @Test func aWordThatIsKnownOnlyInCapitalsIsNotFoundInSmallLetters() {
    #expect(vocabulary.id(of: "i") == nil)
  }

  @Test func composedAndDecomposedSpellingsAreOneKnownWord() {
    #expect(vocabulary.id(of: "cafe\u{301}") == 4)
  }

  @Test func unknownWordsGoOnCountingInTheOrderOfTheirAppearance() {
    let sentence = vocabulary.sentence("dog am cat I dog", width: 4)
    #expect(sentence.ids == [5, 2, 6, 1, 5])
    #expect(sentence.unknownWords == ["dog", "cat"])
    #expect(sentence.unknownRows.shape == Shape(2, 4))
    #expect(Array(sentence.unknownRows.row(0)) == SpellingEmbedding.row(for: "dog", width: 4))
    #expect(Array(sentence.unknownRows.row(1)) == SpellingEmbedding.row(for: "cat", width: 4))
  }

  @Test func unknownWordsOfOneSpellingShareARow() {
    // As typed, in capitals, and 나 composed and decomposed.
    let sentence = vocabulary.sentence("dog Dog DOG 나 \u{1102}\u{1161}", width: 3)
    #expect(sentence.ids == [5, 5, 5, 6, 6])
    #expect(sentence.unknownWords == ["dog", "나"])
    #expect(sentence.tokens == ["dog", "Dog", "DOG", "나", "나"])
  }

  @Test func tokensAreSpelledAsTypedWithLettersPutTogether() {
    // Hangul as a Mac types it, taken apart, is the text that it is elsewhere.
    let sentence = vocabulary.sentence("AM \u{1102}\u{1161}", width: 3)
    // `==` on strings does not tell the two forms apart, their bytes do.
    #expect(sentence.tokens.map { Array($0.utf8) } == [Array("AM".utf8), Array("나".utf8)])
    #expect(sentence.unknownWords.map { Array($0.utf8) } == [Array("나".utf8)])
  }

  @Test func onlyThePaddingTokenIsPadding() {
    let sentence = vocabulary.sentence("I [PAD] [pad] [PAD]", width: 3)
    #expect(sentence.tokens == ["I", "[PAD]", "[", "pad", "]", "[PAD]"])
    #expect(sentence.isPadding == [false, true, false, false, false, true])
  }

  @Test func anEmptyTextHasNoTokensAndNoRows() {
    let sentence = vocabulary.sentence(" ", width: 3)
    #expect(sentence.tokens.isEmpty && sentence.ids.isEmpty)
    #expect(sentence.unknownRows.shape == Shape(0, 3))
  }

  @Test func theTableOfARunHasTheUnknownWordsBelowTheKnownOnes() throws {
    let model = SampleModel().model
    let trace = model.trace(model.sentence("the dog sat"))
    let table = try #require(trace["embedding.weight"])
    let embedded = try #require(trace["embedding"]).value
    #expect(table.rows.labels == SampleModel.words + ["dog"])
    #expect(Array(embedded.row(1)) == SpellingEmbedding.row(for: "dog", width: 6))
    #expect(embedded.row(0) == model.source.embedding.table.row(1))
  }
}
