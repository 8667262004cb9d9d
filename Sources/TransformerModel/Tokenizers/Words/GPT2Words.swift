/// Splits a text into words as GPT-2 does; a space belongs to the word behind it.
///
/// What the pattern of the original says, in its order:
/// `'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+`
enum GPT2Words {
  private static let kinds: ScalarClasses = [.letter, .number, .space]

  /// The places of the words; together they are the whole text.
  static func ranges(in text: ArraySlice<AlignedScalar>) -> [Range<Int>] {
    let classes = text.map { $0.scalar.classes.intersection(kinds) }
    var words: [Range<Int>] = []
    var start = 0
    while start < classes.count {
      let end = end(of: start, in: text, classes)
      words.append(text.startIndex + start..<text.startIndex + end)
      start = end
    }
    return words
  }

  private static func end(
    of start: Int, in text: ArraySlice<AlignedScalar>, _ classes: [ScalarClasses]
  ) -> Int {
    func scalar(_ index: Int) -> Unicode.Scalar? {
      index < classes.count ? text[text.startIndex + index].scalar : nil
    }
    func endOfRun(_ from: Int) -> Int {
      var end = from
      while end < classes.count, classes[end] == classes[from] { end += 1 }
      return end
    }
    if scalar(start) == "'" {
      switch (scalar(start + 1), scalar(start + 2)) {
      case ("s", _), ("t", _), ("m", _), ("d", _): return start + 2
      case ("r", "e"), ("v", "e"), ("l", "l"): return start + 3
      default: break
      }
    }
    guard classes[start].contains(.space) else { return endOfRun(start) }
    if scalar(start) == " ", start + 1 < classes.count, !classes[start + 1].contains(.space) {
      return endOfRun(start + 1)
    }
    // The last white space before something else is left to that.
    let end = endOfRun(start)
    return end == classes.count || end == start + 1 ? end : end - 1
  }
}
