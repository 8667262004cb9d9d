import Authoring
import Testing
import TransformerModel

/// Mistakes in model files that once went unreported, or were reported at the wrong place.
@Suite struct OnceUnreportedTests {
  @Test func aNumberTooLargeForAFloatIsReported() {
    let file = SmallModelFile(replacing: [13: "  \"I\": [0.5, 1e39]"])
    #expect(file.mistakes().map(\.line) == [13])
  }

  @Test func anEmbeddingWithoutWordsIsReported() {
    let file = SmallModelFile(replacing: [
      11: "embedding: {}", 12: "# PAD", 13: "# I", 14: "# café",
    ])
    #expect(file.mistakes().map(\.line) == [11])
  }

  @Test func everyWrongSizeIsReported() {
    let file = SmallModelFile(replacing: [3: "width: two", 6: "feed-forward: many"])
    #expect(file.mistakes().map(\.line) == [3, 6])
  }

  @Test func mistakesStandInTheOrderOfTheFile() {
    let file = SmallModelFile(replacing: [2: "kind: decoder", 10: "position: sinusoidal\nnew: 1"])
    #expect(file.mistakes().map(\.line) == [2, 11])
  }

  @Test func aKeyThatStandsTwiceIsNotMistakenForAKeyOfThatNameFurtherIn() {
    let norm = "      norm: {gamma: [1, 1], beta: [0, 0]}"
    let file = SmallModelFile(replacing: [25: "\(norm)\nnorm: post"])
    #expect(
      file.mistakes()
        == [Diagnostic(.duplicate("norm"), in: file.source, line: 26, column: 1)])
  }
}
