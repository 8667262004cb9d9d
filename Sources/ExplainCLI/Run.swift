import DocumentModel
import Foundation
import LinearAlgebra
import TransformerModel

/// A model run on a sentence as the options ask for it, with what is to be said about it.
struct Run {
  /// Everything the sentence passed through.
  let trace: Trace
  private let addedPadding: Int
  /// Whether the decoder was given what the model wrote itself.
  private let isTargetWritten: Bool

  /// Checks the texts and runs the model.
  ///
  /// - Parameters:
  ///   - model: The model.
  ///   - text: The sentence.
  ///   - target: What the decoder of an encoder–decoder is given; without it, what the model
  ///     writes itself.
  ///   - part: The part that is shown; without it, the first one the model has.
  ///   - mask: The mask of that part; without it, the model's own.
  ///   - pad: How many `[PAD]` to append, if that is asked for.
  /// - Throws: `Failure` for a text that is empty or too long, or a target nobody can use.
  init(
    model: Transformer, text: String, target: String? = nil, part: Part? = nil,
    mask: AttentionMask?, pad: Int?
  ) throws {
    let part = part ?? model.parts[0]
    // A word may look at all of the sentence it translates: there is no later word in it.
    if part == .cross, let mask, mask.isCausal {
      throw Failure.unknownValue(option: "--mask", value: mask.name, known: ["none", "padding"])
    }
    let masks = mask.map { Masks().replacing(part, by: $0) } ?? Masks()
    let tokens = try Self.tokens(of: text)
    let hidesPadding = masks.encoder.hidesPadding || masks.decoder.hidesPadding
    let hasPadding = tokens.contains(WordSplitter.padding)
    addedPadding = pad ?? (hidesPadding && !hasPadding ? 2 : 0)
    try Self.checkLength(tokens.count + addedPadding, of: model)
    // A model that writes itself stops before this many words.
    let targetCount = target.map { WordSplitter.tokens(of: $0).count + 1 } ?? 32
    try Memory.check(
      elements: model.stageElements(
        sourceCount: tokens.count + addedPadding, targetCount: targetCount))
    let padded = Array(repeating: WordSplitter.padding, count: addedPadding)
    let sentence = model.sentence(([Self.composed(text)] + padded).joined(separator: " "))
    let written = try Self.written(target, by: model, for: sentence, masks: masks)
    isTargetWritten = target == nil && written != nil
    trace = model.trace(sentence, target: written, masks: masks, part: part)
  }

  /// The same Hangul typed on a Mac (decomposed) and elsewhere (composed) is one text.
  private static func composed(_ text: String) -> String {
    text.precomposedStringWithCanonicalMapping
  }

  private static func tokens(of text: String) throws -> [String] {
    let tokens = WordSplitter.tokens(of: composed(text))
    guard !tokens.isEmpty else { throw Failure.emptyText }
    return tokens
  }

  private static func checkLength(_ count: Int, of model: Transformer) throws {
    guard count <= model.longestSentence else {
      throw Failure.textTooLong(count: count, limit: model.longestSentence)
    }
  }

  /// What the decoder of an encoder–decoder is given.
  private static func written(
    _ text: String?, by model: Transformer, for sentence: Sentence, masks: Masks
  ) throws -> Sentence? {
    guard model.target != nil else {
      if text != nil { throw Failure.noTarget(model: model.name) }
      return nil
    }
    guard let text else { return model.greedyTarget(for: sentence, masks: masks) }
    try checkLength(try tokens(of: text).count + 1, of: model)
    return model.target(composed(text))
  }

  /// The size of the model's parameters in bytes.
  var parameterBytes: Int {
    trace.stages.reduce(0) { sum, stage in
      stage.isParameter ? sum + stage.value.elements.count * MemoryLayout<Float>.size : sum
    }
  }

  /// What the reader should know about this run, in sentences.
  func remarks(_ messages: any Messages) -> [String] {
    var remarks: [String] = []
    let unknown = trace.sentence.unknownWords + (trace.target?.unknownWords ?? [])
    if !unknown.isEmpty {
      remarks.append(messages.unknownWords(unknown, model: trace.model))
    }
    if addedPadding > 0 { remarks.append(messages.padded(by: addedPadding)) }
    if isTargetWritten { remarks.append(messages.writtenByModel) }
    if trace.part == .decoder, !trace.mask.isCausal { remarks.append(messages.causalMaskLifted) }
    return remarks
  }

  /// The same as blocks of a document, below what ran on what.
  func blocks(_ messages: any Messages) -> [Block] {
    [.facts(messages.runFacts(trace))] + remarks(messages).map { .paragraph([.text($0)]) }
  }
}
