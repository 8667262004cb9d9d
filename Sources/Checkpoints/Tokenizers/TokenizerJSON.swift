import TransformerModel

/// Reads `tokenizer.json`: every setting in it is honoured or refused by name.
struct TokenizerJSON {
  private let root: JSONField.Members
  private let settings: TokenizerSettings?

  init(_ field: JSONField, settings: TokenizerSettings?) throws(TokenizerFailure) {
    root = try field.members(among: [
      "version", "truncation", "padding", "added_tokens", "normalizer", "pre_tokenizer",
      "post_processor", "decoder", "model",
    ])
    self.settings = settings
    if let version = root["version"], try version.string() != "1.0" { throw version.unsupported }
  }

  func tokenizer() throws(TokenizerFailure) -> any Tokenizer {
    let model = try root.required("model")
    let members = try model.members()
    // The oldest files do not say what their model is, but only one kind has merges.
    switch try members["type"]?.string() {
    case "WordPiece": return try wordPiece(model)
    case "BPE": return try byteLevel(model)
    case nil where members["merges"] != nil: return try byteLevel(model)
    case nil where members["max_input_chars_per_word"] != nil: return try wordPiece(model)
    default: throw try model.type().unsupported
    }
  }

  // MARK: WordPiece

  private func wordPiece(_ field: JSONField) throws(TokenizerFailure) -> WordPieceTokenizer {
    let members = try field.members(among: [
      "type", "unk_token", "continuing_subword_prefix", "max_input_chars_per_word", "vocab",
    ])
    let pieces = try VocabularyReader.pieces(members.required("vocab"))
    let unknown = try members.required("unk_token")
    let model = WordPiece(
      pieces: pieces, unknown: try id(of: unknown, in: pieces),
      prefix: try members.required("continuing_subword_prefix").string(),
      longestWord: try members.required("max_input_chars_per_word").integer(in: 0...Int.max))
    let normalizer = try normalizer()
    try checkBertWords()
    let added = try addedTokens(pieces)
    let around = try surroundings(added, pieces)
    if let trimming = around.trimming { throw trimming.field.unsupported }
    return WordPieceTokenizer(
      model: model, normalizer: normalizer, addedTokens: added,
      template: around.template, decoding: try wordPieceDecoding())
  }

  private func normalizer() throws(TokenizerFailure) -> BertNormalizer {
    guard let field = root["normalizer"] else { return .none }
    let type = try field.type()
    guard try type.string() == "BertNormalizer" else { throw type.unsupported }
    let members = try field.members(among: [
      "type", "clean_text", "handle_chinese_chars", "strip_accents", "lowercase",
    ])
    let normalizer = BertNormalizer(
      cleansText: try members.required("clean_text").bool(),
      separatesIdeographs: try members.required("handle_chinese_chars").bool(),
      stripsAccents: try members["strip_accents"]?.bool(),
      lowercases: try members.required("lowercase").bool())
    try settings?.compare("clean_text", with: normalizer.cleansText, in: field)
    try settings?.compare("do_lower_case", with: normalizer.lowercases, in: field)
    try settings?.compare("strip_accents", with: normalizer.stripsAccents, in: field)
    try settings?.compare(
      "tokenize_chinese_chars", with: normalizer.separatesIdeographs, in: field)
    return normalizer
  }

  private func checkBertWords() throws(TokenizerFailure) {
    let field = try root.required("pre_tokenizer")
    let type = try field.type()
    guard try type.string() == "BertPreTokenizer" else { throw type.unsupported }
    _ = try field.members(among: ["type"])
  }

  private func wordPieceDecoding() throws(TokenizerFailure) -> WordPieceTokenizer.Decoding {
    guard let field = root["decoder"] else { return .spaces }
    let type = try field.type()
    guard try type.string() == "WordPiece" else { throw type.unsupported }
    let members = try field.members(among: ["type", "prefix", "cleanup"])
    return .wordPiece(
      prefix: try members.required("prefix").string(),
      cleansUp: try members.required("cleanup").bool())
  }

  // MARK: Byte-level byte-pair encoding

