/// A word that a model wrote, and what else was likely in its place.
public struct WrittenWord: Sendable {
  /// The word that was chosen; the end of the text is one, too.
  public let chosen: Candidate
  /// The likeliest words, the likeliest first.
  public let candidates: [Candidate]

  /// Takes note of a choice.
  ///
  /// - Parameters:
  ///   - id: The id of the word that was chosen.
  ///   - probabilities: The probabilities of all words, `[1, vocabulary]`.
  ///   - count: How many of the likeliest are kept.
  public init(_ id: Int, of probabilities: Stage, candidates count: Int) {
    chosen = Candidate(id, atRow: 0, of: probabilities)
    candidates = Candidate.likeliest(count, atRow: 0, of: probabilities)
  }
}

/// Writes what a model wrote as JSON, schema 1, at full precision.
public struct WritingJSON: JSONDocument, Sendable {
  private let trace: Trace
  private let words: [WrittenWord]
  private let text: String

  /// Chooses what to write.
  ///
  /// - Parameters:
  ///   - trace: What ran on what.
  ///   - words: The words that were written.
  ///   - text: What they are as a text.
  public init(_ trace: Trace, words: [WrittenWord], text: String) {
    self.trace = trace
    self.words = words
    self.text = text
  }

  /// Writes the document piece by piece.
  public func write(to sink: (String) throws -> Void) rethrows {
    try sink("{ \"schema\": 1, \(TraceJSON.head(of: trace)),\n  \"steps\": [")
    for (index, word) in words.enumerated() {
      let candidates = word.candidates.map(\.json).joined(separator: ",\n        ")
      try sink(
        """
        \(index == 0 ? "" : ",")
            { "chosen": \(word.chosen.json),
              "candidates": [
                \(candidates)] }
        """)
    }
    try sink("],\n  \"written\": \(JSONText.string(text)) }\n")
  }
}
