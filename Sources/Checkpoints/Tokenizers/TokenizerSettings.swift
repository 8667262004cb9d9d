import TransformerModel

/// What `tokenizer_config.json` says, as far as it changes ids.
struct TokenizerSettings {
  /// The file.
  let file: String
  private let members: [String: JSONField]

  init(folder: TokenizerFolder) throws(TokenizerFailure) {
    let field = try folder.json(TokenizerReader.FileName.settings)
    file = folder.path(of: TokenizerReader.FileName.settings)
    members = try field?.members() ?? [:]
  }

  private func present(_ name: String) -> JSONField? {
    members[name].flatMap { $0.value.kind == .null ? nil : $0 }
  }

  func bool(_ name: String) throws(TokenizerFailure) -> Bool? { try present(name)?.bool() }

  func string(_ name: String) throws(TokenizerFailure) -> String? { try present(name)?.string() }

  /// A token: a string, or an object with its spelling and flags.
  func token(_ name: String) throws(TokenizerFailure) -> (content: String, flags: TokenFlags)? {
    guard let field = present(name) else { return nil }
    if let content = field.value.string { return (content, TokenFlags()) }
    let members = try field.members()
    guard let content = try members["content"]?.string() else {
      throw .missingKey(file: file, key: "\(field.path).content")
    }
    return (content, try TokenFlags(members))
  }

  /// The tokens of `added_tokens_decoder`: for each id, how it is written and found.
  func addedTokens() throws(TokenizerFailure) -> [AddedToken]? {
    guard let field = present("added_tokens_decoder") else { return nil }
    var tokens: [AddedToken] = []
    for (name, field) in try field.members() {
      let members = try field.members()
      guard let id = Int(name), 0..<Int(UInt32.max) ~= id else {
        throw .notInRange(
          file: file, key: field.path, value: name, range: 0...Int(UInt32.max) - 1)
      }
      guard let content = try members["content"]?.string() else {
        throw .missingKey(file: file, key: "\(field.path).content")
      }
      let isSpecial = try members["special"]?.bool() ?? false
      tokens.append(try TokenFlags(members).token(content, id: id, isSpecial: isSpecial))
    }
    return tokens.sorted { $0.id < $1.id }
  }

  /// Refuses a setting that has another value than the one we know.
  func refuse(_ name: String, unless known: Bool) throws(TokenizerFailure) {
    guard let field = present(name), field.value.bool != known else { return }
    throw field.unsupported
  }

  /// Refuses a setting about which another file says something else.
  func compare(
    _ name: String, with value: Bool, in other: JSONField
  ) throws(TokenizerFailure) {
    guard let mine = try bool(name), mine != value else { return }
    throw .disagreement(setting: name, files: [other.file, file])
  }
}

/// How an added token is found.
struct TokenFlags {
  var isNormalized = false
  var isSingleWord = false
  var stripsLeft = false
  var stripsRight = false

  init(stripsLeft: Bool = false) { self.stripsLeft = stripsLeft }

  init(_ members: [String: JSONField]) throws(TokenizerFailure) {
    isNormalized = try members["normalized"]?.bool() ?? false
    isSingleWord = try members["single_word"]?.bool() ?? false
    stripsLeft = try members["lstrip"]?.bool() ?? false
    stripsRight = try members["rstrip"]?.bool() ?? false
  }

  func token(_ content: String, id: Int, isSpecial: Bool) -> AddedToken {
    AddedToken(
      content, id: id, isSpecial: isSpecial, isNormalized: isNormalized,
      isSingleWord: isSingleWord, stripsLeft: stripsLeft, stripsRight: stripsRight)
  }
}
