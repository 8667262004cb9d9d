import Authoring
import TransformerModel

/// A run of a model as a lesson asks for it; what is left out is as in the lesson's own run.
public struct RunRequest: Sendable {
  /// The keys of a run in `lesson.yaml`.
  static let keys = [
    "model", "text", "target", "mask", "part", "pad", "without", "set", "shuffle",
  ]

  /// The name of the model.
  public let model: PlacedText?
  /// The sentence.
  public let text: PlacedText?
  /// What the decoder of an encoder–decoder is given.
  public let target: PlacedText?
  /// The name of the mask of the part that is shown.
  public let maskName: PlacedText?
  /// The part that is shown.
  public let part: Part?
  /// How many `[PAD]` are appended.
  public let pad: Int?
  /// The parts that are taken out.
  public let parts: [PlacedText]
  /// The cells that are set.
  public let settings: [PlacedText]
  /// What the order of the words follows from, if they are shuffled.
  public let seed: Int?

  /// The mask of the part that is shown.
  public var mask: AttentionMask? { maskName.flatMap { AttentionMask(name: $0.text) } }

  /// What is changed in the run.
  public var whatIf: WhatIf {
    WhatIf(
      parts: parts.map(\.text), settings: settings.map(\.text),
      shuffleSeed: seed.map(UInt64.init))
  }

  /// Reads the keys of a run; those that are not there ask for nothing.
  init(_ keys: YAMLMapping) {
    model = keys["model"]?.placedText()
    text = keys["text"]?.placedText()
    target = keys["target"]?.placedText()
    let mask = keys["mask"]
    maskName = mask?.word(among: AttentionMask.named.map(\.name)) == nil ? nil : mask?.placedText()
    part = keys["part"]?.word(among: Part.allCases.map(\.rawValue)).flatMap(Part.init(rawValue:))
    pad = keys["pad"]?.wholeNumber(in: 0...Transformer.longestText)
    parts = keys["without"]?.list()?.compactMap { $0.placedText() } ?? []
    settings = keys["set"]?.list()?.compactMap { $0.placedText() } ?? []
    seed = keys["shuffle"]?.wholeNumber(in: 0...Int.max)
  }

  /// A change that has no place in a run, as a mistake at the piece of the text that is wrong.
  public func diagnostic(_ failure: WhatIf.Failure) -> Diagnostic? {
    let (problem, piece) = Diagnostic.Problem.of(failure)
    let place = (parts + settings).first { $0.text.contains(piece) } ?? (parts + settings).first
    return place?.diagnostic(problem, at: piece)
  }
}
