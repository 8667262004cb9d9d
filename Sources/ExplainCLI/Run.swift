import DocumentModel
import Foundation
import LinearAlgebra
import TransformerModel

/// A model run on a sentence as the options ask for it, with what is to be said about it.
struct Run {
  /// Everything the sentence passed through.
  let trace: Trace
  private let addedPadding: Int

  /// Checks the text and runs the model.
  ///
  /// - Parameters:
  ///   - model: The model.
  ///   - text: The sentence.
  ///   - mask: The mask to run with.
  ///   - pad: How many `[PAD]` to append, if that is asked for.
  /// - Throws: `Failure` for a text that is empty or too long.
  init(model: EncoderModel, text: String, mask: AttentionMask, pad: Int?) throws {
    // The same Hangul typed on a Mac (decomposed) and elsewhere (composed) is one text.
    let composed = text.precomposedStringWithCanonicalMapping
    let tokens = WordSplitter.tokens(of: composed)
    guard !tokens.isEmpty else { throw Failure.emptyText }
    let hasPadding = tokens.contains(WordSplitter.padding)
    addedPadding = pad ?? (mask.hidesPadding && !hasPadding ? 2 : 0)
    let length = tokens.count + addedPadding
    guard length <= EncoderModel.longestText else {
      throw Failure.textTooLong(count: length, limit: EncoderModel.longestText)
    }
    let padded = Array(repeating: WordSplitter.padding, count: addedPadding)
    let sentence = model.sentence(([composed] + padded).joined(separator: " "))
    trace = model.trace(sentence, mask: mask)
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
    if !trace.sentence.unknownWords.isEmpty {
      remarks.append(
        messages.unknownWords(trace.sentence.unknownWords, model: trace.model))
    }
    if addedPadding > 0 { remarks.append(messages.padded(by: addedPadding)) }
    return remarks
  }

  /// The same as blocks of a document, below what ran on what.
  func blocks(_ messages: any Messages) -> [Block] {
    [.facts(messages.runFacts(trace))] + remarks(messages).map { .paragraph([.text($0)]) }
  }
}
