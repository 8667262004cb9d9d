import Authoring
import TransformerModel

/// A run of a model as a lesson asks for it; what is left out is as in the lesson's own run.
public struct RunRequest: Sendable {
  /// The keys of a run in `lesson.yaml`.
  static let keys = [
    "model", "text", "target", "mask", "part", "pad", "without", "set", "shuffle",
  ]

  /// The name of the model.
  public private(set) var model: PlacedText?
  /// The sentence.
  public private(set) var text: PlacedText?
  /// What the decoder of an encoder–decoder is given.
  public private(set) var target: PlacedText?
  /// The mask of the part that is shown.
  public private(set) var mask: AttentionMask?
  /// The part that is shown.
  public private(set) var part: Part?
  /// How many `[PAD]` are appended.
  public private(set) var pad: Int?
  /// The parts that are taken out.
  public private(set) var parts: [PlacedText]
  /// The cells that are set.
  public private(set) var settings: [PlacedText]
  /// What the order of the words follows from, if they are shuffled.
  public private(set) var seed: Int?

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
    mask = keys["mask"]?.word(among: AttentionMask.named.map(\.name))
      .flatMap(AttentionMask.init(name:))
    part = keys["part"]?.word(among: Part.allCases.map(\.rawValue)).flatMap(Part.init(rawValue:))
    pad = keys["pad"]?.wholeNumber(in: 0...Transformer.longestText)
    parts = keys["without"]?.list()?.compactMap { $0.placedText() } ?? []
    settings = keys["set"]?.list()?.compactMap { $0.placedText() } ?? []
    seed = keys["shuffle"]?.wholeNumber(in: 0...Int.max)
  }

  /// This request, and what it leaves out as in another one.
  ///
  /// What is changed in the other run is not changed in this one, unless it says so.
  func over(_ base: RunRequest) -> RunRequest {
    var request = self
    request.model = model ?? base.model
    request.text = text ?? base.text
    request.target = target ?? base.target
    request.mask = mask ?? base.mask
    request.part = part ?? base.part
    request.pad = pad ?? base.pad
    return request
  }

  /// The text in which a failure of a change was written, and the piece of it that is wrong.
  public func diagnostic(_ failure: WhatIf.Failure) -> Diagnostic? {
    let (problem, piece) = Diagnostic.Problem.of(failure)
    let place =
      (parts + settings).first { $0.text.contains(piece) } ?? parts.first ?? settings.first
    return place?.diagnostic(problem, at: piece)
  }
}
