import ArgumentParser
import DocumentModel
import LessonKit
import TransformerModel

/// `explain map TEXT`: one attention map.
struct MapCommand: ExplainCommand {
  static let configuration = CommandConfiguration(
    commandName: "map", abstract: CommandHelp.map.english.abstract,
    discussion: CommandHelp.map.english.discussion)

  /// The stages that are maps, in the order they are computed.
  static let stages = ["scores", "scaled", "masked", "weights"]

  @Argument(help: OptionHelp.sentence.argumentHelp) var words: [String] = []
  @Option(help: OptionHelp.stage.argumentHelp) var stage: String?
  @Option(parsing: .unconditional, help: OptionHelp.layer.argumentHelp) var layer: String?
  @Option(parsing: .unconditional, help: OptionHelp.head.argumentHelp) var head: String?
  @OptionGroup var shared: SharedOptions

  func execute(_ session: Session) throws {
    let format = try session.format(known: ["text", "json"])
    let kind = stage ?? "weights"
    guard Self.stages.contains(kind) else {
      throw Failure.unknownValue(option: "--stage", value: kind, known: Self.stages)
    }
    let text = try session.text(words: words)
    let model = try session.model()
    let layer = try wholeNumber(
      layer, option: "--layer", in: 0...model.layers.count - 1, example: 0)
    let head = try wholeNumber(
      head, option: "--head", in: 0...model.headCount - 1, example: 0)
    let mask = try session.mask() ?? .none
    if kind == "masked", !mask.isInForce { throw Failure.noMaskInForce }
    let run = try Run(model: model, text: text, mask: mask, pad: try session.pad())
    let name = "encoder.\(layer ?? 0).attention.head.\(head ?? 0).\(kind)"
    guard let map = run.trace[name] else {
      throw Failure.unknownStage(name, nearest: [])
    }
    if format == "json" {
      try session.write(
        TraceJSON(run.trace, stages: [map]), remarks: run.remarks(session.messages))
    } else {
      let exhibit = ExhibitKind.heatmap.block(map, digits: nil, words: session.messages.stageWords)
      try session.show(Document(run.blocks(session.messages) + [exhibit]))
    }
  }
}
