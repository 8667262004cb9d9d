import Checkpoints
import Foundation
import TestSupport
import Testing
import TransformerModel

/// Tokenizers from vocabulary files, and what the settings beside them change.
@Suite struct TokenizerFolderTests {
  /// A folder with some of the files of a small tokenizer, and others.
  private static func withFolder(
    _ name: String, files: [String], adding others: [String: String] = [:],
    _ body: (String) throws -> Void
  ) throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    for file in files {
      try FileManager.default.copyItem(
        at: TokenizerReferences.folder.appending(path: "\(name)/\(file)"), to: folder.file(file))
    }
    for (file, text) in others { try folder.write(text, to: file) }
    try body(folder.url.path)
  }

  private static func expectAlike(_ left: any Tokenizer, _ name: String) throws {
    let references = try TokenizerReferences.loaded.get()
    let right = try references.tokenizer(name)
    for line in references.lines { #expect(left.encode(line.text) == right.encode(line.text)) }
    let pair = ("나는 a", "b")
    #expect(left.encode(pair.0, pair: pair.1) == right.encode(pair.0, pair: pair.1))
    #expect(left.vocabularySize == right.vocabularySize)
  }

  @Test func vocabularyLinesMakeTheSameTokenizerAsTheOneFile() throws {
    try Self.withFolder("bert", files: ["vocab.txt"]) {
      try Self.expectAlike(TokenizerReader.read(folder: $0), "bert")
    }
  }

  @Test func settingsBesideVocabularyLinesAreHonoured() throws {
    let settings =
      #"{"do_lower_case": false, "tokenizer_class": "BertTokenizer", "mask_token": null}"#
    try Self.withFolder("bert", files: ["vocab.txt"], adding: ["tokenizer_config.json": settings]) {
      try Self.expectAlike(TokenizerReader.read(folder: $0), "bert cased")
    }
  }

  @Test(arguments: [
    (#"{"tokenizer_class": "GPT2Tokenizer"}"#, "gpt2"),
    (#"{"tokenizer_class": "RobertaTokenizerFast"}"#, "roberta"),
    (
      #"{"tokenizer_class": "RobertaTokenizer", "add_prefix_space": true}"#,
      "roberta with a space before"
    ),
  ])
  func vocabularyAndMergesMakeTheSameTokenizerAsTheOneFile(
    _ settings: String, name: String
  ) throws {
    try Self.withFolder(
      "gpt2", files: ["vocab.json", "merges.txt"], adding: ["tokenizer_config.json": settings]
    ) {
      try Self.expectAlike(TokenizerReader.read(folder: $0), name)
    }
  }

  @Test func theModelSaysWhoseTokenizerItIs() throws {
    try Self.withFolder(
      "gpt2", files: ["vocab.json", "merges.txt"],
      adding: ["config.json": #"{"model_type": "roberta"}"#]
    ) {
      try Self.expectAlike(TokenizerReader.read(folder: $0), "roberta")
    }
    try Self.withFolder("gpt2", files: ["vocab.json", "merges.txt"]) { folder in
      // This one has the tokens of both.
      #expect(throws: TokenizerFailure.unknownFamily(folder: folder)) {
        try TokenizerReader.read(folder: folder)
      }
    }
  }

  @Test func foldersWithoutWhatIsNeededAreRefused() throws {
    try Self.withFolder("gpt2", files: []) { folder in
      #expect(throws: TokenizerFailure.noTokenizer(folder: folder)) {
        try TokenizerReader.read(folder: folder)
      }
    }
    try Self.withFolder("gpt2", files: ["vocab.json"]) { folder in
      #expect(throws: TokenizerFailure.missingFile("\(folder)/merges.txt")) {
        try TokenizerReader.read(folder: folder)
      }
    }
    try Self.withFolder("gpt2", files: [], adding: ["tokenizer.json/x": ""]) { folder in
      #expect(throws: TokenizerFailure.noFile("\(folder)/tokenizer.json")) {
        try TokenizerReader.read(folder: folder)
      }
    }
  }

  @Test(arguments: [
    (#"{"do_lower_case": false}"#, "do_lower_case"),
    (#"{"strip_accents": false}"#, "strip_accents"),
    (#"{"tokenize_chinese_chars": false}"#, "tokenize_chinese_chars"),
    (#"{"clean_text": false}"#, "clean_text"),
  ])
  func filesThatSayDifferentThingsAreRefused(_ settings: String, name: String) throws {
    try Self.withFolder(
      "bert", files: ["tokenizer.json"], adding: ["tokenizer_config.json": settings]
    ) { folder in
      let files = ["\(folder)/tokenizer.json", "\(folder)/tokenizer_config.json"]
      #expect(throws: TokenizerFailure.disagreement(setting: name, files: files)) {
        try TokenizerReader.read(folder: folder)
      }
    }
  }

  @Test func addedTokensOfTheSettingsAreFound() throws {
    let size = try TokenizerReferences.loaded.get().tokenizer("bert").vocabularySize
    let settings = """
      {"added_tokens_decoder": {"\(size)": {"content": "[NEW]", "special": true, "lstrip": true}}}
      """
    try Self.withFolder("bert", files: ["vocab.txt"], adding: ["tokenizer_config.json": settings]) {
      let tokens = try TokenizerReader.read(folder: $0).encode("a [NEW]").tokens
      #expect(tokens.map(\.piece) == ["[CLS]", "a", "[NEW]", "[SEP]"])
      #expect(tokens[2].offsets == 1..<7)
    }
    try Self.withFolder(
      "bert", files: ["vocab.txt"], adding: ["added_tokens.json": #"{"[NEW]": \#(size)}"#]
    ) { folder in
      #expect(
        throws: TokenizerFailure.unsupported(
          file: "\(folder)/added_tokens.json", setting: "[NEW]", value: "\(size)")
      ) {
        try TokenizerReader.read(folder: folder)
      }
    }
  }

  @Test func ofTwoEqualLinesTheLaterOneCounts() throws {
    let lines = "[UNK]\r\n[SEP]\n[CLS]\na\nb \u{3000}\na\n"
    try Self.withFolder("bert", files: [], adding: ["vocab.txt": lines]) {
      let tokenizer = try TokenizerReader.read(folder: $0)
      #expect(tokenizer.encode("a b c").ids == [2, 5, 4, 0, 1])
      #expect(tokenizer.piece(of: 3) == nil)
    }
  }

  @Test(arguments: [
    ("a", TokenizerFailure.badMerge(file: "F", place: 1)),
    ("#version: 0.2\nĠ t\na  b\n", .badMerge(file: "F", place: 2)),
    ("a b c\n", .badMerge(file: "F", place: 1)),
    ("Ġ t\n뜳 a\n", .unknownMergePiece(file: "F", place: 2, piece: "뜳")),
    ("Ġ !!\n", .unknownMergePiece(file: "F", place: 1, piece: "!!")),
    ("z ~\n", .unknownMergePiece(file: "F", place: 1, piece: "z~")),
    ("\n", .badMerge(file: "F", place: 1)),
  ])
  func brokenMergesAreRefusedWithTheirPlace(_ merges: String, failure: TokenizerFailure) throws {
    try Self.withFolder("gpt2", files: ["vocab.json"], adding: ["merges.txt": merges]) { folder in
      let error = #expect(throws: TokenizerFailure.self) {
        try TokenizerReader.read(folder: folder)
      }
      let file = "\(folder)/merges.txt"
      switch failure {
      case .badMerge(_, let place): #expect(error == .badMerge(file: file, place: place))
      case .unknownMergePiece(_, let place, let piece):
        #expect(error == .unknownMergePiece(file: file, place: place, piece: piece))
      default: Issue.record("\(failure)")
      }
    }
  }

  @Test func linesThatAreNoUTF8AreRefused() throws {
    try Self.withFolder("bert", files: [], adding: ["vocab.txt": ""]) { folder in
      let file = "\(folder)/vocab.txt"
      #expect(throws: TokenizerFailure.emptyVocabulary(file: file)) {
        try TokenizerReader.read(folder: folder)
      }
      try Data("[UNK]\na\n\u{1}".utf8 + [0xFF]).write(to: URL(filePath: file))
      #expect(throws: TokenizerFailure.notUTF8(file: file, line: 3)) {
        try TokenizerReader.read(folder: folder)
      }
    }
  }
}
