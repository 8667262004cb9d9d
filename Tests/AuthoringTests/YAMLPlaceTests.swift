import Authoring
import Testing

/// Every mistake in a YAML file is found at the line and column an editor shows.
@Suite struct YAMLPlaceTests {
  @Test func anUnknownKeyIsFoundWhereItStands() {
    let found = mistakes(in: "a: 1\nb:\n  kez: 2\n") {
      _ = $0.mapping(keys: ["a", "b"])?["b"]?.mapping(keys: ["key"])
    }
    #expect(found == [Mistake(.unknownKey("kez", known: ["key"]), 3, 3)])
  }

  @Test func aMissingKeyIsFoundWhereItsNeighboursStand() {
    let found = mistakes(in: "# words\n\na: 1\nb:\n  c: 2\n") {
      let file = $0.mapping(keys: ["a", "b", "d"])
      _ = file?.required("d")
      _ = file?.required("b")?.mapping(keys: ["c", "e"])?.required("e")
    }
    #expect(found == [Mistake(.missingKey("d"), 3, 1), Mistake(.missingKey("e"), 5, 3)])
  }

  @Test func allMistakesOfAFileAreFoundAtOnce() {
    let found = mistakes(in: "x: 1\na: []\nb: 12\nz: 1\n") {
      let file = $0.mapping(keys: ["a", "b"])
      _ = file?["a"]?.text()
      _ = file?["b"]?.wholeNumber(in: 0...9)
    }
    #expect(
      found == [
        Mistake(.unknownKey("x", known: ["a", "b"]), 1, 1),
        Mistake(.wrongKind(expected: .text), 2, 4),
        Mistake(.outOfRange("12", range: "0 … 9"), 3, 4),
        Mistake(.unknownKey("z", known: ["a", "b"]), 4, 1),
      ])
  }

  @Test func columnsCountCharactersWhateverStandsBefore() {
    // A Hangul syllable is three bytes and two columns on screen, but one character.
    let found = mistakes(in: "{나는: 1, 학생: 99}\n") {
      _ = $0.mapping(keys: ["나는", "학생"])?["학생"]?.wholeNumber(in: 0...9)
    }
    #expect(found == [Mistake(.outOfRange("99", range: "0 … 9"), 1, 13)])
  }

  @Test func windowsLineEndsCountOnce() {
    let text = "a: 1\r\nb: 2\r\n\r\nc: x\r\n"
    let found = mistakes(in: text) {
      _ = $0.mapping(keys: ["a", "b", "c"])?["c"]?.wholeNumber(in: 0...9)
    }
    #expect(found == [Mistake(.wrongKind(expected: .wholeNumber), 4, 4)])
    let source = SourceText(path: "a.yaml", text: text)
    #expect(source.line(1) == "a: 1")
    #expect(source.line(4) == "c: x")
    #expect(source.line(6) == nil)
    #expect(source.line(0) == nil)
  }

  @Test func aMistakeShowsItsLine() {
    let reader = YAMLReader(SourceText(path: "models/나.yaml", text: "a: 1\r\n  \r\nb: 나는\r\n"))
    _ = reader.root()?.mapping(keys: ["a"])
    #expect(reader.diagnostics.map(\.path) == ["models/나.yaml"])
    #expect(reader.diagnostics.map(\.excerpt) == ["b: 나는"])
  }

  @Test func aKeyThatStandsTwiceIsFoundAtItsSecondPlace() {
    #expect(mistakes(in: "a: 1\nb: 2\na: 3\n") == [Mistake(.duplicate("a"), 3, 1)])
    #expect(mistakes(in: "x:\n  a: 1\n  \"a\": 3\n") == [Mistake(.duplicate("a"), 3, 3)])
    // The first `a` belongs to another mapping.
    let nested = "x:\n  a: 1\ny:\n  a: 2\n  a: 3\n"
    #expect(mistakes(in: nested) == [Mistake(.duplicate("a"), 5, 3)])
  }

  @Test func aKeyThatStandsTwiceOnOneLineIsFoundOnThatLine() {
    #expect(mistakes(in: "b: 1\nx: {a: 1, a: 3}\n").map(\.line) == [2])
  }

  @Test func aSyntaxErrorIsFoundWhereTheParserStumbles() throws {
    let colon = try #require(mistakes(in: "a: 1\nb: c: d\n").first)
    #expect([colon.line, colon.column] == [2, 5])
    let bracket = try #require(mistakes(in: "a: [1, 2\nb: 3\n").first)
    #expect(bracket.line == 2)
    let quote = mistakes(in: "a: \"open\n")
    #expect(quote.count == 1)
    for mistake in [colon, bracket] + quote {
      guard case .syntax(let words) = mistake.problem else {
        Issue.record("\(mistake)")
        continue
      }
      #expect(!words.isEmpty)
    }
  }

  @Test func aTabForAnIndentIsASyntaxErrorAtTheTab() throws {
    let mistake = try #require(mistakes(in: "a:\n\tb: 1\n").first)
    #expect([mistake.line, mistake.column] == [2, 1])
  }

  @Test(arguments: ["", "\n\n", "# nothing but words\n"])
  func anEmptyFileIsNoMapping(text: String) {
    #expect(mistakes(in: text) == [Mistake(.wrongKind(expected: .mapping), 1, 1)])
  }

  @Test func aByteOrderMarkIsNoMistake() {
    let found = mistakes(in: "\u{FEFF}a: 1\n") { _ = $0.mapping(keys: ["a"]) }
    #expect(found.isEmpty)
  }
}
