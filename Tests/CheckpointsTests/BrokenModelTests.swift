import Authoring
import Testing
import TransformerModel

/// Each mistake in a model file is reported as what it is, and where it stands.
@Suite struct BrokenModelTests {
  /// A line of `SmallModelFile` with a mistake in it, and what is to be said about it.
  struct Mistake: Sendable, CustomTestStringConvertible {
    let line: Int
    let text: String
    let problem: Diagnostic.Problem
    let place: (line: Int, column: Int)

    var testDescription: String { "line \(line): \(text)" }

    /// A mistake that is reported in its own line, unless `reportedAt` names another place.
    init(
      _ line: Int, _ text: String, column: Int = 1, _ problem: Diagnostic.Problem,
      reportedAt place: (line: Int, column: Int)? = nil
    ) {
      self.line = line
      self.text = text
      self.problem = problem
      self.place = place ?? (line, column)
    }

    /// One number of the embedding of “I” that is none.
    static func number(_ text: String, column: Int) -> Mistake {
      Mistake(13, "  \"I\": \(text)", column: column, .wrongKind(expected: .number))
    }

    /// A matrix or a row of the wrong size.
    static func shape(
      _ line: Int, _ text: String, column: Int, expected: String, found: String
    ) -> Mistake {
      Mistake(line, text, column: column, .wrongShape(expected: expected, found: found))
    }
  }

  private static let fileKeys = [
    "format", "kind", "width", "heads", "key-width", "feed-forward", "activation", "norm",
    "epsilon", "position", "embedding", "layers", "target-embedding", "decoder-layers", "output",
  ]

  static let keys = [
    Mistake(
      10, "position: sinusoidal\ncolour: red", .unknownKey("colour", known: fileKeys),
      reportedAt: (11, 1)),
    Mistake(22, "    fnn:", column: 5, .unknownKey("fnn", known: ["attention", "ffn"])),
    Mistake(
      25, "      norm: {gamma: [1, 1], beta: [0, 0], eps: 1}", column: 43,
      .unknownKey("eps", known: ["gamma", "beta"])),
    // What is missing has no place; its owner begins here.
    Mistake(2, "# kind: encoder", .missingKey("kind"), reportedAt: (1, 1)),
    Mistake(1, "# format: 1", .missingKey("format"), reportedAt: (2, 1)),
    Mistake(22, "    fnn:", .missingKey("ffn"), reportedAt: (16, 5)),
    Mistake(19, "      value: {bias: [0, 0]}", column: 14, .missingKey("weight")),
    Mistake(25, "      norm: {gamma: [1, 1]}", column: 13, .missingKey("beta")),
  ]

  static let numbers = [
    Mistake.number("[0.5, one]", column: 14),
    .number("[nan, 1.0]", column: 9), .number("[.nan, 1.0]", column: 9),
    .number("[0.5, -inf]", column: 14), .number("[0.5, .inf]", column: 14),
    .number("[0.5, 1e999]", column: 14), .number("[0.5, [1.0]]", column: 14),
    // Columns count characters, not bytes: é is one.
    Mistake(14, "  \"café\": [1.0, two]", column: 17, .wrongKind(expected: .number)),
    Mistake(9, "epsilon: small", column: 10, .wrongKind(expected: .number)),
    Mistake(9, "epsilon: 0", column: 10, .outOfRange("0.0", range: "> 0")),
    Mistake(9, "epsilon: -1", column: 10, .outOfRange("-1.0", range: "> 0")),
    Mistake(3, "width: 2.0", column: 8, .wrongKind(expected: .wholeNumber)),
    Mistake(4, "heads: 0", column: 8, .outOfRange("0", range: "1 … 64")),
    Mistake(6, "feed-forward: 257", column: 15, .outOfRange("257", range: "1 … 256")),
  ]

  static let words = [
    Mistake(13, "  \"I\": 0.5", column: 8, .wrongKind(expected: .list)),
    Mistake(19, "      value: [1]", column: 14, .wrongKind(expected: .mapping)),
    Mistake(
      2, "kind: decoder", column: 7,
      .unknownValue("decoder", known: ["encoder", "encoder-decoder"])),
    Mistake(
      7, "activation: swish", column: 13,
      .unknownValue("swish", known: ["relu", "gelu", "gelu-tanh"])),
    Mistake(8, "norm: both", column: 7, .unknownValue("both", known: ["post", "pre"])),
    Mistake(1, "format: 2", column: 9, .unknownFormat("2", known: [1])),
    Mistake(1, "format: one", column: 9, .unknownFormat("one", known: [1])),
  ]

  static let shapes = [
    Mistake.shape(13, "  \"I\": [0.5]", column: 8, expected: "[2]", found: "[1]"),
    .shape(
      17, "      query: {weight: [[1, 0], [0, 1]], bias: [0, 0, 0]}", column: 47,
      expected: "[2]", found: "[3]"),
    .shape(
      18, "      key: {weight: [[1, 0], [0, 1, 5]]}", column: 30, expected: "[2]", found: "[3]"),
    .shape(
      24, "      output: {weight: [[1, 0], [0, 1]]}", column: 24, expected: "[3, 2]",
      found: "[2, …]"),
    .shape(
      21, "      norm: {gamma: [1], beta: [0, 0]}", column: 21, expected: "[2]", found: "[1]"),
  ]

  @Test(arguments: keys + numbers + words + shapes)
  func aMistakeIsNamedWithItsPlace(_ mistake: Mistake) {
    let file = SmallModelFile(replacing: [mistake.line: mistake.text])
    let expected = Diagnostic(
      mistake.problem, in: file.source, line: mistake.place.line, column: mistake.place.column)
    #expect(file.mistakes().contains(expected))
  }

  @Test(arguments: numbers + words + shapes)
  func oneMistakeIsOneDiagnostic(_ mistake: Mistake) {
    #expect(SmallModelFile(replacing: [mistake.line: mistake.text]).mistakes().count == 1)
  }

  @Test func theFileItselfIsWhole() throws {
    let model = try SmallModelFile().model()
    #expect(model.source.vocabulary.words == ["[PAD]", "I", "café"])
    #expect(model.encoder?.layers.first?.attention.value.bias == nil)
    #expect(model.encoder?.layers.first?.attention.key.bias != nil)
  }
}
