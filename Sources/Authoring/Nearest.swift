/// The known words nearest to a mistyped one, best first; at most three, none if all are far.
///
/// Near means few edits (Levenshtein, with neighbours swapped counting once) for the length of
/// the word, or that one begins with the other.
public func nearest(to word: String, in known: [String]) -> [String] {
  let typed = Array(word.lowercased())
  guard !typed.isEmpty else { return [] }
  let ranked = known.enumerated().compactMap { index, candidate -> (Int, Int, String)? in
    let letters = Array(candidate.lowercased())
    let distance = editDistance(typed, letters)
    let isPrefix = typed.count > 1 && (letters.starts(with: typed) || typed.starts(with: letters))
    let limit = max(1, max(typed.count, letters.count) / 3)
    return distance <= limit || isPrefix ? (distance, index, candidate) : nil
  }
  return ranked.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.prefix(3).map(\.2)
}

/// The number of insertions, deletions, replacements and swaps of neighbours between two words.
private func editDistance(_ left: [Character], _ right: [Character]) -> Int {
  var before: [Int] = []
  var previous = Array(0...right.count)
  for (i, a) in left.enumerated() {
    var current = [i + 1]
    for (j, b) in right.enumerated() {
      var best = min(previous[j + 1] + 1, current[j] + 1, previous[j] + (a == b ? 0 : 1))
      if i > 0, j > 0, a == right[j - 1], left[i - 1] == b { best = min(best, before[j - 1] + 1) }
      current.append(best)
    }
    (before, previous) = (previous, current)
  }
  return previous[right.count]
}
