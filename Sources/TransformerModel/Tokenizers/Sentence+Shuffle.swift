import LinearAlgebra

extension Sentence {
  /// The same words in another order, which follows from a seed; padding and what stands around
  /// the text stay where they are, and so do the segments.
  ///
  /// Where another order reads otherwise, it is one that does: two words that are alike are not
  /// merely swapped.
  ///
  /// - Returns: The sentence, and of each word the place it had before.
  public func shuffled(seed: UInt64) -> (sentence: Sentence, order: [Int]) {
    let places = tokens.indices.filter { !isPadding[$0] && !isSpecial[$0] }
    var generator = SplitMix64(seed: seed)
    var drawn = places
    let hasOther = Set(places.map { ids[$0] }).count > 1
    repeat {
      drawn.shuffle(using: &generator)
    } while hasOther && zip(places, drawn).allSatisfy { ids[$0] == ids[$1] }
    var order = Array(tokens.indices)
    for (place, word) in zip(places, drawn) { order[place] = word }
    let words = order.map { tokens[$0] }
    // What stands around the text was not typed; two texts are one now.
    let text = order.indices.filter { !isSpecial[$0] }.map { words[$0] }.joined(separator: " ")
    let sentence = Sentence(
      text: text, tokens: words, ids: order.map { ids[$0] }, isPadding: isPadding,
      segments: segments, isSpecial: isSpecial, unknownWords: unknownWords, unknownRows: unknownRows
    )
    return (sentence, order)
  }
}
