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
  @OptionGroup var options: ModelOptions
  @OptionGroup var shared: SharedOptions

  func execute(_ session: Session) throws {
    let format = try session.documentFormat()
    let chosen = try options.run(on: words, session)
    let run = chosen.run
    let lit = try stage.map {
      try run.stage($0, layer: chosen.layer, head: chosen.head, for: .option("--stage"))
    }
    let view = DiagramView(
      run.trace, lit: lit, layer: chosen.layer, words: session.messages.diagramWords)
    try session.show(
      Document(run.blocks(session.messages) + [.diagram(view.block)]), format: format)
  }
}
