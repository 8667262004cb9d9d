/// The pieces a tokenizer knows, each with its id: one buffer of bytes and an open hash table.
///
/// Pieces are compared byte by byte: é and e with an accent behind it are two pieces. Fifty thousand
/// of them are read in a tenth of the time that a dictionary of strings takes.
public struct PieceTable: Sendable {
  /// Two pieces have the same id.
  public struct DuplicateID: Error, Equatable {
    /// The id.
    public let id: Int
  }

  private var bytes: [UInt8] = []
  /// Where each piece begins in the bytes, and where the last one ends.
  private var starts: [UInt32] = [0]
  private var ids: [UInt32] = []
  /// `hash << 32 | index + 1`, at the place the hash names or behind it; 0 is empty.
  private var slots: [UInt64]
  /// The indices in the order of their ids; empty where index and id are the same.
  private var order: [Int] = []
  /// The bytes of the longest piece.
  private(set) var longest = 0
  /// One more than the highest id.
  private(set) var idLimit = 0

  /// A table without pieces, to be filled.
  ///
  /// - Parameter capacity: About how many pieces there will be.
  public init(capacity: Int = 0) {
    var count = 16
    while count < capacity * 2 { count *= 2 }
    slots = [UInt64](repeating: 0, count: count)
    ids.reserveCapacity(capacity)
    starts.reserveCapacity(capacity + 1)
    bytes.reserveCapacity(capacity * 8)
  }

  /// How many pieces there are.
  public var count: Int { ids.count }

  /// Adds a piece behind the others, or says that it is there already.
  ///
  /// - Parameters:
  ///   - piece: The bytes of its spelling.
  ///   - id: Its id.
  ///   - replacing: Whether a piece that is there already takes the new id.
  /// - Returns: Whether the piece was new.
  /// - Precondition: All pieces together are less than 4 GiB.
  @discardableResult
  public mutating func append(
    _ piece: UnsafeBufferPointer<UInt8>, id: UInt32, replacing: Bool = false
  ) -> Bool {
    let hash = PieceHash.value(piece)
    idLimit = max(idLimit, Int(id) + 1)
    if let known = index(of: piece, hash: hash) {
      if replacing { ids[known] = id }
      return false
    }
    bytes.append(contentsOf: piece)
    starts.append(UInt32(bytes.count))
    ids.append(id)
    longest = max(longest, piece.count)
    if ids.count * 2 > slots.count { grow() }
    place(UInt64(hash) << 32 | UInt64(ids.count))
    return true
  }

  /// Makes ids lead back to pieces; to be called when all pieces are there.
  ///
  /// - Throws: `DuplicateID` if two pieces have one id.
  public mutating func seal() throws(DuplicateID) {
    order = []
    if ids.indices.allSatisfy({ ids[$0] == UInt32(truncatingIfNeeded: $0) }) { return }
    order = ids.indices.sorted { ids[$0] < ids[$1] }
    for (before, after) in zip(order, order.dropFirst()) where ids[before] == ids[after] {
      throw DuplicateID(id: Int(ids[before]))
    }
  }

  private mutating func grow() {
    let old = slots
    slots = [UInt64](repeating: 0, count: old.count * 2)
    for slot in old where slot != 0 { place(slot) }
  }

  private mutating func place(_ slot: UInt64) {
    let mask = slots.count - 1
    var position = Int(slot >> 32) & mask
    while slots[position] != 0 { position = (position + 1) & mask }
    slots[position] = slot
  }

  private func index(of piece: UnsafeBufferPointer<UInt8>, hash: UInt32) -> Int? {
    let mask = slots.count - 1
    var position = Int(hash) & mask
    while slots[position] != 0 {
      if UInt32(truncatingIfNeeded: slots[position] >> 32) == hash {
        let index = Int(slots[position] & 0xFFFF_FFFF) - 1
        if isSpelled(piece, index) { return index }
      }
      position = (position + 1) & mask
    }
    return nil
  }

  private func isSpelled(_ piece: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    let range = range(index)
    guard range.count == piece.count else { return false }
    return bytes.withUnsafeBytes { bytes in
      PieceHash.areEqual(
        UnsafeRawBufferPointer(rebasing: bytes[range]), UnsafeRawBufferPointer(piece))
    }
  }

  private func range(_ index: Int) -> Range<Int> {
    Int(starts[index])..<Int(starts[index + 1])
  }

  private func index(ofID id: Int) -> Int? {
    if order.isEmpty { return ids.indices.contains(id) ? id : nil }
    var (low, high) = (0, order.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(ids[order[middle]]) <= id { low = middle } else { high = middle }
    }
    return Int(ids[order[low]]) == id ? order[low] : nil
  }

  /// The id of the piece with this spelling.
  public func id(of piece: UnsafeBufferPointer<UInt8>) -> UInt32? {
    index(of: piece, hash: PieceHash.value(piece)).map { ids[$0] }
  }

  /// The id of the piece with this spelling.
  public func id(of piece: String) -> UInt32? {
    var piece = piece
    return piece.withUTF8 { id(of: $0) }
  }

  /// The id of the piece with this spelling; a guess that is right saves the search.
  ///
  /// - Parameters:
  ///   - piece: The spelling.
  ///   - guess: An id it may have.
  public func id(of piece: UnsafeBufferPointer<UInt8>, guess: UInt32) -> UInt32? {
    if order.isEmpty, Int(guess) < ids.count, isSpelled(piece, Int(guess)) { return guess }
    return id(of: piece)
  }

  /// Whether a piece has this id.
  public func contains(id: Int) -> Bool { index(ofID: id) != nil }

  /// The piece with an id.
  public func piece(ofID id: Int) -> String? {
    index(ofID: id).map { String(decoding: bytes[range($0)], as: UTF8.self) }
  }
}
