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

  /// The probability with which each word is chosen; those out of the draw have 0.
  public func distribution(of logits: [Float]) -> [Double] {
    guard let largest = logits.max() else { return [] }
    // Equal words stay in their order, so that a choice is the same on every machine.
    let order = logits.indices.sorted { (-logits[$0], $0) < (-logits[$1], $1) }
    guard temperature > 0 else {
      return logits.indices.map { $0 == order[0] ? 1 : 0 }
    }
    let shares = logits.map { exp((Double($0) - Double(largest)) / temperature) }
    var kept = Array(order.prefix(topK ?? order.count))
    if let topP {
      let total = kept.reduce(0) { $0 + shares[$1] }
      var sum = 0.0
      kept = Array(
        kept.prefix { word in
          defer { sum += shares[word] / total }
          return sum < topP
        })
    }
    let total = kept.reduce(0) { $0 + shares[$1] }
    var distribution = Array(repeating: 0.0, count: logits.count)
    for word in kept { distribution[word] = shares[word] / total }
    return distribution
  }

  /// Chooses a word.
  ///
  /// - Precondition: There is at least one.
  public mutating func choose(from logits: [Float]) -> Int {
    precondition(!logits.isEmpty, "no word to choose from")
    let distribution = distribution(of: logits)
    let last = distribution.lastIndex { $0 > 0 } ?? 0
    guard temperature > 0 else { return last }
    var draw = Double(generator.next() >> 11) / Double(1 << 53)
    for (word, share) in distribution.enumerated() {
      draw -= share
      if draw < 0 { return word }
    }
    // What rounding has left over belongs to the last word of the draw.
    return last
  }
}
