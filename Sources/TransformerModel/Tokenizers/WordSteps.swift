/// How one word of a text became its pieces.
public struct WordSteps: Sendable, Equatable {
  /// One merge of byte-pair encoding.
  public struct Merge: Sendable, Equatable {
    /// The rank of the pair, counted from 0: the lower, the sooner.
    public let rank: Int
    /// The piece on the left.
    public let left: String
    /// The piece on the right.
    public let right: String
    /// The letter of the word with which the left piece begins, counted from 0.
    public let place: Int
  }

  /// One piece that WordPiece found, the longest that fits.
  public struct Match: Sendable, Equatable {
    /// The piece as it is stored.
    public let piece: String
    /// Its id.
    public let id: Int
    /// How many beginnings of what was left were tried, this one included.
    public let tried: Int
  }

  /// The way from the word to its pieces.
  public enum Way: Sendable, Equatable {
    /// It is an added token, recognised before the text was split.
    case added
    /// It stands in the vocabulary as it is, and is not split (`ignore_merges`).
    case whole
    /// Byte-pair encoding: the letters it began with, and the merges in order.
    case merges(letters: [String], [Merge])
    /// WordPiece: the pieces in order.
    case matches([Match])
    /// WordPiece: pieces were found, but none for the rest; the word is unknown.
    case unknown([Match], rest: String)
    /// WordPiece: the word has more letters than are looked at; it is unknown.
    case tooLong(count: Int, limit: Int)
  }

  /// The word as the vocabulary would write it: normalised, or in byte letters.
  public let word: String
  /// The word as a person reads it.
  public let readable: String
  /// Where it stands in the text, in Unicode scalars.
  public let offsets: Range<Int>
  /// The way it went.
  public let way: Way
  /// The pieces it became, as stored.
  public let pieces: [String]
  /// The ids of those.
  public let ids: [Int]

  init(
    word: String, readable: String, offsets: Range<Int>, way: Way, pieces: [String], ids: [Int]
  ) {
    self.word = word
    self.readable = readable
    self.offsets = offsets
    self.way = way
    self.pieces = pieces
    self.ids = ids
  }

  /// An added token that was found in the text.
  init(added token: AddedToken, offsets: Range<Int>) {
    self.init(
      word: token.content, readable: token.content, offsets: offsets, way: .added,
      pieces: [token.content], ids: [token.id])
  }

  /// The pieces after the first merges; without merges, the pieces it became.
  public func pieces(afterMerges count: Int) -> [String] {
    guard case .merges(let letters, let merges) = way else { return pieces }
    var pieces: [String?] = letters
    for merge in merges.prefix(count) {
      guard pieces.indices.contains(merge.place) else { continue }
      let next = pieces[(merge.place + 1)...].firstIndex { $0 != nil }
      if let next { pieces[next] = nil }
      pieces[merge.place] = merge.left + merge.right
    }
    return pieces.compactMap { $0 }
  }
}
