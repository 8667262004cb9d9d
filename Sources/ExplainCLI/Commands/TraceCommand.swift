import ArgumentParser
import Checkpoints
import DocumentModel
import LessonKit
import TransformerModel

/// `explain trace TEXT`: every stage a sentence passes through.
struct TraceCommand: ExplainCommand {
  static let configuration = CommandConfiguration(
    commandName: "trace", abstract: CommandHelp.trace.abstract,
    discussion: CommandHelp.trace.discussion)

  /// The size of a model, in bytes, from which its parameters are left out unless asked for.
  private static let smallModel = 1 << 20

  @Argument(help: OptionName.sentence.argumentHelp) var words: [String] = []
  @Option(help: OptionName.stages.argumentHelp) var stages: String?
  @Flag(help: OptionName.parameters.argumentHelp) var parameters = false
  @OptionGroup var options: ModelOptions
  @OptionGroup var shared: SharedOptions

  func execute(_ session: Session) throws {
    let format = try session.format(orData: ["json", "npy"])
    let chosen = try options.run(on: words, session)
    let run = chosen.run
    let shown = try choose(from: run, layer: chosen.layer, head: chosen.head)
    guard let format else {
      let json = TraceJSON(run.trace, stages: shown)
      try session.write(
        json, or: { try NumpyArray(shown) }, remarks: run.remarks(session.messages))
      return
    }
    try session.show(document(of: shown, run: run, session), format: format)
  }

  /// The stages that are listed, or those of them that fit `--stages`.
  private func choose(from run: Run, layer: Int, head: Int) throws -> [Stage] {
    let withParameters = parameters || run.parameterBytes < Self.smallModel
    let listed = run.trace.stages.filter { withParameters || !$0.isParameter }
    guard let stages else { return listed }
    return try run.stages(fitting: stages, among: listed, layer: layer, head: head)
  }

  private func document(of stages: [Stage], run: Run, _ session: Session) -> Document {
    let words = session.messages.stageWords
    var document = Document(run.blocks(session.messages))
    for stage in stages {
      let operation = type(of: stage.operation)
      document.blocks.append(
        .facts([
          Fact(words.operation, operation.name),
          Fact(words.formula, operation.formula),
          Fact(words.shape, stage.shapes(in: run.trace)),
        ]))
      document.blocks.append(
        .matrix(stage.matrixBlock(isHeatmap: false, digits: nil, words: words)))
    }
    return document
  }
}
