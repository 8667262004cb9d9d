import TransformerModel

/// What `post_processor` says: which tokens stand around a text, and which offsets are trimmed.
struct TokenizerSurroundings {
  private(set) var template = SequenceTemplate.plain
  /// How offsets are trimmed, and where that is said.
  private(set) var trimming: (value: ByteLevelBPETokenizer.OffsetTrimming, field: JSONField)?
  private var hasTemplate = false
  private let id: (String) -> Int?

  /// Reads the setting; without one nothing stands around a text.
  ///
  /// - Parameters:
  ///   - field: The setting.
  ///   - id: The id of a token, if there is such a token.
  init(_ field: JSONField?, id: @escaping (String) -> Int?) throws(TokenizerFailure) {
    self.id = id
    if let field { try add(field) }
  }

  private mutating func add(_ field: JSONField, isInside: Bool = false) throws(TokenizerFailure) {
    let type = try field.type()
    switch try type.string() {
    case "Sequence" where !isInside:
      for part in try field.members(among: ["type", "processors"]).required("processors").elements()
      {
        try add(part, isInside: true)
      }
    case "TemplateProcessing":
      let members = try field.members(among: ["type", "single", "pair", "special_tokens"])
      let special = try specialTokens(members.required("special_tokens"))
      let single = try parts(members.required("single"), special: special, isPair: false)
      let pair = try parts(members.required("pair"), special: special, isPair: true)
      try set(SequenceTemplate(single: single, pair: pair), by: type)
    case "BertProcessing":
      let members = try field.members(among: ["type", "sep", "cls"])
      let (beginning, separator) = try ends(members)
      try set(.bert(beginning: beginning, separator: separator), by: type)
    case "RobertaProcessing":
      let members = try field.members(among: [
        "type", "sep", "cls", "trim_offsets", "add_prefix_space",
      ])
      try addTrimming(members)
      let (beginning, separator) = try ends(members)
      try set(.roberta(beginning: beginning, separator: separator), by: type)
    case "ByteLevel":
      try addTrimming(
        field.members(among: ["type", "add_prefix_space", "trim_offsets", "use_regex"]))
    default: throw type.unsupported
    }
  }

  private mutating func set(
    _ template: SequenceTemplate, by type: JSONField
  ) throws(TokenizerFailure) {
    guard !hasTemplate else { throw type.unsupported }
    (self.template, hasTemplate) = (template, true)
  }

  private mutating func addTrimming(_ members: JSONField.Members) throws(TokenizerFailure) {
    let setting = try members.required("trim_offsets")
    let allows = try members.required("add_prefix_space").bool()
    guard try setting.bool() else { return }
    guard trimming == nil else { throw setting.unsupported }
    trimming = (.init(allowsForPrefixSpace: allows), setting)
  }

  private func ends(
    _ members: JSONField.Members
  ) throws(TokenizerFailure) -> (beginning: Int, separator: Int) {
    func token(_ name: String) throws(TokenizerFailure) -> Int {
      let field = try members.required(name)
      let parts = try field.elements()
      guard parts.count == 2 else {
        throw .notInRange(
          file: field.file, key: field.path, value: "\(parts.count)", range: 2...2)
      }
      return try check(parts[0].string(), id: parts[1].id(), in: field)
    }
    return (try token("cls"), try token("sep"))
  }

  /// The id of a token; what the file says has to be what the vocabulary says.
  private func check(
    _ name: String, id found: Int, in field: JSONField
  ) throws(TokenizerFailure) -> Int {
    guard let expected = id(name) else {
      throw .unknownToken(file: field.file, setting: field.path, token: name)
    }
    guard expected == found else {
      throw .wrongID(file: field.file, token: name, expected: expected, found: found)
    }
    return found
  }

  private func specialTokens(_ field: JSONField) throws(TokenizerFailure) -> [String: [Int]] {
    var special: [String: [Int]] = [:]
    for (name, field) in try field.members() {
      let members = try field.members(among: ["id", "ids", "tokens"])
      let ids = try members.required("ids").elements()
      let tokens = try members.required("tokens").elements()
      guard ids.count == tokens.count else {
        throw .notInRange(
          file: field.file, key: "\(field.path).ids", value: "\(ids.count)",
          range: tokens.count...tokens.count)
      }
      var checked: [Int] = []
      for (id, token) in zip(ids, tokens) {
        checked.append(try check(token.string(), id: id.id(), in: token))
      }
      special[name] = checked
    }
    return special
  }

  private func parts(
    _ field: JSONField, special: [String: [Int]], isPair: Bool
  ) throws(TokenizerFailure) -> [SequenceTemplate.Part] {
    var parts: [SequenceTemplate.Part] = []
    var sequences: [String] = []
    for element in try field.elements() {
      let members = try element.members(among: ["SpecialToken", "Sequence"])
      let inner = try members.required(members["Sequence"] == nil ? "SpecialToken" : "Sequence")
      let values = try inner.members(among: ["id", "type_id"])
      let (id, typeID) = (try values.required("id"), try values.required("type_id").id())
      let name = try id.string()
      guard members["Sequence"] != nil else {
        guard let ids = special[name] else {
          throw .unknownToken(file: id.file, setting: id.path, token: name)
        }
        parts += ids.map { .special(id: $0, typeID: typeID) }
        continue
      }
      guard name == "A" || name == "B" && isPair, !sequences.contains(name) else {
        throw id.unsupported
      }
      sequences.append(name)
      parts.append(name == "A" ? .first(typeID: typeID) : .second(typeID: typeID))
    }
    guard sequences.count == (isPair ? 2 : 1) else { throw field.unsupported }
    return parts
  }
}
