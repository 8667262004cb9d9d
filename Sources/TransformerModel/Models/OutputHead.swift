extension Transformer {
  /// The way from the last layer's result to one score for each word.
  public enum OutputHead: Sendable {
    /// A linear layer of its own, `[d, vocabulary]`.
    case linear(Linear)
    /// The embedding table once more, transposed.
    case tied
    /// What fills in words that are masked.
    case maskedWords(MaskedWordHead)

    /// The scores, `[n, d] → [n, vocabulary]`.
    ///
    /// - Parameters:
    ///   - result: What the layers gave.
    ///   - table: The embedding table of this run.
    ///   - words: The words there are scores for.
    ///   - recorder: Where the stages go.
    func callAsFunction(
      _ result: Stage, table: Stage, words: Axis, recorder: inout Recorder
    ) -> Stage {
      if case .linear(let linear) = self {
        return linear(result, as: "logits", columns: words, recorder: &recorder)
      }
      var known = table
      if table.rows.count > words.count {
        // Rows made for unknown words are read, but they are no words the model can write.
        known = recorder.apply(
          Lookup(ids: Array(0..<words.count)), to: [table], as: "logits.weight", rows: words)
      }
      if case .maskedWords(let head) = self {
        return head(result, table: known, words: words, recorder: &recorder)
      }
      return recorder.apply(  // [m, d]·[vocabulary, d]ᵀ
        MultiplyTransposed(), to: [result, known], as: "logits", columns: words)
    }
  }
}
