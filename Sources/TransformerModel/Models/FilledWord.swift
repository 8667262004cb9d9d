/// A masked word of a sentence, and what could stand in its place.
///
/// Source: Devlin et al. 2019, section 3.1 (masked LM).
public struct FilledWord: Sendable {
  /// The place of the masked word among the tokens, from 0.
  public let place: Int
  /// The likeliest words, the likeliest first.
  public let candidates: [Candidate]

  /// Looks a masked word up in the probabilities of a run, `[n, vocabulary]`.
  public init(place: Int, of probabilities: Stage, candidates count: Int) {
    self.place = place
    candidates = Candidate.likeliest(count, atRow: place, of: probabilities)
  }
}

/// Writes masked words and their candidates as JSON, schema 1, at full precision.
public struct FillingJSON: JSONDocument, Sendable {
  private let trace: Trace
  private let words: [FilledWord]

  /// Chooses what to write.
  public init(_ trace: Trace, words: [FilledWord]) {
    self.trace = trace
    self.words = words
  }

  /// Writes the document piece by piece.
  public func write(to sink: (String) throws -> Void) rethrows {
    try sink("{ \"schema\": 1, \(TraceJSON.head(of: trace)),\n  \"masked\": [")
    for (index, word) in words.enumerated() {
      let candidates = word.candidates.map(\.json).joined(separator: ",\n        ")
      try sink(
        """
        \(index == 0 ? "" : ",")
            { "place": \(word.place),
              "candidates": [
                \(candidates)] }
        """)
    }
    try sink("] }\n")
  }
}
