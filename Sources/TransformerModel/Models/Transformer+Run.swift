import LinearAlgebra

extension Transformer {
  /// Runs the model: `[n] ids → [n, d]`, or `→ rows × vocabulary` with an output head.
  ///
  /// - Parameters:
  ///   - sentence: What goes in at the bottom.
  ///   - target: What the decoder of an encoder–decoder is given.
  ///   - masks: The self-attention masks.
  ///   - recorder: Where the stages go.
  /// - Returns: The last stage: `probabilities`, or the last layer's result.
  /// - Precondition: There is a target exactly if the model has a target side.
  public func run(
    _ sentence: Sentence, target targetSentence: Sentence? = nil, masks: Masks = Masks(),
    recorder: inout Recorder
  ) -> Stage {
    precondition(
      (targetSentence == nil) == (target == nil), "\(name): a target belongs to encoder–decoders")
    let bottom = source.embedding(
      sentence, words: source.vocabulary.words, recorder: &recorder)
    var current = bottom.input
    var memory: Stage?
    if let encoder {
      let mask = record(masks.encoder, as: "encoder.mask", over: sentence, recorder: &recorder)
      current = encoder(current, mask: mask, recorder: &recorder)
      memory = current
    }
    guard let decoder else { return current }
    var table = bottom.table
    let written = targetSentence ?? sentence
    if let target {
      (current, table) = target.embedding(
        written, words: target.vocabulary.words, prefix: "decoder.", recorder: &recorder)
    }
    let mask = record(masks.decoder, as: "decoder.mask", over: written, recorder: &recorder)
    let crossMask =
      memory == nil
      ? nil
      : record(
        masks[.cross], as: "cross.mask", over: sentence, queries: written, recorder: &recorder)
    current = decoder(
      current, memory: memory, mask: mask, crossMask: crossMask, recorder: &recorder)
    return output(of: current, table: table, recorder: &recorder)
  }

  /// Runs the model and keeps every stage.
  ///
  /// - Parameters:
  ///   - sentence: What goes in at the bottom.
  ///   - target: What the decoder of an encoder–decoder is given.
  ///   - masks: The self-attention masks.
  ///   - part: The part that is shown.
  public func trace(
    _ sentence: Sentence, target: Sentence? = nil, masks: Masks = Masks(), part: Part? = nil
  ) -> Trace {
    var recorder = Recorder(isRecording: true)
    _ = run(sentence, target: target, masks: masks, recorder: &recorder)
    return Trace(
      model: name, sentence: sentence, target: target, masks: masks, part: part ?? parts[0],
      stages: recorder.stages, aliases: aliases)
  }

  /// Names of results that have no norm of their own behind the last layer.
  private var aliases: [String: String] {
    var aliases: [String: String] = [:]
    if let encoder, encoder.finalNorm == nil, let last = encoder.layers.last {
      aliases["encoder.output"] = result(of: last.placement, "encoder", encoder.layers.count)
    }
    if let decoder, decoder.finalNorm == nil, let last = decoder.layers.last {
      aliases["decoder.output"] = result(of: last.placement, "decoder", decoder.layers.count)
    }
    return aliases
  }

  private func result(of placement: NormPlacement, _ stack: String, _ layers: Int) -> String {
    "\(stack).\(layers - 1).ffn.\(placement == .post ? "norm" : "residual")"
  }

  /// The scores of all words and their softmax, or the result as it is in a model without a head.
  private func output(of result: Stage, table: Stage, recorder: inout Recorder) -> Stage {
    let logits: Stage
    switch head {
    case nil: return result
    case .linear(let linear):
      logits = linear(
        result, as: "logits", columns: Axis(.vocabulary, outputWords), recorder: &recorder)
    case .tied:
      logits = recorder.apply(  // [m, d]·[vocabulary, d]ᵀ
        MultiplyTransposed(), to: [result, table], as: "logits", columns: table.rows)
    }
    return recorder.apply(Softmax(), to: [logits], as: "probabilities")
  }

  /// The words the model can write.
  public var outputWords: [String] { (target ?? source).vocabulary.words }

  private func record(
    _ mask: AttentionMask, as name: String, over keys: Sentence, queries: Sentence? = nil,
    recorder: inout Recorder
  ) -> Stage? {
    guard mask.isInForce else { return nil }
    let rows = (queries ?? keys).tokens
    return recorder.apply(
      Constant(mask.matrix(isPadding: keys.isPadding, queries: rows.count)), as: name,
      rows: Axis(.query, rows), columns: Axis(.key, keys.tokens))
  }
}
