import ArgumentParser
import TransformerModel

/// The options that choose what of a model is shown.
struct ModelOptions: ParsableArguments {
  @Option(help: OptionName.pair.argumentHelp) var pair: String?
  @Option(help: OptionName.target.argumentHelp) var target: String?
  @Option(help: OptionName.part.argumentHelp) var part: String?
  @Option(parsing: .unconditional, help: OptionName.layer.argumentHelp) var layer: String?
  @Option(parsing: .unconditional, help: OptionName.head.argumentHelp) var head: String?

  /// What of a model is shown.
  struct Place {
    let model: Transformer
    let part: Part
    let layer: Int
    let head: Int

    /// The name of a stage of a head: `encoder.0.attention.head.0.weights`.
    func name(_ kind: String, layer: Int, head: Int) -> String {
      "\(part.scope(ofLayer: layer)).head.\(head).\(kind)"
    }
  }

  /// A run and the place in the model that is shown.
  struct Chosen {
    let run: Run
    let model: Transformer
    let layer: Int
    let head: Int
  }

  /// Runs the model of a session as the options ask for it.
  ///
  /// - Parameters:
  ///   - words: The words behind the command.
  ///   - session: Where model, mask and padding are known.
  ///   - whatIf: What is changed in the run; without it, what the session says.
  ///   - selection: The stages that are kept, given the model and what of it is shown.
  func run(
    on words: [String], _ session: Session, whatIf: WhatIf? = nil,
    keeping selection: (Place) throws -> StageSelection = { _ in .all }
  ) throws -> Chosen {
    try session.counting {
      try counted(on: words, session, whatIf: whatIf, keeping: selection)
    }
  }

  private func counted(
    on words: [String], _ session: Session, whatIf: WhatIf?,
    keeping selection: (Place) throws -> StageSelection
  ) throws -> Chosen {
    let text = try session.text(words: words)
    let model = try session.model()
    let part = try part(of: model)
    let (layer, head) = try place(in: model, part: part)
    let run = try Run(
      model: model, text: text, pair: pair, target: target, part: part, mask: session.mask,
      pad: session.pad, changes: [whatIf ?? session.whatIf], layer: layer, head: head,
      keeping: selection(Place(model: model, part: part, layer: layer, head: head)))
    return Chosen(run: run, model: model, layer: layer, head: head)
  }

  /// The part `--part` names, or the one the model shows by default.
  private func part(of model: Transformer) throws -> Part {
    guard let part else { return model.parts[0] }
    guard let known = Part(rawValue: part), model.parts.contains(known) else {
      throw Failure.unknownValue(
        option: "--part", value: part, known: model.parts.map(\.rawValue))
    }
    return known
  }

  /// The layer and the head that are shown, the first ones without options.
  private func place(in model: Transformer, part: Part) throws -> (layer: Int, head: Int) {
    let layers = 0...max(0, model.layerCount(of: part) - 1)
    let heads = 0...max(0, model.headCount(of: part) - 1)
    return (
      try wholeNumber(layer, option: "--layer", in: layers, example: 0) ?? 0,
      try wholeNumber(head, option: "--head", in: heads, example: 0) ?? 0
    )
  }
}
