import DocumentModel
import Foundation
import LessonKit
import LinearAlgebra
import TransformerModel

/// A model run on a sentence as the options ask for it, with what is to be said about it.
struct Run {
  /// Everything the sentence passed through.
  let trace: Trace
  /// What the trace follows from.
  let scenario: Scenario
  private let padding: Padding
  /// Whether the decoder was given what the model wrote itself.
  private let isTargetWritten: Bool
  /// Whether it stopped at the longest it may write, without an end of its own.
  private let isTargetCut: Bool

  /// What was put behind a sentence.
  private struct Padding {
    let count: Int
    let token: String
  }

  /// Checks the texts and runs the model.
  ///
  /// - Parameters:
  ///   - model: The model.
  ///   - text: The sentence.
  ///   - pair: A second text that is read with it, by a model that reads two.
  ///   - target: What the decoder of an encoder–decoder is given; without it, what the model
  ///     writes itself.
  ///   - writesTarget: Whether the model writes a target that is not given; else there is only its
  ///     beginning, to go on from.
  ///   - part: The part that is shown; without it, the first one the model has.
  ///   - mask: The mask of that part; without it, the model's own.
  ///   - pad: How many `[PAD]` to append, if that is asked for.
  ///   - changes: What is changed in the run, one after the other.
  ///   - layer: The layer that short names of stages mean.
  ///   - head: The head that short names of stages mean.
  ///   - selection: The stages that are kept.
  /// - Throws: `Failure` for a text that is empty or too long, a target nobody can use, or a last
  ///   change the run has no place for; `WhatIf.Failure` for one before the last.
  init(
    model: Transformer, text: String, pair: String? = nil, target: String? = nil,
    writesTarget: Bool = true, part: Part? = nil, mask: AttentionMask?, pad: Int?,
    changes: [WhatIf] = [], layer: Int = 0,
    head: Int = 0, keeping selection: StageSelection = .all
  ) throws {
    let part = part ?? model.parts[0]
    // A word may look at all of the sentence it translates: there is no later word in it.
    if part == .cross, let mask, mask.isCausal {
      throw Failure.unknownValue(option: "--mask", value: mask.name, known: ["none", "padding"])
    }
    let masks = mask.map { Masks().replacing(part, by: $0) } ?? Masks()
    guard pair == nil || model.source.vocabulary.takesPairs else {
      throw Failure.noPair(model: model.name)
    }
    var sentence = model.sentence(text, pair: pair)
    guard !sentence.isEmpty else { throw Failure.emptyText }
    let given = try Self.given(target, of: model)
    // What is padded is the sentence whose words the shown part looks at.
    let padsTarget = part == .decoder && model.target != nil
    let hasPadding = (padsTarget ? given : sentence)?.isPadding.contains(true) ?? false
    let added = pad ?? (masks[part].hidesPadding && !hasPadding ? 2 : 0)
    // The beginning of the target is no word of it.
    let targetCount = given.map { $0.tokens.count - 1 } ?? Transformer.longestWritten
    try Self.check(
      sourceCount: sentence.tokens.count + (padsTarget ? 0 : added),
      targetCount: targetCount + (padsTarget ? added : 0), of: model, keeping: selection)
    if !padsTarget { sentence = try Self.padded(sentence, by: added, of: model) }
    var written =
      given ?? (writesTarget ? model.greedyTarget(for: sentence, masks: masks) : model.target(""))
    isTargetWritten = target == nil && writesTarget && written != nil
    isTargetCut =
      isTargetWritten && written.map { $0.tokens.count > Transformer.longestWritten } ?? false
    if padsTarget, let unpadded = written { written = model.target?.padded(unpadded, by: added) }
    let reader = (padsTarget ? model.target : nil)?.vocabulary ?? model.source.vocabulary
    padding = Padding(count: added, token: reader.paddingPiece ?? "")
    let unchanged = Scenario(
      model: model, sentence: sentence, target: written, masks: masks, part: part)
    let changed = try changes.dropLast().reduce(unchanged) { try $0.changed(by: $1) }
    do {
      scenario = try changed.changed(by: changes.last ?? WhatIf(), layer: layer, head: head)
    } catch let failure as WhatIf.Failure {
      throw Failure(
        failure, part: part, hasMask: masks[part].isInForce,
        removedLayers: changes.flatMap(\.parts).filter { $0.hasPrefix("layer:") })
    }
    trace = scenario.trace(keeping: selection)
  }

