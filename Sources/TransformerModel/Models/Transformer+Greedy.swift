import LinearAlgebra

extension Transformer {
  /// The words a written sentence begins and ends with.
  public static let beginning = "[BOS]"
  /// The word a written sentence ends with.
  public static let end = "[EOS]"
  /// How long a written sentence may get.
  private static let longestWritten = 20

  /// What the decoder of an encoder–decoder is given to write a text: its beginning and the text.
  public func target(_ text: String) -> Sentence? {
    target?.sentence("\(Self.beginning) \(text)")
  }

  /// What the model writes by itself: from the beginning on always the likeliest next word, until
  /// the end or `longestWritten` words; `nil` for a model that does not write.
  ///
  /// The result is the decoder's input, so it has the beginning and lacks the end.
  public func greedyTarget(for sentence: Sentence, masks: Masks = Masks()) -> Sentence? {
    guard let target, head != nil else { return nil }
    var words: [String] = []
    while words.count < Self.longestWritten {
      let written = target.sentence(([Self.beginning] + words).joined(separator: " "))
      var recorder = Recorder(isRecording: false)
      let result = run(sentence, target: written, masks: masks, recorder: &recorder).value
      let last = result.row(result.rows - 1)
      guard let best = last.indices.max(by: { last[$0] < last[$1] }) else { break }
      let word = target.vocabulary.words[best - last.startIndex]
      if word == Self.end { break }
      words.append(word)
    }
    return target.sentence(([Self.beginning] + words).joined(separator: " "))
  }
}
