import TransformerModel

/// Fills tables of pieces and merges.
enum VocabularyReader {
  /// The pieces in an object of pieces and ids.
  static func pieces(_ field: JSONField) throws(TokenizerFailure) -> PieceTable {
    guard field.value.kind == .object else {
      throw .wrongKind(
        file: field.file, key: field.path, expected: .object, position: field.value.position)
    }
    var table = PieceTable()
    try field.value.forEachID { key, id, position throws(TokenizerFailure) in
      guard let id, id < UInt32.max else {
        let piece = String(decoding: key, as: UTF8.self)
        throw .notInRange(
          file: field.file, key: "\(field.path)[\"\(piece)\"]", value: "",
          range: 0...Int(UInt32.max) - 1)
      }
      guard table.append(key, id: id) else {
        throw .duplicatePiece(
          file: field.file, piece: String(decoding: key, as: UTF8.self), place: position)
      }
    }
    return try sealed(table, file: field.file)
  }

  /// The pieces on the lines of a text file; the first line has the id 0.
  ///
  /// White space at the end of a line is no part of the piece, and of two equal lines the later
  /// one counts, as the reference has it.
  static func pieces(lines bytes: [UInt8], file: String) throws(TokenizerFailure) -> PieceTable {
    var table = PieceTable()
    var id: UInt32 = 0
    for line in try lines(of: bytes, file: file) {
      table.append(trimmed(line), id: id, replacing: true)
      id += 1
    }
    return try sealed(table, file: file)
  }

  private static func sealed(
    _ table: PieceTable, file: String
  ) throws(TokenizerFailure) -> PieceTable {
    var table = table
    guard table.count > 0 else { throw .emptyVocabulary(file: file) }
    do throws(PieceTable.DuplicateID) {
      try table.seal()
    } catch {
      throw .duplicateID(file: file, id: error.id)
    }
    return table
  }

  /// The lines of a text, without what ends them.
  private static func lines(
    of bytes: [UInt8], file: String
  ) throws(TokenizerFailure) -> [ArraySlice<UInt8>] {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    // What stands behind the last line feed is a line only if there is something.
    if lines.last?.isEmpty == true { lines.removeLast() }
    for index in lines.indices {
      if lines[index].last == 0x0D { lines[index].removeLast() }
      guard !lines[index].contains(where: { $0 >= 0x80 }) || isUTF8(lines[index]) else {
        throw .notUTF8(file: file, line: index + 1)
      }
    }
    return lines
  }

  private static func isUTF8(_ bytes: ArraySlice<UInt8>) -> Bool {
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid: continue
      case .emptyInput: return true
      case .error: return false
      }
    }
  }

  private static func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let last = line.last, last <= 0x20 || last >= 0x80 else { return line }
    let text = String(decoding: line, as: UTF8.self).unicodeScalars
    let spaces = text.reversed().prefix { $0.properties.isWhitespace }
    return line.dropLast(spaces.reduce(0) { $0 + UTF8.width($1) })
  }

  /// The merges in a list: each a string with a space in the middle, or a list of two strings.
  static func merges(
    _ field: JSONField, pieces: PieceTable
  ) throws(TokenizerFailure) -> MergeTable {
    guard field.value.kind == .list else {
      throw .wrongKind(
        file: field.file, key: field.path, expected: .list, position: field.value.position)
    }
    var builder = MergeBuilder(pieces: pieces, file: field.file)
    for merge in field.value.elements {
      if let line = merge.utf8 {
        try builder.append(line: line)
      } else {
        let parts = merge.elements
        guard parts.count == 2, let left = parts[0].utf8, let right = parts[1].utf8 else {
          throw .badMerge(file: field.file, place: builder.table.count + 1)
        }
        try builder.append(left, right)
      }
    }
    return builder.table
  }

  /// The merges on the lines of a text file.
  static func merges(
    lines bytes: [UInt8], file: String, pieces: PieceTable
  ) throws(TokenizerFailure) -> MergeTable {
    var builder = MergeBuilder(pieces: pieces, file: file)
    for line in try lines(of: bytes, file: file) { try builder.append(line: line) }
    return builder.table
  }
}

/// Turns pairs of pieces into a table of merges.
private struct MergeBuilder {
  let pieces: PieceTable
  let file: String
  private(set) var table = MergeTable()

  init(pieces: PieceTable, file: String) {
    self.pieces = pieces
    self.file = file
  }

  mutating func append(line: ArraySlice<UInt8>) throws(TokenizerFailure) {
    if line.starts(with: "#version".utf8) { return }
    guard let space = line.firstIndex(of: 0x20),
      !line[(space + 1)...].contains(0x20)
    else { throw .badMerge(file: file, place: table.count + 1) }
    try append(line[..<space], line[(space + 1)...])
  }

  mutating func append(
    _ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>
  ) throws(TokenizerFailure) {
    guard let leftID = pieces.id(of: left) else { throw unknown(left, []) }
    guard let rightID = pieces.id(of: right) else { throw unknown(right, []) }
    guard let result = pieces.id(ofJoined: left, right) else { throw unknown(left, right) }
    table.append(left: leftID, right: rightID, result: result)
  }

  private func unknown(
    _ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>
  ) -> TokenizerFailure {
    .unknownMergePiece(
      file: file, place: table.count + 1, piece: String(decoding: left + right, as: UTF8.self))
  }
}
