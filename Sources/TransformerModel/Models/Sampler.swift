import Foundation
import LinearAlgebra

/// Chooses the next word from the scores of all words.
///
/// Greedy takes the largest. Otherwise the scores are divided by the temperature, only the `topK`
/// likeliest words and, of these, only as many as it takes to reach the share `topP` stay in the
/// draw. Sources: Fan et al. 2018 (top-k), Holtzman et al. 2020 (top-p).
public struct Sampler: Sendable {
  private let temperature: Double
  private let topK: Int?
  private let topP: Double?
  private var generator: SplitMix64

  /// Always the likeliest word; of equals, the one that comes first.
  public static let greedy = Sampler(temperature: 0)

  /// A draw by chance, the same for the same seed.
  ///
  /// - Parameters:
  ///   - temperature: Below 1 sharper, above 1 flatter; 0 is greedy.
  ///   - topK: How many words stay in the draw at most.
  ///   - topP: The share of probability at which no further word is let in.
  ///   - seed: What the draws follow from.
  /// - Precondition: The temperature is not negative, `topK` at least 1, `topP` in 0…1, not 0.
  public init(temperature: Double = 1, topK: Int? = nil, topP: Double? = nil, seed: UInt64 = 0) {
    precondition(
      temperature >= 0 && topK ?? 1 >= 1 && (0...1).contains(topP ?? 1) && topP != 0,
      "temperature \(temperature), top-k \(topK ?? 0), top-p \(topP ?? 1)")
    self.temperature = temperature
    self.topK = topK
    self.topP = topP
    generator = SplitMix64(seed: seed)
  }

  /// Whether nothing is left to chance.
  public var isGreedy: Bool { temperature == 0 }

  /// The probability with which each word is chosen; those out of the draw have 0.
  public func distribution(of logits: [Float]) -> [Double] {
    guard let likeliest = LikeliestWords.first(of: logits) else { return [] }
    var distribution = Array(repeating: 0.0, count: logits.count)
    guard !isGreedy else {
      distribution[likeliest] = 1
      return distribution
    }
    let largest = Double(logits[likeliest])
    func share(_ word: Int) -> Double { exp((Double(logits[word]) - largest) / temperature) }
    // Only a draw that leaves words out needs them in order.
    var kept = Array(logits.indices)
    if topK != nil || topP != nil { kept = LikeliestWords.ordered(logits, count: topK) }
    if let topP {
      let total = kept.reduce(0) { $0 + share($1) }
      var sum = 0.0
      kept = Array(
        kept.prefix { word in
          defer { sum += share(word) / total }
          return sum < topP
        })
    }
    let total = kept.reduce(0) { $0 + share($1) }
    for word in kept { distribution[word] = share(word) / total }
    return distribution
  }

  /// Chooses a word.
  ///
  /// - Precondition: There is at least one.
  public mutating func choose(from logits: [Float]) -> Int {
    guard let likeliest = LikeliestWords.first(of: logits) else {
      preconditionFailure("no word to choose from")
    }
    if isGreedy { return likeliest }
    let distribution = distribution(of: logits)
    var draw = Double(generator.next() >> 11) / Double(1 << 53)
    for (word, share) in distribution.enumerated() {
      draw -= share
      if draw < 0 { return word }
    }
    // What rounding has left over belongs to the last word of the draw.
    return distribution.lastIndex { $0 > 0 } ?? likeliest
  }
}
