import ArgumentParser
import DocumentModel
import LessonKit
import TransformerModel

/// `explain why 'STAGE[row, column]'`: one number, opened into the arithmetic that made it.
struct WhyCommand: ExplainCommand {
  static let configuration = CommandConfiguration(
    commandName: "why", abstract: CommandHelp.why.abstract,
    discussion: CommandHelp.why.discussion)

  /// As deep as anybody can count; deeper than any model.
  private static let deepest = 1000

  @Argument(help: OptionName.cell.argumentHelp) var cell: String?
  @Argument(help: OptionName.sentence.argumentHelp) var words: [String] = []
  @Option(parsing: .unconditional, help: OptionName.depth.argumentHelp) var depth: String?
  @Flag(help: OptionName.full.argumentHelp) var full = false
  @OptionGroup var options: ModelOptions
  @OptionGroup var shared: SharedOptions

  func execute(_ session: Session) throws {
    let format = try session.format(orData: ["json"])
    guard let cell else { throw Failure.malformedCell("") }
    let depth = try levels()
    let chosen = try options.run(on: words, session)
    let run = chosen.run
    let place = try run.cell(cell, layer: chosen.layer, head: chosen.head)
    guard let format else {
      let json = DerivationJSON(
        place.stage.cell(place.row, place.column), in: run.trace, depth: depth,
        layer: chosen.layer, head: chosen.head)
      try session.write(json, remarks: run.remarks(session.messages))
      return
    }
    try session.show(in: format) { messages in
      var view = DerivationView(
        run.trace, extent: DerivationView.Extent(depth: depth, isFull: full),
        layer: chosen.layer, head: chosen.head, words: messages.derivationWords)
      let block = view.block(of: place.stage, row: place.row, column: place.column)
      return Document(run.blocks(messages) + [.derivation(block)])
    }
  }

  /// The levels `--depth` asks for; `nil` for all of them.
  private func levels() throws -> Int? {
    if depth == "all" { return nil }
    return try wholeNumber(depth, option: "--depth", in: 1...Self.deepest, example: 2) ?? 1
  }
}
