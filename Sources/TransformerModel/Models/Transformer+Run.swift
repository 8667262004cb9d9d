import LinearAlgebra

extension Transformer {
  /// Runs the model: `[n] ids → [n, d]`, or `→ rows × vocabulary` with an output head.
  ///
  /// - Parameters:
  ///   - sentence: What goes in at the bottom.
  ///   - target: What the decoder of an encoder–decoder is given.
  ///   - masks: The self-attention masks.
  ///   - recorder: Where the stages go.
  /// - Returns: The last stage: `probabilities`, or the last layer's result; an earlier one where
  ///   the recorder had all it was asked for.
  /// - Precondition: There is a target exactly if the model has a target side.
  public func run(
    _ sentence: Sentence, target targetSentence: Sentence? = nil, masks: Masks = Masks(),
    recorder: inout Recorder
  ) -> Stage {
    precondition(
      (targetSentence == nil) == (target == nil), "\(name): a target belongs to encoder–decoders")
    var writer = Writer(self, reading: sentence, masks: masks)
    if encoder != nil {
      let result = writer.read(recorder: &recorder)
      guard decoder != nil, !recorder.isComplete else { return result }
    }
    return writer.write(targetSentence ?? sentence, recorder: &recorder)
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
    Scenario(model: self, sentence: sentence, target: target, masks: masks, part: part).trace()
  }
}
