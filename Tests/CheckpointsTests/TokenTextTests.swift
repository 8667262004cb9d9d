import Checkpoints
import Foundation
import Testing
import TransformerModel

/// What is shown of a token: its piece, its text, and how it came about.
@Suite struct TokenTextTests {
  private static func tokenizer(_ name: String) throws -> any Tokenizer {
    try TokenizerReferences.loaded.get().tokenizer(name)
  }

  @Test func hangulIsTakenApartAsInTheReference() throws {
    let tokens = try Self.tokenizer("bert").encode("댜").tokens
    // Consonant and vowel by themselves, U+1103 and U+1163.
    #expect(tokens.map(\.piece) == ["[CLS]", "\u{1103}", "##\u{1163}", "[SEP]"])
    #expect(tokens.map(\.text) == ["[CLS]", "댜", "댜", "[SEP]"])
    #expect(tokens.map(\.offsets) == [0..<0, 0..<1, 0..<1, 0..<0])
    #expect(tokens.map(\.isSpecial) == [true, false, false, true])
    #expect(tokens.map(\.sequence) == [nil, 0, 0, nil])
  }

  @Test func partsOfACharacterAreShownAsBytes() throws {
    let tokenizer = try Self.tokenizer("gpt2")
    // A syllable that the small tokenizer has not learned.
    let tokens = tokenizer.encode("a 뜳").tokens
    #expect(tokens.map(\.readable).joined() == "a <EB><9C><B3>")
    #expect(tokens.map(\.text).joined() == "a <EB><9C><B3>")
    #expect(tokens.allSatisfy { !$0.readable.contains("\u{FFFD}") })
    #expect(tokens.last?.offsets == 2..<3)
    let ids = tokens.map(\.id)
    #expect(tokenizer.decode(ids) == "a 뜳")
    #expect(tokenizer.decode(Array(ids.dropLast())).hasSuffix("<9C>"))
    #expect(tokenizer.decode([-1, 1 << 40, Int.max, Int.min]) == "")
  }

  @Test func aReplacementCharacterInTheTextStays() throws {
    let tokenizer = try Self.tokenizer("gpt2")
    #expect(tokenizer.decode(tokenizer.encode("a\u{FFFD}b").ids) == "a\u{FFFD}b")
  }

  @Test func everyTextComesBackFromItsBytes() throws {
    let references = try TokenizerReferences.loaded.get()
    let tokenizer = try references.tokenizer("gpt2")
    for line in references.lines {
      let ids = tokenizer.encode(line.text).ids
      let text = tokenizer.decode(ids, skippingSpecialTokens: false)
      #expect(Array(text.utf8) == Array(line.text.utf8))
    }
  }

  @Test func theTextOfATokenIsWhatWasTyped() throws {
    let tokens = try Self.tokenizer("bert").encode("THE É [MASK]").tokens
    #expect(tokens.map(\.text) == ["[CLS]", "THE", "É", "[MASK]", "[SEP]"])
    #expect(tokens.map(\.piece) == ["[CLS]", "the", "e", "[MASK]", "[SEP]"])
    let roberta = try Self.tokenizer("roberta").encode("the  <mask>").tokens
    #expect(roberta.map(\.text) == ["<s>", "the", "<mask>", "</s>"])
    #expect(roberta.map(\.piece) == ["<s>", "the", "<mask>", "</s>"])
  }

  @Test(arguments: TokenizerReferences.names)
  func stepsLeadToTheTokensOfTheText(_ name: String) throws {
    let references = try TokenizerReferences.loaded.get()
    let tokenizer = try references.tokenizer(name)
    for line in references.lines.map(\.text) where line.utf8.count < 200 {
      let words = tokenizer.steps(of: line)
      let tokens = tokenizer.encode(line, pair: nil, addingSpecialTokens: false).tokens
      try #require(words.flatMap(\.ids) == tokens.map(\.id))
      for word in words {
        guard case .merges(let letters, let merges) = word.way else { continue }
        #expect(word.pieces(afterMerges: 0) == letters)
        #expect(word.pieces(afterMerges: merges.count) == word.pieces)
        #expect(letters.joined().unicodeScalars.elementsEqual(word.word.unicodeScalars))
      }
    }
  }

  @Test func piecesAreFoundLongestFirst() throws {
    let words = try Self.tokenizer("bert").steps(
      of: "students [MASK] 🫠x " + String(repeating: "a", count: 101))
    #expect(words.map(\.word).prefix(2) == ["students", "[MASK]"])
    guard case .matches(let matches) = words[0].way else {
      Issue.record("\(words[0])")
      return
    }
    #expect(matches.map(\.piece) == words[0].pieces)
    // What was tried first is longer than what was found.
    #expect(matches.last?.tried == 1)
    #expect(words[1].way == .added)
    #expect(words[3].way == .tooLong(count: 101, limit: 100))
    #expect(words[3].pieces == ["[UNK]"])
  }

  @Test func theLowestRankIsMergedFirst() throws {
    let file = TokenizerReferences.folder.appending(path: "gpt2/merges.txt")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst()
    let ranks = Dictionary(
      uniqueKeysWithValues: lines.enumerated().map { (String($1), $0) })
    for word in try Self.tokenizer("gpt2").steps(of: "unbelievable internationalization 나는") {
      guard case .merges(_, let merges) = word.way else { continue }
      #expect(!merges.isEmpty)
      for count in 0...merges.count {
        let pieces = word.pieces(afterMerges: count)
        let possible = zip(pieces, pieces.dropFirst()).compactMap { ranks["\($0) \($1)"] }
        #expect(possible.min() == (count < merges.count ? merges[count].rank : nil))
      }
    }
  }

  @Test(arguments: ["bert", "gpt2"])
  func longTextsTakeNoLongerThanTheyAreLong(_ name: String) throws {
    let tokenizer = try Self.tokenizer(name)
    // Anything quadratic would not come to an end here.
    for part in ["a", "나는 ", "\u{301}\u{323}", " <mask"] {
      let text = String(repeating: part, count: 100_000 / part.utf8.count)
      let encoding = tokenizer.encode(text)
      #expect(encoding.offsets.map(\.upperBound).max() ?? 0 <= text.unicodeScalars.count)
    }
  }

  @Test func piecesAndIdsLeadToEachOther() throws {
    for name in ["bert", "gpt2", "roberta", "bert with added tokens"] {
      let tokenizer = try Self.tokenizer(name)
      for id in 0..<tokenizer.vocabularySize {
        let piece = try #require(tokenizer.piece(of: id))
        #expect(tokenizer.id(of: piece) == id)
      }
      #expect(tokenizer.piece(of: tokenizer.vocabularySize) == nil)
      #expect(tokenizer.id(of: "no such piece") == nil)
    }
  }
}
