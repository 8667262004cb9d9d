import TransformerModel

/// Fills tables of pieces.
enum VocabularyReader {
  /// The pieces in an object of pieces and ids.
  static func pieces(_ field: JSONField) throws(TokenizerFailure) -> PieceTable {
    guard field.value.kind == .object else {
      throw .wrongKind(
        file: field.file, key: field.path, expected: .object, position: field.value.position)
    }
    var table = PieceTable(capacity: field.value.entryBound / 2)
    try field.value.forEachID { key, id, position throws(TokenizerFailure) in
      guard let id, id < UInt32.max else {
        throw .badID(
          file: field.file, piece: String(decoding: key, as: UTF8.self), position: position)
      }
      guard table.append(key, id: id) else {
        throw .duplicatePiece(
          file: field.file, piece: String(decoding: key, as: UTF8.self), position: position)
      }
    }
    return try sealed(table, file: field.file)
  }

  /// The pieces on the lines of a text file; the first line has the id 0.
  ///
  /// White space at the end of a line is no part of the piece, and of two equal lines the later
  /// one counts, as the reference has it.
  static func pieces(lines bytes: [UInt8], file: String) throws(TokenizerFailure) -> PieceTable {
    var table = PieceTable(capacity: bytes.count / 8)
    var id: UInt32 = 0
    try TextLines.forEach(in: bytes, file: file) { line throws(TokenizerFailure) in
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

  private static func trimmed(
    _ line: UnsafeBufferPointer<UInt8>
  ) -> UnsafeBufferPointer<UInt8> {
    guard let last = line.last, last <= 0x20 || last >= 0x80 else { return line }
    let text = String(decoding: line, as: UTF8.self).unicodeScalars
    let spaces = text.reversed().prefix { $0.properties.isWhitespace }
    let count = spaces.reduce(line.count) { $0 - UTF8.width($1) }
    return UnsafeBufferPointer(rebasing: line[..<count])
  }
}
