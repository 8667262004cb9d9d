import TransformerModel

/// Puts a tokenizer together from vocabulary files, with the settings that `transformers` takes
/// where `tokenizer_config.json` says nothing else.
struct VocabularyFiles {
  private typealias FileName = TokenizerReader.FileName

  let folder: TokenizerFolder
  let settings: TokenizerSettings

  /// BERT's tokenizer from the bytes of `vocab.txt`.
  func wordPiece(_ bytes: [UInt8]) throws(TokenizerFailure) -> WordPieceTokenizer {
    let file = folder.path(of: FileName.lines)
    let pieces = try VocabularyReader.pieces(lines: bytes, file: file)
    try settings.refuse("do_basic_tokenize", unless: true)
    if let prefix = try settings.string("wordpieces_prefix"), prefix != "##" {
      throw .unsupported(file: settings.file, setting: "wordpieces_prefix", value: prefix)
    }
    let normalizer = BertNormalizer(
      cleansText: try settings.bool("clean_text") ?? true,
      separatesIdeographs: try settings.bool("tokenize_chinese_chars") ?? true,
      stripsAccents: try settings.bool("strip_accents"),
      lowercases: try settings.bool("do_lower_case") ?? true)
    var names = SpecialTokens(settings: settings)
    let unknown = try names.add("unk_token", "[UNK]", in: pieces, file: file)
    let separator = try names.add("sep_token", "[SEP]", in: pieces, file: file)
    _ = try names.addIfKnown("pad_token", "[PAD]", in: pieces, file: file)
    let beginning = try names.add("cls_token", "[CLS]", in: pieces, file: file)
    _ = try names.addIfKnown("mask_token", "[MASK]", in: pieces, file: file)
    return WordPieceTokenizer(
      model: WordPiece(pieces: pieces, unknown: unknown), normalizer: normalizer,
      addedTokens: try addedTokens(names.tokens, pieces),
      template: .bert(beginning: beginning, separator: separator))
  }

  /// GPT-2's or RoBERTa's tokenizer from the bytes of `vocab.json`.
  func byteLevel(_ bytes: [UInt8]) throws(TokenizerFailure) -> ByteLevelBPETokenizer {
    let file = folder.path(of: FileName.vocabulary)
    let pieces = try VocabularyReader.pieces(JSONField(bytes, file: file))
    guard let lines = try folder.bytes(of: FileName.merges) else {
      throw .missingFile(folder.path(of: FileName.merges))
    }
    let merges = try MergeReader.merges(
      lines: lines, file: folder.path(of: FileName.merges), pieces: pieces)
    let model: ByteLevelBPE
    do throws(ByteLevelBPE.MissingByte) {
      model = try ByteLevelBPE(pieces: pieces, merges: merges)
    } catch {
      throw .missingByte(file: file, byte: error.byte)
    }
    let addsPrefixSpace = try settings.bool("add_prefix_space") ?? false
    try settings.refuse("add_bos_token", unless: false)
    var names = SpecialTokens(settings: settings)
    switch try family(pieces) {
    case .gpt2:
      let end = "<|endoftext|>"
      for name in ["bos_token", "eos_token", "unk_token"] {
        _ = try names.addIfKnown(name, end, in: pieces, file: file)
      }
      return ByteLevelBPETokenizer(
        model: model, addedTokens: try addedTokens(names.tokens, pieces),
        addsPrefixSpace: addsPrefixSpace)
    case .roberta:
      let beginning = try names.add("cls_token", "<s>", in: pieces, file: file)
      let separator = try names.add("sep_token", "</s>", in: pieces, file: file)
      for (name, token) in [
        ("bos_token", "<s>"), ("eos_token", "</s>"), ("unk_token", "<unk>"),
        ("pad_token", "<pad>"),
      ] {
        _ = try names.addIfKnown(name, token, in: pieces, file: file)
      }
      _ = try names.addIfKnown(
        "mask_token", "<mask>", flags: TokenFlags(stripsLeft: true), in: pieces, file: file)
      return ByteLevelBPETokenizer(
        model: model, addedTokens: try addedTokens(names.tokens, pieces),
        template: .roberta(beginning: beginning, separator: separator),
        addsPrefixSpace: addsPrefixSpace,
        trimming: .init(allowsForPrefixSpace: addsPrefixSpace))
    }
  }

