import Authoring
import Checkpoints
import Testing
import TransformerModel

/// Model files that are no YAML, that say a thing twice, or that have several mistakes at once.
@Suite struct BrokenFileTests {
  @Test func whatIsNoYAMLIsReportedWhereTheParserStopped() throws {
    // A tab may not indent.
    let mistakes = SmallModelFile(replacing: [13: "\t\"I\": [0.5, -1.0]"]).mistakes()
    let mistake = try #require(mistakes.first)
    guard case .syntax = mistake.problem else {
      Issue.record("\(mistake.problem)")
      return
    }
    #expect(mistakes.count == 1)
    #expect(mistake.line == 13)
    #expect(mistake.column == 1)
    #expect(mistake.excerpt == "\t\"I\": [0.5, -1.0]")
  }

  @Test(arguments: ["", "# nothing\n", "- 1\n", "encoder\n"])
  func aFileWithoutKeysIsNoModel(_ text: String) {
    let source = SourceText(path: "Models/empty.yaml", text: text)
    let error = #expect(throws: Diagnostics.self) {
      try HandSetModel.read(source, name: "empty")
    }
    let expected = Diagnostic.Problem.wrongKind(expected: .mapping)
    #expect(error?.all.map(\.problem) == [expected])
    #expect(error?.all.first?.line == 1 && error?.all.first?.column == 1)
  }

  @Test(arguments: [
    ("I", "  \"I\": [0.5, -1.0]"),
    // é composed and decomposed is one word to a reader.
    ("cafe\u{301}", "  \"cafe\u{301}\": [1.0, 2.0]"),
  ])
  func aWordThatStandsTwiceIsReportedAtItsSecondPlace(_ word: String, line: String) {
    let file = SmallModelFile(replacing: [15: "\(line)\nlayers:"])
    let expected = Diagnostic(.duplicate(word), in: file.source, line: 15, column: 3)
    #expect(file.mistakes() == [expected])
  }

  @Test func aKeyThatStandsTwiceIsReportedAtItsSecondPlace() {
    let file = SmallModelFile(replacing: [10: "position: sinusoidal\nkind: encoder"])
    let expected = Diagnostic(.duplicate("kind"), in: file.source, line: 11, column: 1)
    #expect(file.mistakes() == [expected])
  }

  @Test func severalMistakesAreReportedAtOnce() {
    let file = SmallModelFile(replacing: [
      2: "kind: decoder", 9: "epsilon: 0", 12: "  \"[PAD]\": [zero, nought]",
      14: "  \"café\": [1.0]", 17: "      query: {weights: [[1, 0], [0, 1]]}",
      25: "      norm: {gamma: [1, 1], beta: [0, nan]}",
    ])
    let expected: [(Diagnostic.Problem, line: Int, column: Int)] = [
      (.unknownValue("decoder", known: ["encoder", "encoder-decoder"]), 2, 7),
      (.outOfRange("0.0", range: "> 0"), 9, 10),
      (.wrongKind(expected: .number), 12, 13),
      (.wrongKind(expected: .number), 12, 19),
      (.wrongShape(expected: "[2]", found: "[1]"), 14, 11),
      (.missingKey("weight"), 17, 14),
      (.unknownKey("weights", known: ["weight", "bias"]), 17, 15),
      (.wrongKind(expected: .number), 25, 39),
    ]
    #expect(
      file.mistakes()
        == expected.map { Diagnostic($0.0, in: file.source, line: $0.line, column: $0.column) })
  }

  @Test func aMistakeInOneLayerDoesNotHideThoseOfTheNext() {
    let layer = "  - attention: {}\n    ffn: {}"
    let mistakes = SmallModelFile(replacing: [25: "      norm: {}\n\(layer)"]).mistakes()
    #expect(mistakes.contains { $0.problem == .missingKey("gamma") && $0.line == 25 })
    #expect(mistakes.contains { $0.problem == .missingKey("query") && $0.line == 26 })
    #expect(mistakes.contains { $0.problem == .missingKey("hidden") && $0.line == 27 })
  }

  @Test func aModelWithoutLayersIsNoModel() {
    let file = SmallModelFile(replacing: [15: "layers: []\nrest:"])
    let expected = Diagnostic(.wrongKind(expected: .list), in: file.source, line: 15, column: 9)
    #expect(file.mistakes().contains(expected))
  }
}
