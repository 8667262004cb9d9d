/// The pieces a tokenizer knows, each with its id: one buffer of bytes and an open hash table.
///
/// Pieces are compared byte by byte: é and e with an accent behind it are two pieces. Thirty
/// thousand of them are read in a tenth of the time that a dictionary of strings takes.
public struct PieceTable: Sendable {
  /// Two pieces have the same id.
  public struct DuplicateID: Error, Equatable {
    /// The id.
    public let id: Int
  }

  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  private var ids: [UInt32] = []
  /// `hash << 32 | index + 1`, at the place the hash names or behind it; 0 is empty.
  private var slots = [UInt64](repeating: 0, count: 16)
  /// The indices in the order of their ids; empty where index and id are the same.
  private var order: [Int] = []
  /// The bytes of the longest piece.
  private(set) var longest = 0

  /// A table without pieces, to be filled.
  public init() {}

  /// How many pieces there are.
  public var count: Int { ids.count }

  /// Adds a piece behind the others, or says that it is there already.
  ///
  /// - Parameters:
  ///   - piece: The bytes of its spelling.
  ///   - id: Its id.
  ///   - replacing: Whether a piece that is there already takes the new id.
  /// - Returns: Whether the piece was new.
  @discardableResult
  public mutating func append(
    _ piece: ArraySlice<UInt8>, id: UInt32, replacing: Bool = false
  ) -> Bool {
    var hash = PieceHash()
    hash.combine(piece)
    if let known = index(hash: hash.value, prefix: [], piece) {
      if replacing { ids[known] = id }
      return false
    }
    bytes.append(contentsOf: piece)
    ends.append(bytes.count)
    ids.append(id)
    longest = max(longest, piece.count)
    if ids.count * 2 > slots.count { grow() }
    place(UInt64(hash.value) << 32 | UInt64(ids.count))
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

  /// The index of the piece that is spelled `prefix`, then `rest`.
  private func index(
    hash: UInt32, prefix: ArraySlice<UInt8>, _ rest: ArraySlice<UInt8>
  ) -> Int? {
    let mask = slots.count - 1
    var position = Int(hash) & mask
    while slots[position] != 0 {
      if UInt32(truncatingIfNeeded: slots[position] >> 32) == hash {
        let index = Int(slots[position] & 0xFFFF_FFFF) - 1
        let spelling = range(index)
        if spelling.count == prefix.count + rest.count,
          bytes[spelling].prefix(prefix.count) == prefix,
          bytes[spelling].dropFirst(prefix.count) == rest
        {
          return index
        }
      }
      position = (position + 1) & mask
    }
    return nil
  }

  private func range(_ index: Int) -> Range<Int> {
    (index == 0 ? 0 : ends[index - 1])..<ends[index]
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

  /// The id of the piece spelled `prefix`, then `rest`, whose hash is known.
  func id(hash: PieceHash, prefix: ArraySlice<UInt8> = [], _ rest: ArraySlice<UInt8>) -> UInt32? {
    index(hash: hash.value, prefix: prefix, rest).map { ids[$0] }
  }

  /// The id of the piece with this spelling.
  public func id(of piece: ArraySlice<UInt8>) -> UInt32? { id(ofJoined: piece, []) }

  /// The id of the piece that two spellings make when written one behind the other.
  public func id(ofJoined left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> UInt32? {
    var hash = PieceHash()
    hash.combine(left)
    hash.combine(right)
    return id(hash: hash, prefix: left, right)
  }

  /// The spelling of the piece with an id.
  public func spelling(ofID id: Int) -> ArraySlice<UInt8>? {
    index(ofID: id).map { bytes[range($0)] }
  }

  /// The piece with an id.
  public func piece(ofID id: Int) -> String? {
    spelling(ofID: id).map { String(decoding: $0, as: UTF8.self) }
  }
}
