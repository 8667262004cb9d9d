import DocumentModel
import LessonKit
import Rendering
import TransformerModel

/// `explain map --find it:animal`: the heads that attend most from one token to another.
struct HeadFinder {
  /// So many heads are listed; JSON has all.
  private static let listed = 10

  let options: ModelOptions
  let words: [String]

  /// Runs the model, and shows the heads and the map of the first of them.
  func show(_ tokens: String, _ session: Session, format: OutputFormat?) throws {
    let chosen = try options.run(on: words, session) { .fitting(HeadSearch.stages(of: $0.part)) }
    let (run, part) = (chosen.run, chosen.run.trace.part)
    guard let map = run.trace.stages.first else {
      throw Failure.takenOut(run.scenario.removedLayers)
    }
    guard let (query, key) = Self.places(of: tokens, in: map) else {
      throw Failure.notTwoTokens(tokens, known: map.rows.labels)
    }
    let search = HeadSearch(
      from: query, to: key, in: run.trace, layers: chosen.model.layerCount(of: part),
      headCount: chosen.model.headCount(of: part))
    guard let format else {
      let json = HeadSearchJSON(search, in: run.trace)
      try session.write(json, remarks: run.remarks(session.messages))
      return
    }
    let messages = session.messages
    var document = Document(run.blocks(messages))
    document.blocks += [
      .paragraph([
        .text(messages.searchWords.found(map.rows.names[query], map.columns.names[key]))
      ]),
      .table(Self.table(of: search, columns: map.columns, messages.searchWords)),
    ]
    if run.trace.mask.isInForce, search.heads.allSatisfy({ $0.weight == 0 }) {
      document.blocks.append(.paragraph([.text(messages.searchWords.forbidden)]))
    } else if let best = search.heads.first {
      let name = ModelOptions.Place(model: chosen.model, part: part, layer: 0, head: 0)
        .name("weights", layer: best.layer, head: best.head)
      if let map = run.trace[name] {
        let words = messages.stageWords
        document.blocks.append(
          .matrix(map.matrixBlock(isHeatmap: true, digits: nil, words: words)))
      }
    }
    try session.show(document, format: format)
  }

  private static func table(
    of search: HeadSearch, columns: Axis, _ words: SearchWords
  ) -> TableBlock {
    TableBlock(
      columns: [
        .init(words.layer, isTrailing: true), .init(words.head, isTrailing: true),
        .init(words.weight, isTrailing: true), .init(words.strongest, isTrailing: true),
      ],
      rows: search.heads.prefix(listed).map { found in
        [
          .init(found.layer), .init(found.head), .init(number: found.weight),
          .init(columns.label(found.strongest), number: found.largest),
        ]
      })
  }

  /// The row and the column that `it:animal` names; a token may have a colon of its own.
  private static func places(of tokens: String, in map: Stage) -> (query: Int, key: Int)? {
    for colon in tokens.indices where tokens[colon] == ":" {
      let (from, to) = (String(tokens[..<colon]), String(tokens[tokens.index(after: colon)...]))
      if let query = map.rows.index(named: from), let key = map.columns.index(named: to) {
        return (query, key)
      }
    }
    return nil
  }
}
