/// Splits a text into words as BERT does: at white space, with every punctuation mark by itself.
enum BertWords {
  /// The places of the words in a normalised text.
  static func ranges(in text: ArraySlice<AlignedScalar>) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var start = text.startIndex
    func close(at end: Int) {
      if start < end { words.append(start..<end) }
    }
    for index in text.indices {
      let classes = text[index].scalar.classes
      guard !classes.isDisjoint(with: [.space, .punctuation]) else { continue }
      close(at: index)
      start = index + 1
      if !classes.contains(.space) { words.append(index..<index + 1) }
    }
    close(at: text.endIndex)
    return words
  }
}
