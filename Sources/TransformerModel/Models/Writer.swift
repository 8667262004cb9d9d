import LinearAlgebra

/// One use of a model: it reads a sentence once, and then writes, all words at once or one after
/// the other with what it remembers of those before.
///
/// Source: Vaswani et al. 2017, section 3.1 ("auto-regressive").
public struct Writer: Sendable {
  private let model: Transformer
  private let sentence: Sentence
  private let masks: Masks
  private var memory: Stage?
  private var caches: [DecoderLayerCache]
  /// The words written so far: their padding, for the masks of those to come.
  private var isPadding: [Bool] = []
  private var tokens: [String] = []
  /// The scores of all words to come next; empty before anything is written, or without an output
  /// head.
  public private(set) var nextLogits: [Float] = []

  /// Prepares a model to read a sentence.
  public init(_ model: Transformer, reading sentence: Sentence, masks: Masks = Masks()) {
    self.model = model
    self.sentence = sentence
    self.masks = masks
    caches = model.decoder?.emptyCaches ?? []
  }

  /// Runs the encoder, `[n] ids → [n, d]`; its result is kept for all that is written.
  ///
  /// - Returns: `probabilities` in a model that fills in words and writes none, else the last
  ///   layer's result.
  /// - Precondition: The model has an encoder.
  @discardableResult
  public mutating func read(recorder: inout Recorder) -> Stage {
    guard let encoder = model.encoder else { preconditionFailure("\(model.name) has no encoder") }
    let bottom = model.source.embedding(
      sentence, words: model.source.words, recorder: &recorder)
    let mask = record(
      masks.encoder, as: "encoder.mask", keys: sentence.isPadding, labels: sentence.tokens,
      queries: sentence.tokens, recorder: &recorder)
    let result = encoder(bottom.input, mask: mask, recorder: &recorder)
    memory = result
    if recorder.isComplete { return result }
    _ = model.pooler?(result, recorder: &recorder)
    guard model.decoder == nil else { return result }
    return scores(of: result, table: bottom.table, recorder: &recorder)?.shares ?? result
  }

  /// Runs the decoder on words behind those it was given before, `[m] ids → [m, vocabulary]`.
  ///
  /// Only the new words are computed: keys and values of the others are kept, and give the same
  /// numbers as computing all of them again.
  ///
  /// - Parameters:
  ///   - written: The new words.
  ///   - scoringLastOnly: Whether scores are made for what follows the last word alone, which is
  ///     all that writing needs.
  ///   - recorder: Where the stages go.
  /// - Returns: `probabilities`, or the last layer's result in a model without an output head.
  /// - Precondition: The model has a decoder, and has read if it has an encoder.
  public mutating func write(
    _ written: Sentence, scoringLastOnly: Bool = false, recorder: inout Recorder
  ) -> Stage {
    guard let decoder = model.decoder else {
      preconditionFailure("\(model.name) has no decoder")
    }
    let side = model.target ?? model.source
    let start = tokens.count
    let bottom = side.embedding(
      written, words: side.words, start: start,
      prefix: model.target == nil ? "" : "decoder.",
      role: model.target == nil ? .token : .target, recorder: &recorder)
    tokens += written.tokens
    isPadding += written.isPadding
    let mask = record(
      masks.decoder, as: "decoder.mask", keys: isPadding, labels: tokens,
      queries: written.tokens, firstQuery: start, recorder: &recorder)
    let crossMask =
      memory == nil
      ? nil
      : record(
        masks[.cross], as: "cross.mask", keys: sentence.isPadding, labels: sentence.tokens,
        queries: written.tokens, isCross: true, recorder: &recorder)
    var result = decoder(
      bottom.input, memory: memory, mask: mask, crossMask: crossMask, caches: &caches,
      recorder: &recorder)
    if recorder.isComplete { return result }
    if scoringLastOnly, let last = written.tokens.indices.last {
      result = recorder.apply(  // [1, d]
        Lookup(rows: [last]), to: [result], as: "decoder.output.last",
        rows: Axis(result.rows.role, [result.rows.label(last)]))
    }
    guard let scores = scores(of: result, table: bottom.table, recorder: &recorder) else {
      return result
    }
    nextLogits = Array(scores.logits.value.row(scores.logits.value.rows - 1))
    return scores.shares
  }

  /// The scores of all words, and their softmax; `nil` in a model without an output head.
  private func scores(
    of result: Stage, table: Stage, recorder: inout Recorder
  ) -> (logits: Stage, shares: Stage)? {
    let words = model.outputWords
    guard let logits = model.head?(result, table: table, words: words, recorder: &recorder) else {
      return nil
    }
    return (logits, recorder.apply(Softmax(), to: [logits], as: "probabilities"))
  }

  private func record(
    _ mask: AttentionMask, as name: String, keys: [Bool], labels: [String], queries: [String],
    firstQuery: Int = 0, isCross: Bool = false, recorder: inout Recorder
  ) -> Stage? {
    guard mask.isInForce else { return nil }
    let pattern = mask.pattern(isPadding: keys, queries: queries.count, firstQuery: firstQuery)
    return recorder.apply(
      Constant(pattern), as: name, rows: Axis(isCross ? .crossQuery : .query, queries),
      columns: Axis(isCross ? .crossKey : .key, labels))
  }
}
