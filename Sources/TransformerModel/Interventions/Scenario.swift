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
  /// Of each word, the place it had before the last change, if that shuffled the words.
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
    changed.order = nil
    if let seed = whatIf.shuffleSeed {
      let (shuffled, order) = sentence.shuffled(seed: seed)
      changed.sentence = shuffled
      changed.order = order
    }
    changed.interventions = interventions.adding(breakages: whatIf.breakages)
    if whatIf.parts.isEmpty, whatIf.settings.isEmpty { return changed }
    var trace = changed.trace()
    let removals = try whatIf.removals(in: trace)
    changed.interventions = changed.interventions.adding(removals: removals)
    // Names stay as they are, unless a layer is gone.
    if !changed.removedLayers.isEmpty { trace = changed.trace() }
    let cells = try whatIf.cells(in: trace, layer: layer, head: head)
    changed.interventions = changed.interventions.adding(settings: cells)
    return changed
  }

  /// The same run on another text.
  public func reading(_ text: String) -> Scenario {
    var other = self
    other.sentence = model.sentence(text)
    other.order = nil
    return other
  }

  /// The changes that make a stage another way, as options of the command line.
  public func changes(touching stage: Stage) -> [String] {
    let removals = interventions.removals.filter { $0.touches(stage.name, from: stage.inputs) }
    let isSet = interventions.settings[stage.name] != nil
    return removals.map { "--without \($0.name)" } + (isSet ? ["--set \(stage.name)[…]"] : [])
  }

  /// Whether the last change has put words into another order than they had; words that are all
  /// alike have none.
  public var isShuffled: Bool {
    order?.enumerated().contains { sentence.tokens[$0.offset] != sentence.tokens[$0.element] }
      ?? false
  }

  /// The layers that are taken out, of which the run has no stage.
  public var removedLayers: [String] {
    interventions.removals.compactMap { if case .layer = $0 { $0.name } else { nil } }
  }

  /// Runs the model and keeps its stages, or some of them.
  public func trace(keeping selection: StageSelection = .all) -> Trace {
    var recorder = Recorder(keeping: selection, interventions: interventions)
    _ = model.run(sentence, target: target, masks: masks, recorder: &recorder)
    return Trace(
      model: model.name, sentence: sentence, target: target, masks: masks, part: part,
      changes: whatIf.options, stages: recorder.stages, aliases: recorder.aliases)
  }
}
