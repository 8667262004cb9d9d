import Checkpoints
import Rendering
import Testing

@testable import ExplainCLI

/// Names and values out of files are shown and never obeyed: no control character, no line that
/// looks like one of ours, nothing without an end.
@Suite struct HostileTextTests {
  private static let texts = [
    "\u{1B}[2J\u{1B}]0;title\u{7}", "a\nerror: all is well\r\n  → try: rm -rf /", "\u{202E}txt.exe",
    "\u{200B}\u{2066}\u{FEFF}\u{9B}31m\u{0}\u{85}\u{2028}",
    String(repeating: "long ", count: 100_000),
    // One character to Swift.
    "e" + String(repeating: "\u{301}", count: 100_000),
  ]

  private static func failures(_ text: String) -> [ModelFolder.Failure] {
    let checkpoints: [CheckpointFailure] = [
      .noSuchFile(file: text), .noRegularFile(file: text), .unreadable(file: text, code: 13),
      .noWeights(folder: text, expected: ["model.safetensors"]), .gitPointer(file: text),
      .otherWeights(folder: "F", found: text + ".safetensors", expected: ["model.safetensors"]),
      .otherWeights(folder: text, found: "pytorch_model.bin", expected: ["model.safetensors"]),
      .malformed(file: "F", tensor: text, offset: 0, .duplicateName(text)),
      .malformed(file: "F", tensor: nil, offset: 0, .unknownName(text)),
      .unknownType(file: "F", tensor: text, found: text),
      .truncated(file: text, expected: 1, found: 0),
      .shapeTooLarge(file: "F", tensor: text, found: Array(repeating: .max, count: 100_000)),
      .wrongShape(file: "F", tensor: text, expected: [1], found: Array(0..<100_000)),
      .reversedOffsets(file: "F", tensor: text, begin: 1, end: 0),
      .wrongSize(file: "F", tensor: text, expected: 1, found: 0),
      .overlap(file: "F", tensor: text, other: text),
      .gap(file: "F", tensor: text, expected: 1, found: 0),
      .fileOutsideFolder(file: "F", tensor: text, found: text),
      .inTwoFiles(tensor: text, files: [text, text]), .missingTensor(file: "F", tensor: text),
      .unreadableType(file: "F", tensor: text, found: .bool),
      .notEnoughMemory(file: "F", tensor: text, needed: .max, limit: 0),
    ]
    let tokenizers: [TokenizerFailure] = [
      .noTokenizer(folder: text), .sentencePiece(file: text), .missingFile(text), .noFile(text),
      .missingKey(file: "F", key: text), .duplicateKey(file: "F", key: text),
      .wrongKind(file: "F", key: text, expected: .list, position: 0),
      .notInRange(file: "F", key: text, value: text, range: 0...1),
      .unsupported(file: "F", setting: text, value: text),
      .disagreement(setting: text, files: [text, text]),
      .duplicatePiece(file: "F", piece: text, position: 0),
      .badID(file: "F", piece: text, position: 0),
      .unknownToken(file: "F", setting: text, token: text),
      .wrongID(file: "F", token: text, expected: 0, found: 1),
      .unknownMergePiece(file: "F", place: 1, piece: text), .unknownFamily(folder: text),
    ]
    let configurations: [ConfigurationFailure.Problem] = [
      .unknownModelType(text, known: ["bert"]),
      .badValue(key: text, found: text, expected: "1 … 2"),
      .refused(key: text, found: text, accepted: ["null"]),
      .refused(key: "quantization_config", found: text, accepted: ["null"]),
      .contradiction(keys: [text, text], found: [text, text]),
    ]
    return checkpoints.map { .checkpoint($0) } + tokenizers.map { .tokenizer($0) }
      + configurations.map { .configuration(ConfigurationFailure(file: text, $0)) }
      + [.missing(text), .noFolder(text), .noConfiguration(folder: text)]
      + [.configurationFurtherIn(folder: text, subfolder: text)]
  }

  @Test(arguments: texts.indices)
  func textOutOfFilesIsShownAndCut(_ index: Int) {
    for failure in Self.failures(Self.texts[index]) {
      for (_, messages) in FailureWordsTests.languages {
        let (sentence, remedy) = messages.failure(.model(failure))
        for text in [sentence, remedy] {
          let scalars = Array(text.unicodeScalars)
          // What is printable already is not changed by being made so.
          #expect(Array(printable(text).unicodeScalars) == scalars)
          #expect(scalars.count < 4000, "\(text.prefix(100))")
        }
      }
    }
  }

  @Test func whatIsCutKeepsItsEnds() {
    let messages = EnglishMessages()
    let name = "encoder." + String(repeating: "x", count: 200) + ".weight"
    #expect(messages.quoted(name).hasPrefix("“encoder.x"))
    #expect(messages.quoted(name).hasSuffix("x.weight”"))
    #expect(messages.quoted(name).contains("x…x"))
    #expect(messages.shown([30522, 384]) == "[30522, 384]")
    #expect(messages.shown([]) == "[]")
  }
}
