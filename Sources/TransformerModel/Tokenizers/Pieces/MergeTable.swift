/// Which two pieces next to each other become one, and which pair goes first.
public struct MergeTable: Sendable {
  private struct Slot {
    var pair: UInt64 = 0
    /// The rank, counted from 1; 0 where the slot is empty.
    var rank: UInt32 = 0
  }

  private var slots = [Slot](repeating: Slot(), count: 16)
  /// For each rank the id of the piece that is made.
  private var results: [UInt32] = []

  /// A table without merges, to be filled.
  public init() {}

  /// How many merges there are.
  public var count: Int { results.count }

  /// Adds a merge that ranks behind all others; a pair that comes again takes the later rank.
  ///
  /// - Parameters:
  ///   - left: The id of the first piece.
  ///   - right: The id of the second piece.
  ///   - result: The id of the piece they make.
  public mutating func append(left: UInt32, right: UInt32, result: UInt32) {
    results.append(result)
    if results.count * 2 > slots.count { grow() }
    let pair = UInt64(left) << 32 | UInt64(right)
    slots[place(of: pair)] = Slot(pair: pair, rank: UInt32(truncatingIfNeeded: results.count))
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(), count: old.count * 2)
    for slot in old where slot.rank != 0 { slots[place(of: slot.pair)] = slot }
  }

  /// Where a pair stands, or the empty slot where it would.
  private func place(of pair: UInt64) -> Int {
    let mask = slots.count - 1
    // The golden ratio spreads pairs that differ in few bits.
    var position = Int(truncatingIfNeeded: (pair &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while slots[position].rank != 0, slots[position].pair != pair {
      position = (position + 1) & mask
    }
    return position
  }

  /// The rank of a pair, counted from 0.
  func rank(_ left: UInt32, _ right: UInt32) -> UInt32? {
    let slot = slots[place(of: UInt64(left) << 32 | UInt64(right))]
    return slot.rank == 0 ? nil : slot.rank - 1
  }

  /// The id of the piece that a merge makes.
  func result(rank: UInt32) -> UInt32 { results[Int(rank)] }
}
