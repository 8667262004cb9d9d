extension Transformer {
  /// The word a written sentence begins with.
  public static let beginning = "[BOS]"
  /// The word a written sentence ends with.
  public static let end = "[EOS]"
  /// How long a written sentence may get.
  public static let longestWritten = 20

  /// What the decoder of an encoder–decoder is given to write a text: its beginning and the text.
  public func target(_ text: String) -> Sentence? {
    target?.sentence("\(Self.beginning) \(text)")
  }

  /// What the model writes by itself: from the beginning on always the likeliest next word, until
  /// the end or `longestWritten` words; `nil` for a model that does not write a target.
  ///
  /// The result is the decoder's input, so it has the beginning and lacks the end.
  public func greedyTarget(for sentence: Sentence, masks: Masks = Masks()) -> Sentence? {
    guard let target, head != nil, let begin = target.vocabulary.id(of: Self.beginning) else {
      return nil
    }
    var sampler = Sampler.greedy
    let written = generate(
      from: sentence, prompt: target.sentence(ids: [begin]), limit: Self.longestWritten,
      masks: masks, sampler: &sampler)
    return target.sentence(ids: [begin] + written)
  }

  /// Writes words one after the other, keeping what it knows of those before.
  ///
  /// - Parameters:
  ///   - sentence: What the encoder reads, if there is one.
  ///   - prompt: The words to go on from.
  ///   - limit: How many words are written at most; the vocabulary's end ends them before.
  ///   - masks: The self-attention masks.
  ///   - interventions: What is changed in the model.
  ///   - sampler: How the next word is chosen.
  ///   - observe: Is told the probabilities of all words, `[1, vocabulary]`, and the one that was
  ///     chosen of them, the end among them.
  /// - Returns: The ids of the new words, without the end.
  /// - Precondition: The model has a decoder and an output head.
  public func generate(
    from sentence: Sentence, prompt: Sentence, limit: Int, masks: Masks = Masks(),
    interventions: Interventions = .none, sampler: inout Sampler,
    observe: (_ probabilities: Stage, _ chosen: Int) -> Void = { _, _ in }
  ) -> [Int] {
    precondition(canWrite, "\(name) does not write")
    var recorder = Recorder(keeping: .none, interventions: interventions)
    var writer = Writer(self, reading: sentence, masks: masks)
    if encoder != nil { writer.read(recorder: &recorder) }
    var next = prompt
    var ids: [Int] = []
    while ids.count < limit {
      let probabilities = writer.write(next, scoringLastOnly: true, recorder: &recorder)
      let id = sampler.choose(from: writer.nextLogits)
      observe(probabilities, id)
      if (target ?? source).vocabulary.isEnd(id) { break }
      ids.append(id)
      next = (target ?? source).sentence(ids: [id])
    }
    return ids
  }

  /// Whether the model writes words one after the other.
  public var canWrite: Bool { decoder != nil && head != nil }
}
