import Checkpoints
import Testing
import TransformerModel

/// A real model's tokenizer as what reads its sentences: labels, padding, ends, pairs.
@Suite struct TokenizedReaderTests {
  private func reader(_ name: String, ends: [Int] = []) throws -> TokenizedReader {
    TokenizedReader(try TokenizerReferences.loaded.get().tokenizer(name), ends: ends)
  }

  @Test func lettersOfHangulStandByThemselves() throws {
    let sentence = try reader("bert").sentence("댜", width: 1)
    #expect(sentence.tokens == ["[CLS]", "ㄷ", "##ㅑ", "[SEP]"])
    #expect(sentence.isSpecial == [true, false, false, true])
  }

  @Test func aSyllableThatIsOnePieceIsOneSyllable() throws {
    let tokenizer = try TinyModel(name: "bert").tokenizer()
    let shown = tokenizer.encode("나는 학생").tokens.map(\.readable)
    #expect(
      shown.allSatisfy { text in !text.unicodeScalars.contains { 0x1100...0x11FF ~= $0.value } })
    #expect(shown.contains("나"))
  }

  @Test func theSpaceBeforeAWordIsNotShownAndSpacesAloneAre() throws {
    let reader = try reader("gpt2")
    #expect(
      reader.sentence("the dog", width: 1).tokens.joined(separator: "|").contains("Ġ") == false)
    let spaces = reader.sentence("a   b", width: 1).tokens
    #expect(spaces.contains { $0.contains("␣") })
    #expect(reader.sentence("뜳", width: 1).tokens.joined() == "<EB><9C><B3>")
  }

  @Test func theTextGoesInAsItWasTyped() throws {
    // The same letter in two forms is two texts to a tokenizer over bytes.
    let reader = try reader("gpt2")
    #expect(reader.sentence("é", width: 1).ids != reader.sentence("e\u{301}", width: 1).ids)
  }

  @Test func paddingStandsBehindAndIsNoWord() throws {
    for name in ["bert", "gpt2", "roberta"] {
      let reader = try reader(name)
      let sentence = reader.sentence("the dog", width: 1)
      let padded = reader.padded(sentence, by: 2, width: 1)
      #expect(Array(padded.ids.dropLast(2)) == sentence.ids)
      #expect(padded.isPadding.suffix(2) == [true, true])
      #expect(padded.isPadding.dropLast(2).allSatisfy { !$0 })
      #expect(padded.isSpecial.suffix(2) == [true, true])
      #expect(padded.tokens.suffix(2) == ["[PAD]", "[PAD]"])
    }
  }

  @Test func whatEndsATextFillsUpWhereThereIsNothingElse() throws {
    let pieces = try ["bert", "roberta", "gpt2"].map { name in
      TokenizedReader(try TinyModel(name: name).tokenizer()).paddingPiece
    }
    #expect(pieces == ["[PAD]", "<pad>", "<|endoftext|>"])
  }

  @Test func paddingThatWasTypedIsPadding() throws {
    let sentence = try reader("bert").sentence("the [PAD]", width: 1)
    #expect(sentence.isPadding == [false, false, true, false])
  }

  @Test func anEmptyTextIsEmpty() throws {
    #expect(try reader("bert").sentence(" ", width: 1).isEmpty)
    #expect(try reader("gpt2").sentence("", width: 1).isEmpty)
    #expect(try !reader("gpt2").sentence("a", width: 1).isEmpty)
  }

  @Test func onlySomeModelsTellTwoTextsApart() throws {
    #expect(try reader("bert").takesPairs)
    #expect(try reader("roberta").takesPairs)
    #expect(try !reader("gpt2").takesPairs)
  }

  @Test func endsAreThoseOfTheConfigurationOrTheUsualOne() throws {
    let gpt2 = try reader("gpt2")
    let usual = try #require(gpt2.id(of: "<|endoftext|>"))
    #expect(gpt2.isEnd(usual))
    let other = try reader("gpt2", ends: [3, 1 << 30])
    #expect(other.isEnd(3) && !other.isEnd(usual))
  }

  @Test(arguments: TokenizerReferences.names)
  func everyIDBelowTheLimitHasAName(_ name: String) throws {
    let tokenizer = try TokenizerReferences.loaded.get().tokenizer(name)
    let reader = TokenizedReader(tokenizer)
    #expect(tokenizer.piece(of: reader.count - 1) != nil)
    #expect((reader.count..<reader.count + 5).allSatisfy { tokenizer.piece(of: $0) == nil })
    for id in stride(from: 0, to: reader.count, by: 7) { #expect(!reader.word(id).isEmpty) }
  }
}
