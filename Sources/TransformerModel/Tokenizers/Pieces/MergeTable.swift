/// Which two pieces next to each other become one, and which pair goes first.
public struct MergeTable: Sendable {
  /// The ranks, counted from 1, at the place the hash of the pair names or behind it; 0 is empty.
  private var slots: [UInt32]
  /// For each rank the pair, `left << 32 | right`.
  private var pairs: [UInt64] = []
  /// For each rank the id of the piece that is made.
  private var results: [UInt32] = []

  /// A table without merges, to be filled.
  ///
  /// - Parameter capacity: About how many merges there will be.
  public init(capacity: Int = 0) {
    var count = 16
    while count < capacity * 2 { count *= 2 }
    slots = [UInt32](repeating: 0, count: count)
    pairs.reserveCapacity(capacity)
    results.reserveCapacity(capacity)
  }

  /// How many merges there are.
  public var count: Int { results.count }

  /// Adds a merge that ranks behind all others; a pair that comes again takes the later rank.
  ///
  /// - Parameters:
  ///   - left: The id of the first piece.
  ///   - right: The id of the second piece.
  ///   - result: The id of the piece they make.
  public mutating func append(left: UInt32, right: UInt32, result: UInt32) {
    let pair = UInt64(left) << 32 | UInt64(right)
    pairs.append(pair)
    results.append(result)
    if results.count * 2 > slots.count { grow() }
    slots[place(of: pair)] = UInt32(truncatingIfNeeded: results.count)
  }

  private mutating func grow() {
    let old = slots
    slots = [UInt32](repeating: 0, count: old.count * 2)
    for rank in old where rank != 0 { slots[place(of: pairs[Int(rank) - 1])] = rank }
  }

  /// Where a pair stands, or the empty slot where it would.
  private func place(of pair: UInt64) -> Int {
    let mask = slots.count - 1
    // The golden ratio spreads pairs that differ in few bits.
    var position = Int(truncatingIfNeeded: (pair &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while slots[position] != 0, pairs[Int(slots[position]) - 1] != pair {
      position = (position + 1) & mask
    }
    return position
  }

  /// The rank of a pair, counted from 0.
  func rank(_ left: UInt32, _ right: UInt32) -> UInt32? {
    let rank = slots[place(of: UInt64(left) << 32 | UInt64(right))]
    return rank == 0 ? nil : rank - 1
  }

  /// The id of the piece that a merge makes.
  func result(rank: UInt32) -> UInt32 { results[Int(rank)] }
}
