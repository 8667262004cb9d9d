/// The index of a checkpoint in several files, `model.safetensors.index.json`.
struct CheckpointIndex {
  /// The bytes an index may have, as many as a header.
  static let longest = SafetensorsHeader.longest

  /// Which tensor is in which file, in the order of the index.
  let entries: [(tensor: String, file: String)]

  /// Reads an index.
  ///
  /// - Throws: `CheckpointFailure` with the first thing that is wrong.
  init(path: String) throws {
    let file = try MappedFile(path: path)
    guard file.count <= Self.longest else {
      throw CheckpointFailure.tooLarge(file: path, limit: Self.longest, found: file.count)
    }
    let bytes = file.bytes(0..<file.count)
    guard !GitPointer.isOne(bytes) else { throw CheckpointFailure.gitPointer(file: path) }
    try self.init(bytes, path: path)
  }

  /// Reads the bytes of an index.
  ///
  /// - Throws: `CheckpointFailure` with the first thing that is wrong.
  init(_ bytes: [UInt8], path: String) throws {
    var scanner = HeaderScanner(bytes, file: path)
    var entries: [(tensor: String, file: String)]?
    scanner.skipSpace()
    try scanner.mapping { scanner, name, _ in
      // What else stands there, such as the size of all, changes no number.
      guard name == "weight_map" else { return try scanner.skipValue() }
      var found: [(tensor: String, file: String)] = []
      try scanner.mapping { scanner, tensor, _ in
        scanner.tensor = tensor
        let name = try scanner.text()
        guard Self.staysInFolder(name) else {
          throw CheckpointFailure.fileOutsideFolder(file: path, tensor: tensor, found: name)
        }
        found.append((tensor, name))
        scanner.tensor = nil
      }
      entries = found
    }
    guard let entries else { throw scanner.failure(.missingName("weight_map")) }
    try scanner.end()
    self.entries = entries
  }

  /// Whether a name is that of a file right in the folder.
  private static func staysInFolder(_ name: String) -> Bool {
    // Bytes, not characters: a slash with an accent on it is a slash to the system.
    !name.utf8.contains(UInt8(ascii: "/")) && !name.utf8.contains(0)
      && !["", ".", ".."].contains(name)
  }
}
