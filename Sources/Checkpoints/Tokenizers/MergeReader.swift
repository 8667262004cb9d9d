import TransformerModel

/// Fills tables of merges.
struct MergeReader {
  private let pieces: PieceTable
  private let file: String
  private var table: MergeTable
  /// The two pieces of a merge, one behind the other.
  private var joined: [UInt8] = []
  /// The piece that the next merge makes, as trained vocabularies have it.
  private var guess: UInt32 = 0

  private init(pieces: PieceTable, file: String, capacity: Int) {
    self.pieces = pieces
    self.file = file
    table = MergeTable(capacity: capacity)
  }

  /// The merges in a list: each a string with a space in the middle, or a list of two strings.
  static func merges(
    _ field: JSONField, pieces: PieceTable
  ) throws(TokenizerFailure) -> MergeTable {
    guard field.value.kind == .list else {
      throw .wrongKind(
        file: field.file, key: field.path, expected: .list, position: field.value.position)
    }
    // A list of two is three entries.
    var reader = MergeReader(
      pieces: pieces, file: field.file, capacity: field.value.entryBound / 3)
    try field.value.forEachPair { first, second throws(TokenizerFailure) in
      guard let first else { throw reader.bad }
      if let second { try reader.append(first, second) } else { try reader.append(line: first) }
    }
    return reader.table
  }

  /// The merges on the lines of a text file.
  static func merges(
    lines bytes: [UInt8], file: String, pieces: PieceTable
  ) throws(TokenizerFailure) -> MergeTable {
    var reader = MergeReader(pieces: pieces, file: file, capacity: bytes.count / 10)
    try TextLines.forEach(in: bytes, file: file) { line throws(TokenizerFailure) in
      try reader.append(line: line)
    }
    return reader.table
  }

  private var bad: TokenizerFailure { .badMerge(file: file, place: table.count + 1) }

  private mutating func append(line: UnsafeBufferPointer<UInt8>) throws(TokenizerFailure) {
    if line.first == UInt8(ascii: "#"), line.starts(with: "#version".utf8) { return }
    guard let space = line.firstIndex(of: 0x20), line.lastIndex(of: 0x20) == space else {
      throw bad
    }
    try append(
      UnsafeBufferPointer(rebasing: line[..<space]),
      UnsafeBufferPointer(rebasing: line[(space + 1)...]))
  }

  private mutating func append(
    _ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>
  ) throws(TokenizerFailure) {
    guard let leftID = pieces.id(of: left) else { throw unknown(left) }
    guard let rightID = pieces.id(of: right) else { throw unknown(right) }
    joined.removeAll(keepingCapacity: true)
    joined.append(contentsOf: left)
    joined.append(contentsOf: right)
    let made = joined.withUnsafeBufferPointer { pieces.id(of: $0, guess: guess) }
    guard let made else { throw joined.withUnsafeBufferPointer { unknown($0) } }
    guess = made &+ 1
    table.append(left: leftID, right: rightID, result: made)
  }

  private func unknown(_ piece: UnsafeBufferPointer<UInt8>) -> TokenizerFailure {
    .unknownMergePiece(
      file: file, place: table.count + 1, piece: String(decoding: piece, as: UTF8.self))
  }
}
