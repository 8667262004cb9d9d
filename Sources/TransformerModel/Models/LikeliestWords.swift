/// The words with the largest scores; of equals, the one that comes first, so that a choice is the
/// same on every machine.
public enum LikeliestWords {
  /// The word with the largest score; none if there are no words.
  public static func first(of scores: [Float]) -> Int? {
    guard var best = scores.indices.first else { return nil }
    for word in scores.indices where scores[word] > scores[best] { best = word }
    return best
  }

  /// Words from the largest score to the smallest.
  ///
  /// - Parameters:
  ///   - scores: One for each word.
  ///   - count: How many words; without it, all.
  public static func ordered(_ scores: [Float], count: Int? = nil) -> [Int] {
    // Whole numbers are sorted several times faster than by a rule about two properties.
    let keys = scores.enumerated().lazy.map { UInt64(rank($1)) << 32 | UInt64($0) }
    let ordered = count.map { smallest($0, of: keys) } ?? keys.sorted()
    return ordered.map { Int($0 & 0xFFFF_FFFF) }
  }

  /// The smallest of some numbers, in order; a few of tens of thousands are found without sorting
  /// all of them.
  private static func smallest(_ count: Int, of keys: some Collection<UInt64>) -> [UInt64] {
    guard 1...64 ~= count else { return Array(keys.sorted().prefix(count)) }
    var smallest: [UInt64] = []
    for key in keys where smallest.count < count || key < smallest[count - 1] {
      if smallest.count == count { smallest.removeLast() }
      smallest.insert(key, at: smallest.firstIndex { key < $0 } ?? smallest.count)
    }
    return smallest
  }

  /// A whole number that is the smaller the larger the score is.
  private static func rank(_ score: Float) -> UInt32 {
    // −0 and 0 are equal scores.
    let bits = score == 0 ? 0 : score.bitPattern
    // The bits of floats without a sign are in their order; those with one the other way round.
    return bits >> 31 == 0 ? ~(bits | 0x8000_0000) : bits
  }
}
