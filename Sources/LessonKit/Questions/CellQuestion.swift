import Authoring
import DocumentModel
import LinearAlgebra
import TransformerModel

/// `cell: STAGE`, `which: …`: which cell of the stage is that? With `row: ROW` only that row counts.
public struct CellQuestion: QuestionKind {
  /// What can be looked for.
  private enum Search: String, CaseIterable {
    /// The largest number.
    case largest
    /// The smallest number that is not −∞.
    case smallest
    /// Any cell that is −∞.
    case forbidden
    /// Any cell that is exactly 0.
    case zero
  }

  /// The name in `lesson.yaml`.
  public static let name = "cell"
  /// What else it reads: what is looked for, and in which row.
  public static let keys = ["which", "row"]

  private let stage: PlacedText
  private let search: Search
  private let row: PlacedText?

  /// Reads the stage, what is looked for, and the row.
  public init?(_ keys: YAMLMapping) {
    let known = Search.allCases.map(\.rawValue)
    let search = keys.required("which")?.word(among: known).flatMap(Search.init(rawValue:))
    row = keys["row"]?.placedText()
    guard let stage = keys.required(Self.name)?.placedText(), let search else { return nil }
    self.stage = stage
    self.search = search
  }

  /// Its words are the question alone.
  public var wordKeys: QuestionWordKeys { QuestionWordKeys() }

  /// The cells that are meant, which the run decides.
  public func put(in context: inout ExhibitContext) -> (any PutQuestion)? {
    guard let stage = context.stage(stage) else { return nil }
    var rows = Array(0..<stage.value.rows)
    if let row {
      guard let index = stage.rows.index(named: row.text) else {
        // Another sentence need not have the word.
        if !context.isOwnRun { return nil }
        context.note(.unknownCell(row.text, known: stage.rows.names), in: row, at: row.text)
        return nil
      }
      rows = [index]
    }
    let places = rows.flatMap { row in (0..<stage.value.columns).map { (row: row, column: $0) } }
    let right = places.filter { isMeant(stage.value[$0.row, $0.column], among: places, of: stage) }
    guard !right.isEmpty else {
      if !context.isOwnRun { return nil }
      context.note(.noSuchCell(search.rawValue), in: self.stage, at: self.stage.text)
      return nil
    }
    return PutCell(
      stage: stage, row: row == nil ? nil : rows[0], right: right.map { [$0.row, $0.column] })
  }

  private func isMeant(
    _ value: Float, among places: [(row: Int, column: Int)], of stage: Stage
  ) -> Bool {
    let values = places.map { stage.value[$0.row, $0.column] }
    switch search {
    case .largest: return value == values.max()
    case .smallest: return value == values.filter { $0 > -.infinity }.min()
    case .forbidden: return value == -.infinity
    case .zero: return value == 0
    }
  }
}

/// A cell that is looked for.
struct PutCell: PutQuestion {
  let stage: Stage
  /// The row, if the question is about one.
  let row: Int?
  let right: [[Int]]
  let choices: [String] = []

  var form: AnswerForm { row == nil ? .cell : .column }

  var answer: [Span] {
    let (rows, columns) = (stage.rows.names, stage.columns.names)
    let names = right.map { cell in
      row == nil ? "(\(rows[cell[0]]), \(columns[cell[1]]))" : columns[cell[1]]
    }
    return [.strong(names.joined(separator: "; "))]
  }

  var rule: AnswerKey.Rule {
    .cell(
      rows: stage.rows.labels, columns: stage.columns.labels, row: row,
      right: right.map { MatrixBlock.Cell($0[0], $0[1]) })
  }

  /// `student, I`, with or without brackets; only the column where the row is given.
  func grade(_ answer: String) -> Grade {
    let whole = answer.trimmed
    // Brackets around the whole are no part of a word; those of [PAD] are.
    let isWrapped = whole.hasPrefix("(") || whole.hasPrefix("[")
    let readings = [whole] + (isWrapped ? [String(whole.dropFirst().dropLast())] : [])
    let names = row.map { [stage.rows.names[$0]] } ?? []
    for reading in readings {
      let parts = reading.split(separator: ",").map { $0.trimmed }
      if let place = cell(parts) ?? cell(names + parts) {
        return right.contains(place) ? .right : .wrong(nil)
      }
    }
    return .unreadable
  }

  private func cell(_ names: [String]) -> [Int]? {
    guard names.count == 2, let row = stage.rows.index(named: names[0]),
      let column = stage.columns.index(named: names[1])
    else { return nil }
    return [row, column]
  }
}
