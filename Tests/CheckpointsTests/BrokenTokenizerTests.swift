import Checkpoints
import Testing
import TransformerModel

/// What a `tokenizer.json` says is honoured or refused by name.
@Suite struct BrokenTokenizerTests {
  private static func unsupported(_ setting: String, _ value: String) -> TokenizerFailure {
    .unsupported(file: "F", setting: setting, value: value)
  }

  @Test func theSmallestFilesAreRead() throws {
    let wordPiece = try SmallTokenizerFile.wordPiece.read()
    #expect(wordPiece.encode("AB é [SEP] x").ids == [1, 3, 4, 0, 2, 0])
    let byteLevel = try SmallTokenizerFile.byteLevel.read()
    // What has no letter is the unknown token, one for each byte.
    #expect(byteLevel.encode("ab abé!!").ids == [0, 4, 5, 6, 7, 0, 0, 0])
    #expect(byteLevel.decode([4, 5, 6, 7]) == "ab abé")
    let fused = SmallTokenizerFile.byteLevel.replacing(
      #""fuse_unk": false"#, with: #""fuse_unk": true"#)
    #expect(
      try fused.read().encode("ab!!a", pair: nil, addingSpecialTokens: false).ids == [4, 0, 1])
    let whole = SmallTokenizerFile.byteLevel
      .replacing(#""ignore_merges": false"#, with: #""ignore_merges": true"#)
      .replacing(#", ["\u0120", "ab"]"#, with: "")
    #expect(try whole.read().encode("ab ab", pair: nil, addingSpecialTokens: false).ids == [4, 5])
    #expect(try whole.read().steps(of: " ab").map(\.way) == [.whole])
  }

  @Test func theOldestFilesDoNotSayWhatTheirModelIs() throws {
    let wordPiece = SmallTokenizerFile.wordPiece.replacing(
      #""type": "WordPiece", "unk"#, with: #""unk"#)
    #expect(try wordPiece.read() is WordPieceTokenizer)
    let byteLevel = SmallTokenizerFile.byteLevel.replacing(#""type": "BPE", "#, with: "")
    #expect(try byteLevel.read() is ByteLevelBPETokenizer)
  }

  @Test(
    arguments: [
      (#""version": "1.0""#, #""version": "2.0""#, unsupported("version", "2.0")),
      (#""version": "1.0""#, #""other": 1"#, unsupported("other", "1")),
      ("BertNormalizer", "NFKC", unsupported("normalizer.type", "NFKC")),
      (#""lowercase": true"#, #""lowercase": true, "x": {}"#, unsupported("normalizer.x", "{}")),
      (
        #""lowercase": true"#, #""strip_accents": null"#,
        .duplicateKey(file: "F", key: "normalizer.strip_accents")
      ),
      (#""clean_text": true, "#, "", .missingKey(file: "F", key: "normalizer.clean_text")),
      ("BertPreTokenizer", "Whitespace", unsupported("pre_tokenizer.type", "Whitespace")),
      (
        #"{"type": "BertPreTokenizer"}"#, "7",
        .wrongKind(file: "F", key: "pre_tokenizer", expected: .object, position: 626)
      ),
      ("TemplateProcessing", "Other", unsupported("post_processor.type", "Other")),
      (#""ids": [1]"#, #""ids": [2]"#, .wrongID(file: "F", token: "[CLS]", expected: 1, found: 2)),
      (
        #""ids": [1]"#, #""ids": []"#,
        .notInRange(
          file: "F", key: "post_processor.special_tokens.[CLS].ids", value: "0", range: 1...1)
      ),
      (
        #""Sequence": {"id": "B""#, #""Sequence": {"id": "C""#,
        unsupported("post_processor.pair[1].Sequence.id", "C")
      ),
      (
        #""SpecialToken": {"id": "[CLS]""#, #""SpecialToken": {"id": "[SEP]""#,
        .unknownToken(
          file: "F", setting: "post_processor.single[0].SpecialToken.id", token: "[SEP]")
      ),
      (
        #""type": "WordPiece", "prefix""#, #""type": "BPEDecoder", "prefix""#,
        unsupported("decoder.type", "BPEDecoder")
      ),
      (
        #""type": "WordPiece", "unk"#, #""type": "Unigram", "unk"#,
        unsupported("model.type", "Unigram")
      ),
      (
        #""unk_token": "[UNK]""#, #""unk_token": "[unk]""#,
        .unknownToken(file: "F", setting: "model.unk_token", token: "[unk]")
      ),
      (
        #""max_input_chars_per_word": 100"#, #""max_input_chars_per_word": -1"#,
        .notInRange(
          file: "F", key: "model.max_input_chars_per_word", value: "-1", range: 0...Int.max)
      ),
      (#""a": 3"#, #""a": 2"#, .duplicateID(file: "F", id: 2)),
      (#""id": 2,"#, #""id": 3,"#, .wrongID(file: "F", token: "[SEP]", expected: 2, found: 3)),
      (
        #""content": "[SEP]""#, #""content": "[NEW]""#,
        .wrongID(file: "F", token: "[NEW]", expected: 6, found: 2)
      ),
      (
        #""content": "[SEP]""#, #""content": "[CLS]""#,
        unsupported("added_tokens[2].content", "[CLS]")
      ),
      (
        #""version": "1.0","#, #""version": "1.0"#,
        .notJSON(file: "F", JSONFailure(problem: .unexpected(0x74), position: 18))
      ),
    ] as [(String, String, TokenizerFailure)])
  func settingsOfWordPieceAreRefusedByName(
    _ part: String, other: String, failure: TokenizerFailure
  ) {
    let file = SmallTokenizerFile.wordPiece.replacing(part, with: other)
    #expect(throws: failure) { try file.read() }
  }

  @Test(
    arguments: [
      (
        #""normalizer": null"#, #""normalizer": {"type": "NFC"}"#,
        unsupported("normalizer.type", "NFC")
      ),
      (
        #""use_regex": true"#, #""use_regex": false"#,
        unsupported("pre_tokenizer.use_regex", "false")
      ),
      (#""dropout": null"#, #""dropout": 0.1"#, unsupported("model.dropout", "0.1")),
      (
        #""continuing_subword_prefix": """#, #""continuing_subword_prefix": "@@""#,
        unsupported("model.continuing_subword_prefix", "@@")
      ),
      (
        #""end_of_word_suffix": """#, #""end_of_word_suffix": "</w>""#,
        unsupported("model.end_of_word_suffix", "</w>")
      ),
      (
        #""byte_fallback": false"#, #""byte_fallback": true"#,
        unsupported("model.byte_fallback", "true")
      ),
      (
        #""decoder": {"type": "ByteLevel"}"#, #""decoder": {"type": "Fuse"}"#,
        unsupported("decoder.type", "Fuse")
      ),
      (#""unk_token": "<s>""#, #""unk_token": null"#, .missingByte(file: "F", byte: 0)),
      (#""a b""#, #""a  b""#, .badMerge(file: "F", place: 1)),
      (#"["\u0120", "ab"]"#, #"["\u0120"]"#, .badMerge(file: "F", place: 2)),
      (#""a b""#, #""b a""#, .unknownMergePiece(file: "F", place: 1, piece: "ba")),
      (
        #""sep": ["<s>", 0]"#, #""sep": ["<s>"]"#,
        .notInRange(file: "F", key: "post_processor.sep", value: "1", range: 2...2)
      ),
    ] as [(String, String, TokenizerFailure)])
  func settingsOfByteLevelAreRefusedByName(
    _ part: String, other: String, failure: TokenizerFailure
  ) {
    let file = SmallTokenizerFile.byteLevel.replacing(part, with: other)
    #expect(throws: failure) { try file.read() }
  }

  @Test func idsThatAreNoIdsAreRefused() {
    for id in ["-1", "4294967295", "99999999999999999999", "1.0", "null", "\"3\"", "[]"] {
      let file = SmallTokenizerFile.wordPiece.replacing(#""a": 3"#, with: "\"a\": \(id)")
      let error = #expect(throws: TokenizerFailure.self) { try file.read() }
      guard case .badID("F", "a", _) = error else {
        Issue.record("\(id): \(String(describing: error))")
        continue
      }
    }
  }

  @Test func aLargeIdTakesNoMemory() throws {
    let file = SmallTokenizerFile.wordPiece.replacing(#""a": 3"#, with: #""a": 4294967294"#)
    let tokenizer = try file.read()
    #expect(tokenizer.encode("a").ids == [1, 4_294_967_294])
    #expect(tokenizer.piece(of: 4_294_967_294) == "a")
    #expect(tokenizer.piece(of: 3) == nil)
  }

  @Test func piecesAreComparedByteByByte() throws {
    let file = SmallTokenizerFile.wordPiece
      .replacing(#""lowercase": true"#, with: #""lowercase": false"#)
      .replacing(#""\u00e9": 5"#, with: #""\u00e9": 5, "e\u0301": 6"#)
    #expect(try file.read().encode("\u{E9} e\u{301}").ids == [1, 5, 6])
    let twice = file.replacing(#""e\u0301": 6"#, with: #""é": 6"#)
    #expect(throws: TokenizerFailure.self) { try twice.read() }
  }
}
