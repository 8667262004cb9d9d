import Checkpoints
import Testing
import TransformerModel

/// Ids, offsets and segments of every text are those of the reference.
@Suite struct TokenizerReferenceTests {
  private typealias Token = TokenizerReferences.Token

  /// The first differences between what is expected and what was found, as lines to read.
  private static func differences(
    _ cases: [(line: String, expected: [Token], actual: [Token])]
  ) -> String {
    let wrong = cases.filter { $0.expected != $0.actual }
    let shown = wrong.prefix(5).map { line, expected, actual in
      let scalars = line.unicodeScalars.map { String($0.value, radix: 16) }.prefix(80)
      return """
        line     \(line.prefix(80).debugDescription) \(scalars.joined(separator: " "))
        expected \(expected.prefix(40).map { "\($0.id)@\($0.offsets)" })
        actual   \(actual.prefix(40).map { "\($0.id)@\($0.offsets)" })
        """
    }
    return ["\(wrong.count) of \(cases.count) lines differ"].joined() + "\n"
      + shown.joined(separator: "\n")
  }

  private static func tokens(_ encoding: Encoding, withTypes: Bool) -> [Token] {
    encoding.tokens.map {
      Token(
        id: $0.id, offsets: $0.offsets, typeID: withTypes ? $0.typeID : 0,
        isSpecial: withTypes && $0.isSpecial)
    }
  }

  @Test func thereAreTwoThousandTexts() throws {
    #expect(try TokenizerReferences.loaded.get().lines.count >= 2000)
    #expect(TokenizerReferences.names.count == 15)
  }

  @Test(arguments: TokenizerReferences.names)
  func idsAndOffsetsAreThoseOfTheReference(_ name: String) throws {
    let references = try TokenizerReferences.loaded.get()
    let tokenizer = try references.tokenizer(name)
    let isOnSome = references.tokenizers[name]?.onSome == true
    let lines = isOnSome ? references.some : Array(references.lines.indices)
    let expected = references.encodings[name] ?? []
    try #require(lines.count == expected.count)
    let cases = try zip(lines, expected).map { line, packed in
      let text = references.lines[line].text
      let encoding = tokenizer.encode(text, pair: nil, addingSpecialTokens: false)
      return (
        text, try TokenizerReferences.tokens(packed), Self.tokens(encoding, withTypes: false)
      )
    }
    #expect(cases.allSatisfy { $0.1 == $0.2 }, "\(Self.differences(cases))")
  }

  @Test(arguments: TokenizerReferences.names)
  func specialTokensPairsAndSegmentsAreThoseOfTheReference(_ name: String) throws {
    let references = try TokenizerReferences.loaded.get()
    let tokenizer = try references.tokenizer(name)
    let isOnSome = references.tokenizers[name]?.onSome == true
    let pairs = references.pairs.enumerated().filter { !isOnSome || $0.offset % 4 == 0 }
    let expected = references.paired[name] ?? []
    try #require(pairs.count == expected.count)
    let cases = try zip(pairs.map(\.element), expected).map { pair, packed in
      let texts = pair.map { references.lines[$0].text }
      let encoding = tokenizer.encode(texts[0], pair: texts.count > 1 ? texts[1] : nil)
      return (
        texts.joined(separator: " | "), try TokenizerReferences.tokens(packed, withTypes: true),
        Self.tokens(encoding, withTypes: true)
      )
    }
    #expect(cases.allSatisfy { $0.1 == $0.2 }, "\(Self.differences(cases))")
  }

  @Test(arguments: TokenizerReferences.names)
  func idsBecomeTheTextOfTheReference(_ name: String) throws {
    let references = try TokenizerReferences.loaded.get()
    let tokenizer = try references.tokenizer(name)
    let cases = references.decoded[name] ?? []
    #expect(cases.count > 5)
    for decoded in cases {
      let ids = tokenizer.encode(
        references.lines[decoded.line].text, pair: nil, addingSpecialTokens: false
      ).ids
      let text = tokenizer.decode(ids, skippingSpecialTokens: decoded.line % 2 == 0)
      // Byte by byte: for Swift's strings é is é, composed or not.
      #expect(Array(text.utf8) == Array(decoded.text.utf8), "line \(decoded.line)")
    }
  }
}
