/// A value in a JSON file together with where it stands, so that what is wrong can say so.
struct JSONField {
  let value: JSONValue
  let file: String
  let path: String

  /// Opens a JSON file.
  init(_ bytes: [UInt8], file: String) throws(TokenizerFailure) {
    do throws(JSONFailure) {
      value = try ParsedJSON(bytes).root
    } catch {
      throw .notJSON(file: file, error)
    }
    self.file = file
    path = ""
  }

  private init(_ value: JSONValue, file: String, path: String) {
    self.value = value
    self.file = file
    self.path = path
  }

  private func wrong(_ expected: JSONValue.Kind) -> TokenizerFailure {
    .wrongKind(file: file, key: path, expected: expected, position: value.position)
  }

  /// The failure for a setting that we do not honour.
  var unsupported: TokenizerFailure {
    .unsupported(file: file, setting: path, value: value.excerpt)
  }

  private func path(of key: String) -> String { path.isEmpty ? key : "\(path).\(key)" }

  /// The members of an object by name.
  ///
  /// - Throws: A failure if it is no object, or a key stands twice.
  func members() throws(TokenizerFailure) -> [String: JSONField] {
    guard value.kind == .object else { throw wrong(.object) }
    var members: [String: JSONField] = [:]
    for (key, value) in value.members {
      let name = key.string ?? ""
      let field = JSONField(value, file: file, path: path(of: name))
      guard members.updateValue(field, forKey: name) == nil else {
        throw .duplicateKey(file: file, key: field.path)
      }
    }
    return members
  }

  /// The members of an object, of which only some are known.
  ///
  /// - Throws: A failure also if there is another one: it might change the ids.
  func members(among known: [String]) throws(TokenizerFailure) -> Members {
    let members = try members()
    // In the order of the names, so that the same file always gets the same message.
    for (name, field) in members.sorted(by: { $0.key < $1.key }) where !known.contains(name) {
      throw field.unsupported
    }
    return Members(owner: self, fields: members)
  }

  /// What is in an object.
  struct Members {
    let owner: JSONField
    let fields: [String: JSONField]

    /// A member; `null` counts as none.
    subscript(name: String) -> JSONField? {
      fields[name].flatMap { $0.value.kind == .null ? nil : $0 }
    }

    /// A member that has to be there.
    func required(_ name: String) throws(TokenizerFailure) -> JSONField {
      guard let field = fields[name] else {
        throw .missingKey(file: owner.file, key: owner.path(of: name))
      }
      return field
    }
  }

  func string() throws(TokenizerFailure) -> String {
    guard let string = value.string else { throw wrong(.string) }
    return string
  }

  func bool() throws(TokenizerFailure) -> Bool {
    guard let bool = value.bool else { throw wrong(.bool) }
    return bool
  }

  func integer(in range: ClosedRange<Int>) throws(TokenizerFailure) -> Int {
    guard value.kind == .number else { throw wrong(.number) }
    guard let integer = value.integer, range.contains(integer) else {
      throw .notInRange(file: file, key: path, value: value.excerpt, range: range)
    }
    return integer
  }

  /// The id that it is.
  func id() throws(TokenizerFailure) -> Int { try integer(in: 0...Int(UInt32.max) - 1) }

  func elements() throws(TokenizerFailure) -> [JSONField] {
    guard value.kind == .list else { throw wrong(.list) }
    return value.elements.enumerated().map {
      JSONField($1, file: file, path: "\(path)[\($0)]")
    }
  }

  /// The name of what an object describes: its member `type`.
  func type() throws(TokenizerFailure) -> JSONField {
    guard let type = try members()["type"] else {
      throw .missingKey(file: file, key: path(of: "type"))
    }
    _ = try type.string()
    return type
  }
}
