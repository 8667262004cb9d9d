/// Splits a word into the longest pieces there are, from left to right.
///
/// Google's Neural Machine Translation System (Wu and others, 2016), 4.1; BERT's way of looking up
/// pieces greedily.
public struct WordPiece: Sendable {
  /// The pieces.
  public let pieces: PieceTable
  /// The id of the token for a word that cannot be split.
  public let unknown: Int
  /// What stands before a piece that is not the first of its word.
  public let prefix: String
  /// Words with more scalars than this are unknown.
  public let longestWord: Int
  private let prefixBytes: [UInt8]

  /// Sets the vocabulary and its rules.
  public init(pieces: PieceTable, unknown: Int, prefix: String = "##", longestWord: Int = 100) {
    self.pieces = pieces
    self.unknown = unknown
    self.prefix = prefix
    self.longestWord = longestWord
    prefixBytes = Array(prefix.utf8)
  }

  /// A piece that was found.
  struct Match {
    let id: UInt32
    /// The scalars of the word it takes.
    let range: Range<Int>
    /// How many beginnings were tried, this one included.
    let tried: Int
  }

  /// The pieces found from left to right; if they do not reach the end, the word is unknown.
  func matches(in word: ArraySlice<AlignedScalar>) -> [Match] {
    guard word.count <= longestWord else { return [] }
    let utf8 = Word(word)
    var matches: [Match] = []
    var start = 0
    while start < word.count, let match = longestMatch(in: utf8, from: start) {
      matches.append(match)
      start = match.range.upperBound
    }
    return matches
  }

  /// A word in UTF-8, and where each of its scalars ends in it.
  private struct Word {
    private(set) var bytes: [UInt8] = []
    private(set) var ends: [Int] = [0]

    init(_ word: ArraySlice<AlignedScalar>) {
      for element in word {
        bytes.append(contentsOf: UTF8.encode(element.scalar) ?? UTF8.encodedReplacementCharacter)
        ends.append(bytes.count)
      }
    }
  }

  private func longestMatch(in word: Word, from start: Int) -> Match? {
    let prefix = start == 0 ? [] : prefixBytes
    let from = word.ends[start]
    // No more than the longest piece has.
    let limit = min(word.bytes.count, from + max(pieces.longest - prefix.count, 0))
    var end = word.ends.count - 1
    while word.ends[end] > limit { end -= 1 }
    let candidate = prefix + word.bytes[from..<word.ends[end]]
    return candidate.withUnsafeBufferPointer { bytes in
      while end > start {
        let count = prefix.count + word.ends[end] - from
        if let id = pieces.id(of: UnsafeBufferPointer(rebasing: bytes[..<count])) {
          return Match(id: id, range: start..<end, tried: word.ends.count - end)
        }
        end -= 1
      }
      return nil
    }
  }
}
