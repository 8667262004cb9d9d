/// Byte-pair encoding: of all pairs of neighbours the one of lowest rank is merged, again and again.
///
/// Neural Machine Translation of Rare Words with Subword Units (Sennrich and others, 2016), 3.2.
/// Pairs wait in a heap and symbols are linked, so that a word of n letters takes n · log n steps.
struct BytePairs {
  /// A piece of a word.
  struct Symbol {
    /// Its id.
    var id: UInt32
    /// How many bytes of the word it is; 0 when it became part of its neighbour.
    var length: Int
    fileprivate var previous: Int
    fileprivate var next: Int
  }

  /// One merge as it happened.
  struct Merge {
    /// The rank of the pair.
    let rank: UInt32
    /// The id of the first piece.
    let left: UInt32
    /// The id of the second piece.
    let right: UInt32
    /// The symbol with which the first piece began.
    let symbol: Int
  }

  private let merges: MergeTable
  /// The letters, and later the pieces, of the word.
  private(set) var symbols: [Symbol] = []
  private var queue = MergeQueue()

  init(_ merges: MergeTable) {
    self.merges = merges
  }

  /// Starts a new word.
  mutating func removeAll() {
    symbols.removeAll(keepingCapacity: true)
  }

  /// Adds a letter behind the others.
  mutating func append(id: UInt32, length: Int) {
    symbols.append(
      Symbol(id: id, length: length, previous: symbols.count - 1, next: symbols.count + 1))
  }

  /// Merges all that can be merged.
  ///
  /// - Parameter observe: What is told of each merge.
  /// - Returns: The pieces of the word, in order.
  mutating func merge(observe: (Merge) -> Void = { _ in }) -> [Symbol] {
    for index in symbols.indices { enqueue(index) }
    while let (rank, index) = queue.pop() {
      let symbol = symbols[index]
      guard symbol.length > 0, symbol.next < symbols.count else { continue }
      let neighbour = symbols[symbol.next]
      // What waited may have changed meanwhile; it counts if it would become the same piece.
      guard let present = merges.rank(symbol.id, neighbour.id),
        merges.result(rank: present) == merges.result(rank: rank)
      else { continue }
      observe(Merge(rank: present, left: symbol.id, right: neighbour.id, symbol: index))
      symbols[symbol.next].length = 0
      symbols[index].id = merges.result(rank: rank)
      symbols[index].length += neighbour.length
      symbols[index].next = neighbour.next
      if neighbour.next < symbols.count { symbols[neighbour.next].previous = index }
      if symbol.previous >= 0 { enqueue(symbol.previous) }
      enqueue(index)
    }
    return symbols.filter { $0.length > 0 }
  }

  private mutating func enqueue(_ index: Int) {
    let next = symbols[index].next
    guard next < symbols.count, let rank = merges.rank(symbols[index].id, symbols[next].id) else {
      return
    }
    queue.push(rank: rank, index: index)
  }
}

/// Pairs that wait to be merged: the lowest rank first, then the one furthest left.
private struct MergeQueue {
  /// A binary heap of `rank << 32 | index`.
  private var heap: [UInt64] = []

  mutating func push(rank: UInt32, index: Int) {
    heap.append(UInt64(rank) << 32 | UInt64(index))
    var child = heap.count - 1
    while child > 0, heap[child] < heap[(child - 1) / 2] {
      heap.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  mutating func pop() -> (rank: UInt32, index: Int)? {
    guard let first = heap.first, let last = heap.popLast() else { return nil }
    if !heap.isEmpty {
      heap[0] = last
      var parent = 0
      while true {
        var least = parent
        for child in [2 * parent + 1, 2 * parent + 2]
        where child < heap.count && heap[child] < heap[least] { least = child }
        if least == parent { break }
        heap.swapAt(parent, least)
        parent = least
      }
    }
    return (UInt32(truncatingIfNeeded: first >> 32), Int(first & 0xFFFF_FFFF))
  }
}
