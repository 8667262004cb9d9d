import ArgumentParser
import DocumentModel
import LessonKit

/// `explain diagram TEXT`: the architecture of a model with the shapes of a run.
struct DiagramCommand: ExplainCommand {
  static let configuration = CommandConfiguration(
    commandName: "diagram", abstract: CommandHelp.diagram.abstract,
    discussion: CommandHelp.diagram.discussion)

  @Argument(help: OptionName.sentence.argumentHelp) var words: [String] = []
  @Option(help: OptionName.litStage.argumentHelp) var stage: String?
  @OptionGroup var chosen: ModelOptions
  @OptionGroup var shared: SharedOptions

  func execute(_ session: Session) throws {
    let format = try session.documentFormat()
    let text = try session.text(words: words)
    let model = try session.model()
    let part = try chosen.part(of: model)
    let (layer, head) = try chosen.place(in: model, part: part)
    let run = try Run(
      model: model, text: text, target: chosen.target, part: part, mask: session.mask,
      pad: session.pad)
    let lit = try stage.map { try run.stage($0, layer: layer, head: head, option: "--stage") }
    let exhibit = DiagramExhibit(
      run.trace, lit: lit, layer: layer, words: session.messages.diagramWords)
    try session.show(
      Document(run.blocks(session.messages) + [.diagram(exhibit.block)]), format: format)
  }
}
