import ArgumentParser
import DocumentModel
import LessonKit
import TransformerModel

/// `explain map TEXT`: one attention map.
struct MapCommand: ExplainCommand {
  static let configuration = CommandConfiguration(
    commandName: "map", abstract: CommandHelp.map.abstract,
    discussion: CommandHelp.map.discussion)

  /// The stages that are maps, in the order they are computed.
  static let stages = ["scores", "scaled", "masked", "weights"]

  @Argument(help: OptionName.sentence.argumentHelp) var words: [String] = []
  @Option(help: OptionName.stage.argumentHelp) var stage: String?
  @OptionGroup var chosen: ModelOptions
  @OptionGroup var shared: SharedOptions

  func execute(_ session: Session) throws {
    let format = try session.format(orData: ["json"])
    let kind = stage ?? "weights"
    guard Self.stages.contains(kind) else {
      throw Failure.unknownValue(option: "--stage", value: kind, known: Self.stages)
    }
    let text = try session.text(words: words)
    let model = try session.model()
    let part = try chosen.part(of: model)
    let (layer, head) = try chosen.place(in: model, part: part)
    let mask = session.mask ?? Masks()[part]
    if kind == "masked", !mask.isInForce { throw Failure.noMaskInForce }
    let run = try Run(
      model: model, text: text, target: chosen.target, part: part, mask: session.mask,
      pad: session.pad)
    let stack = part == .encoder ? "encoder" : "decoder"
    let attention = part == .cross ? "cross" : "attention"
    let name = "\(stack).\(layer).\(attention).head.\(head).\(kind)"
    guard let map = run.trace[name] else {
      throw Failure.unknownStage(name, nearest: [])
    }
    guard let format else {
      try session.write(
        TraceJSON(run.trace, stages: [map]), remarks: run.remarks(session.messages))
      return
    }
    let exhibit = ExhibitKind.heatmap.block(map, nil, session.messages.stageWords)
    try session.show(Document(run.blocks(session.messages) + [exhibit]), format: format)
  }
}