  /// A target that is given, for a model that has a use for one.
  private static func given(_ target: String?, of model: Transformer) throws -> Sentence? {
    guard let target else { return nil }
    guard let given = model.target(target) else { throw Failure.noTarget(model: model.name) }
    guard given.tokens.count > 1 else { throw Failure.emptyTarget }
    return given
  }

  private static func padded(
    _ sentence: Sentence, by count: Int, of model: Transformer
  ) throws -> Sentence {
    let padded = model.source.padded(sentence, by: count)
    guard padded.tokens.count == sentence.tokens.count + count else {
      throw Failure.noPadding(model: model.name)
    }
    return padded
  }

  /// Refuses what is too long or does not fit the memory.
  private static func check(
    sourceCount: Int, targetCount: Int, of model: Transformer, keeping selection: StageSelection
  ) throws {
    let limit = model.longestSentence
    guard sourceCount <= limit else {
      throw Failure.textTooLong(count: sourceCount, limit: limit)
    }
    // The beginning of the target takes one place.
    guard model.target == nil || targetCount < limit else {
      throw Failure.targetTooLong(count: targetCount, limit: limit - 1)
    }
    let isWhole = if case .all = selection { true } else { false }
    // Maps of other layers are kept beside those of the one that is computed.
    let kept =
      switch selection {
      case .named(let names): names.count
      case .fitting:
        model.parts.map { model.layerCount(of: $0) * model.headCount(of: $0) }.max() ?? 0
      case .all, .none: 0
      }
    let longest = max(sourceCount, targetCount + 1)
    try Memory.check(
      elements: kept * longest * longest
        + model.stageElements(
          sourceCount: sourceCount, targetCount: targetCount + 1, isWhole: isWhole))
  }

  /// The size of the model's parameters in bytes.
  var parameterBytes: Int {
    trace.stages.reduce(0) { sum, stage in
      stage.isParameter ? sum + stage.value.count * MemoryLayout<Float>.size : sum
    }
  }

  /// What the reader should know about this run, in sentences.
  func remarks(_ messages: any Messages) -> [String] {
    var remarks: [String] = []
    var seen: Set<String> = []
    let unknown = (trace.sentence.unknownWords + (trace.target?.unknownWords ?? []))
      .filter { seen.insert($0).inserted }
    if !unknown.isEmpty {
      remarks.append(messages.unknownWords(unknown, model: trace.model))
    }
    if padding.count > 0 {
      remarks.append(messages.padded(by: padding.count, token: padding.token))
    }
    if isTargetWritten {
      let isChanged = !trace.changes.isEmpty
      remarks.append(isChanged ? messages.writtenByUnchangedModel : messages.writtenByModel)
    }
    if isTargetCut { remarks.append(messages.writingCut(at: Transformer.longestWritten)) }
    if !scenario.interventions.isEmpty { remarks.append(messages.changed) }
    if scenario.order != nil {
      remarks.append(scenario.isShuffled ? messages.shuffled : messages.nothingToShuffle)
    }
    if hasNoNumbers { remarks.append(messages.outOfRange) }
    if trace.part == .decoder, !trace.mask.isCausal { remarks.append(messages.causalMaskLifted) }
    return remarks
  }

  /// Whether a cell that was set has driven others out of the range of numbers.
  private var hasNoNumbers: Bool {
    !scenario.interventions.settings.isEmpty
      && trace.stages.contains { $0.value.contains(where: \.isNaN) }
  }

  /// What ran on what, and what the reader should know, in a language.
  func remarks(in language: Language) -> RunRemarks {
    let messages = language.messages
    let changed = scenario.interventions.isEmpty ? [] : [messages.changedLesson]
    return RunRemarks(facts: messages.runFacts(trace), sentences: remarks(messages) + changed)
  }

  /// The same as blocks of a document, below what ran on what.
  func blocks(_ messages: any Messages) -> [Block] {
    [.facts(messages.runFacts(trace))] + remarks(messages).map { .paragraph([.text($0)]) }
  }
}
