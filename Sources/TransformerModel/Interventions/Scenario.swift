/// Everything a run follows from: a model, what goes in, the masks, and what is changed.
public struct Scenario: Sendable {
  /// The model.
  public let model: Transformer
  /// What goes in at the bottom.
  public private(set) var sentence: Sentence
  /// What the decoder of an encoder–decoder is given.
  public let target: Sentence?
  /// The self-attention masks.
  public let masks: Masks
  /// The part that is shown.
  public let part: Part
  /// What is changed.
  public private(set) var interventions = Interventions.none
  /// The changes as they were asked for.
  public private(set) var whatIf = WhatIf()
  /// Of each word, the place it had before the words were shuffled last.
  public private(set) var order: [Int]?

  /// A run in which nothing is changed.
  public init(
    model: Transformer, sentence: Sentence, target: Sentence? = nil, masks: Masks = Masks(),
    part: Part? = nil
  ) {
    self.model = model
    self.sentence = sentence
    self.target = target
    self.masks = masks
    self.part = part ?? model.parts[0]
  }

  /// This run with changes, beside those it has already.
  ///
  /// - Parameters:
  ///   - whatIf: What is to be changed.
  ///   - layer: The layer that short names mean.
  ///   - head: The head that short names mean.
  /// - Throws: `WhatIf.Failure` for a change the run has no place for.
  public func changed(by whatIf: WhatIf, layer: Int = 0, head: Int = 0) throws -> Scenario {
    var changed = self
    changed.whatIf = self.whatIf.adding(whatIf)
    if let seed = whatIf.shuffleSeed {
      let (shuffled, order) = sentence.shuffled(seed: seed)
      changed.sentence = shuffled
      changed.order = order
    }
    if !whatIf.parts.isEmpty {
      let removals = try whatIf.removals(in: changed.trace())
      changed.interventions = interventions.adding(removals: removals)
    }
    if !whatIf.settings.isEmpty {
      let cells = try whatIf.cells(in: changed.trace(), layer: layer, head: head)
      changed.interventions = changed.interventions.adding(settings: cells)
    }
    return changed
  }

  /// The same run on another text.
  public func reading(_ text: String) -> Scenario {
    var other = self
    other.sentence = model.sentence(text)
    return other
  }

  /// The layers that are taken out, of which the run has no stage.
  public var removedLayers: [String] {
    interventions.removals.compactMap { if case .layer = $0 { $0.name } else { nil } }
  }

  /// Runs the model and keeps every stage.
  public func trace() -> Trace {
    var recorder = Recorder(isRecording: true, interventions: interventions)
    _ = model.run(sentence, target: target, masks: masks, recorder: &recorder)
    return Trace(
      model: model.name, sentence: sentence, target: target, masks: masks, part: part,
      changes: whatIf.options, stages: recorder.stages, aliases: recorder.aliases)
  }
}
