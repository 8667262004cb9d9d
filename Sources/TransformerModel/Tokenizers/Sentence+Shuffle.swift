import LinearAlgebra

extension Sentence {
  /// The same words in another order, which follows from a seed; padding stays where it is.
  ///
  /// Where there is another order at all, it is not the one the sentence has.
  ///
  /// - Returns: The sentence, and of each word the place it had before.
  public func shuffled(seed: UInt64) -> (sentence: Sentence, order: [Int]) {
    let places = tokens.indices.filter { !isPadding[$0] }
    var generator = SplitMix64(seed: seed)
    var drawn = places
    repeat { drawn.shuffle(using: &generator) } while drawn == places && places.count > 1
    var order = Array(tokens.indices)
    for (place, word) in zip(places, drawn) { order[place] = word }
    let words = order.map { tokens[$0] }
    let sentence = Sentence(
      text: words.joined(separator: " "), tokens: words, ids: order.map { ids[$0] },
      isPadding: isPadding, unknownWords: unknownWords, unknownRows: unknownRows)
    return (sentence, order)
  }
}