  private func byteLevel(_ field: JSONField) throws(TokenizerFailure) -> ByteLevelBPETokenizer {
    let members = try field.members(among: [
      "type", "dropout", "unk_token", "continuing_subword_prefix", "end_of_word_suffix",
      "fuse_unk", "byte_fallback", "ignore_merges", "vocab", "merges",
    ])
    if let dropout = members["dropout"], dropout.value.number != 0 { throw dropout.unsupported }
    for name in ["continuing_subword_prefix", "end_of_word_suffix"] {
      if let affix = members[name], try !affix.string().isEmpty { throw affix.unsupported }
    }
    if let fallback = members["byte_fallback"], try fallback.bool() { throw fallback.unsupported }
    if let normalizer = root["normalizer"] { throw try normalizer.type().unsupported }
    let addsPrefixSpace = try byteLevelWords()
    let pieces = try VocabularyReader.pieces(members.required("vocab"))
    let merges = try MergeReader.merges(members.required("merges"), pieces: pieces)
    let unknown = try members["unk_token"]?.string()
    let model: ByteLevelBPE
    do throws(ByteLevelBPE.MissingByte) {
      model = try ByteLevelBPE(
        pieces: pieces, merges: merges,
        unknown: unknown.flatMap { pieces.id(of: $0) }.map { Int($0) },
        fusesUnknown: members["fuse_unk"]?.value.bool == true,
        findsWholeWords: members["ignore_merges"]?.value.bool == true)
    } catch {
      throw .missingByte(file: field.file, byte: error.byte)
    }
    let added = try addedTokens(pieces)
    let around = try surroundings(added, pieces)
    return ByteLevelBPETokenizer(
      model: model, addedTokens: added, template: around.template,
      addsPrefixSpace: addsPrefixSpace, trimming: around.trimming?.value,
      decoding: try byteLevelDecoding())
  }

  private func byteLevelWords() throws(TokenizerFailure) -> Bool {
    let field = try root.required("pre_tokenizer")
    let type = try field.type()
    guard try type.string() == "ByteLevel" else { throw type.unsupported }
    let members = try field.members(among: [
      "type", "add_prefix_space", "trim_offsets", "use_regex",
    ])
    if let pattern = members["use_regex"], try !pattern.bool() { throw pattern.unsupported }
    let addsPrefixSpace = try members.required("add_prefix_space").bool()
    try settings?.compare("add_prefix_space", with: addsPrefixSpace, in: field)
    return addsPrefixSpace
  }

  private func byteLevelDecoding() throws(TokenizerFailure) -> ByteLevelBPETokenizer.Decoding {
    guard let field = root["decoder"] else { return .spaces }
    let type = try field.type()
    guard try type.string() == "ByteLevel" else { throw type.unsupported }
    return .bytes
  }

  // MARK: What both have

  private func surroundings(
    _ added: [AddedToken], _ pieces: PieceTable
  ) throws(TokenizerFailure) -> TokenizerSurroundings {
    // By bytes: to Swift, equal strings may be spelled differently.
    let known = Dictionary(
      added.map { (Array($0.content.utf8), $0.id) }, uniquingKeysWith: { first, _ in first })
    return try TokenizerSurroundings(root["post_processor"]) { name in
      known[Array(name.utf8)] ?? pieces.id(of: name).map { Int($0) }
    }
  }

  private func id(of token: JSONField, in pieces: PieceTable) throws(TokenizerFailure) -> Int {
    let name = try token.string()
    guard let id = pieces.id(of: name) else {
      throw .unknownToken(file: token.file, setting: token.path, token: name)
    }
    return Int(id)
  }

  private func addedTokens(_ pieces: PieceTable) throws(TokenizerFailure) -> [AddedToken] {
    guard let field = root["added_tokens"] else { return [] }
    var tokens: [AddedToken] = []
    var contents: Set<[UInt8]> = []
    // Tokens that the vocabulary does not have are counted on from its end.
    var next = pieces.count
    for field in try field.elements() {
      let members = try field.members(among: [
        "id", "content", "single_word", "lstrip", "rstrip", "normalized", "special",
      ])
      for name in ["single_word", "lstrip", "rstrip", "normalized"] {
        _ = try members.required(name)
      }
      let token = try TokenFlags(members.fields).token(
        members.required("content").string(), id: members.required("id").id(),
        isSpecial: members.required("special").bool())
      let bytes = Array(token.content.utf8)
      guard !bytes.isEmpty, contents.insert(bytes).inserted else {
        throw try members.required("content").unsupported
      }
      let known = pieces.id(of: token.content).map { Int($0) }
      if known == nil { next += 1 }
      guard token.id == known ?? next - 1 else {
        throw .wrongID(
          file: field.file, token: token.content, expected: known ?? next - 1, found: token.id)
      }
      tokens.append(token)
    }
    return tokens
  }
}