  private enum Family { case gpt2, roberta }

  /// Whose tokenizer it is: what the settings say, else the model's, else the vocabulary itself.
  private func family(_ pieces: PieceTable) throws(TokenizerFailure) -> Family {
    let known: [String: Family] = [
      "GPT2Tokenizer": .gpt2, "GPT2TokenizerFast": .gpt2, "gpt2": .gpt2,
      "RobertaTokenizer": .roberta, "RobertaTokenizerFast": .roberta, "roberta": .roberta,
    ]
    let said = try settings.string("tokenizer_class")
    if let said, let family = known[said] { return family }
    let model = try folder.json(FileName.model)
    if let type = try model?.members()["model_type"]?.string(), let family = known[type] {
      return family
    }
    func has(_ token: String) -> Bool { pieces.id(of: token) != nil }
    switch (has("<|endoftext|>"), has("<s>") && has("</s>")) {
    case (true, false) where said == nil: return .gpt2
    case (false, true) where said == nil: return .roberta
    default: throw .unknownFamily(folder: folder.path)
    }
  }

  /// The special tokens, and those that `tokenizer_config.json` or `added_tokens.json` add.
  private func addedTokens(
    _ special: [AddedToken], _ pieces: PieceTable
  ) throws(TokenizerFailure) -> [AddedToken] {
    let added = try settings.addedTokens() ?? []
    let contents = Dictionary(
      added.map { (Array($0.content.utf8), $0.id) }, uniquingKeysWith: { first, _ in first })
    if let field = try folder.json(FileName.added) {
      for (name, field) in try field.members().sorted(by: { $0.key < $1.key }) {
        let id = try field.id()
        // With more than the vocabulary has, only the settings say how they are found.
        guard pieces.id(of: name).map({ Int($0) }) == id || contents[Array(name.utf8)] == id else {
          throw .unsupported(file: field.file, setting: name, value: "\(id)")
        }
      }
    }
    for token in added {
      let known = pieces.id(of: token.content).map { Int($0) }
      let expected = known ?? max(token.id, pieces.count)
      guard token.id == expected else {
        throw .wrongID(
          file: settings.file, token: token.content, expected: expected, found: token.id)
      }
    }
    let ids = Set(added.map(\.id))
    return added + special.filter { !ids.contains($0.id) }
  }
}

/// The special tokens of a family, as the settings spell them.
private struct SpecialTokens {
  let settings: TokenizerSettings
  private(set) var tokens: [AddedToken] = []

  init(settings: TokenizerSettings) {
    self.settings = settings
  }

  /// Adds a token that the vocabulary has to have, and gives its id.
  mutating func add(
    _ name: String, _ usual: String, in pieces: PieceTable, file: String
  ) throws(TokenizerFailure) -> Int {
    guard let id = try addIfKnown(name, usual, in: pieces, file: file) else {
      let token = try settings.token(name)?.content ?? usual
      throw .unknownToken(file: file, setting: name, token: token)
    }
    return id
  }

  /// Adds a token if the vocabulary has it; one that the settings name has to be there.
  mutating func addIfKnown(
    _ name: String, _ usual: String, flags: TokenFlags = TokenFlags(), in pieces: PieceTable,
    file: String
  ) throws(TokenizerFailure) -> Int? {
    let said = try settings.token(name)
    let content = said?.content ?? usual
    guard let id = pieces.id(of: content).map({ Int($0) }) else {
      if said == nil { return nil }
      // Tokens behind the vocabulary stand in the settings with their ids.
      guard let added = try settings.addedTokens()?.first(where: { $0.content == content }) else {
        throw .unknownToken(file: settings.file, setting: name, token: content)
      }
      return added.id
    }
    if !tokens.contains(where: { $0.id == id }) {
      tokens.append((said?.flags ?? flags).token(content, id: id, isSpecial: true))
    }
    return id
  }
}
