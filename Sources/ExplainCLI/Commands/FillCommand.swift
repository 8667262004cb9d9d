import ArgumentParser
import DocumentModel
import LessonKit
import TransformerModel

/// `explain fill "The [MASK] sat"`: what a model like BERT puts in the place of masked words.
struct FillCommand: ExplainCommand {
  static let configuration = CommandConfiguration(
    commandName: "fill", abstract: CommandHelp.fill.abstract,
    discussion: CommandHelp.fill.discussion)

  /// The names masks have in the families we know.
  private static let masks = ["[MASK]", "<mask>"]

  @Argument(help: OptionName.sentence.argumentHelp) var words: [String] = []
  @Option(parsing: .unconditional, help: OptionName.candidates.argumentHelp)
  var candidates: String?
  @Option(help: OptionName.pair.argumentHelp) var pair: String?
  @OptionGroup var shared: SharedOptions

  func execute(_ session: Session) throws {
    let format = try session.format(orData: ["json"])
    let model = try session.model()
    let reader = model.source.vocabulary
    guard case .maskedWords? = model.head,
      let mask = Self.masks.first(where: { reader.id(of: $0) != nil }),
      let id = reader.id(of: mask)
    else { throw Failure.cannotFill(model: model.name, writes: model.canWrite) }
    let shown =
      try wholeNumber(
        candidates, option: "--candidates", in: 1...model.outputWords.count, example: 5)
      ?? min(5, model.outputWords.count)
    let run = try session.counting {
      try Run(
        model: model, text: session.text(words: self.words), pair: pair, mask: session.mask,
        pad: session.pad, changes: [session.whatIf], keeping: .named(["probabilities"]))
    }
    let places = run.trace.sentence.ids.indices.filter { run.trace.sentence.ids[$0] == id }
    guard !places.isEmpty else { throw Failure.nothingToFill(mask: mask) }
    guard let probabilities = run.trace["probabilities"] else {
      throw Failure.takenOut(run.scenario.removedLayers)
    }
    let filled = places.map { FilledWord(place: $0, of: probabilities, candidates: shown) }
    guard let format else {
      let json = FillingJSON(run.trace, words: filled)
      try session.write(json, remarks: run.remarks(session.messages))
      return
    }
    let words = session.messages.writingWords
    let blocks = filled.flatMap { word -> [Block] in
      let table = TableBlock(
        columns: [
          .init("", isTrailing: true), .init(words.word),
          .init(words.probability, isTrailing: true),
        ],
        rows: word.candidates.enumerated().map { rank, candidate in
          [.init(rank + 1), .init(candidate.word), .init(number: candidate.probability)]
        })
      return [.paragraph([.strong(words.masked(mask, word.place))]), .table(table)]
    }
    try session.show(Document(run.blocks(session.messages) + blocks), format: format)
  }
}
