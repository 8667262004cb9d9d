import DocumentModel
import LinearAlgebra
import TransformerModel

/// Two runs side by side: where they part, and for each stage asked for before, after and
/// difference.
public struct ComparisonView {
  private let comparison: Comparison
  private let digits: Int?
  private let words: ComparisonWords
  private let stageWords: StageWords
  private let derivationWords: DerivationWords
  private let choice: LayerAndHead
  private var names: CellNames

  /// Prepares to show a comparison, with the layer and the head that short names mean.
  public init(
    _ comparison: Comparison, layer: Int = 0, head: Int = 0, digits: Int? = nil,
    words: ComparisonWords, stageWords: StageWords, derivationWords: DerivationWords
  ) {
    self.comparison = comparison
    self.digits = digits
    self.words = words
    self.stageWords = stageWords
    self.derivationWords = derivationWords
    choice = LayerAndHead(layer: layer, head: head)
    names = CellNames(comparison.before, layer: layer, head: head)
  }

  /// What is to be said of the runs as a whole.
  public var summary: Block {
    let parted = comparison.parted
    let total = comparison.before.stages.count { !$0.isParameter }
    let first = comparison.firstParting.map { "\($0) (\(words.parted(parted.count, total)))" }
    return .facts([Fact(words.firstParting, first ?? words.nowhere(comparison.isShuffled))])
  }

  /// Every stage that is not as it was, with the number of its cells that changed.
  public var overview: Block {
    .definitions(
      comparison.parted.compactMap { name in
        guard let pair = comparison.pair(name) else { return nil }
        return Fact(name, "\(pair.changedCount)/\(pair.before.value.count)")
      })
  }

  /// One stage in both runs.
  public mutating func blocks(of name: String) -> [Block] {
    guard let pair = comparison.pair(name) else {
      let said = words.isMissing(comparison.before[name] == nil)
      return [.paragraph([.strong(name), .text(": \(said)")])]
    }
    if pair.isEqual { return [.paragraph([.strong(name), .text(": \(words.isEqual)")])] }
    let before = matrix(pair.before, in: comparison.before)
    let after = matrix(pair.after, in: comparison.after)
    // Shares beside numbers that are none any more are compared as numbers.
    let scale: MatrixBlock.Scale = before.scale == after.scale ? before.scale : .diverging
    let shown = GalleryBlock.Group([
      GalleryBlock.Item(title: words.before, matrix: before.colored(by: scale)),
      GalleryBlock.Item(title: words.after, matrix: after.colored(by: scale)),
    ])
    guard let difference = pair.difference else {
      return [
        .gallery(GalleryBlock(name: name, groups: [shown])),
        .paragraph([.text(words.otherShape)]),
      ]
    }
    let changes = GalleryBlock.Group([
      GalleryBlock.Item(title: words.difference, matrix: self.difference(difference, of: pair))
    ])
    return [
      .gallery(GalleryBlock(name: name, groups: [shown, changes])),
      .paragraph(sentence(of: pair)),
    ]
  }

  private func matrix(_ stage: Stage, in trace: Trace) -> MatrixBlock {
    stage.matrixBlock(isHeatmap: false, digits: digits, words: stageWords)
      .opened(in: trace, choice: choice, words: derivationWords)
  }

  private func difference(_ difference: Matrix, of pair: Comparison.Pair) -> MatrixBlock {
    MatrixBlock(
      name: pair.before.name, value: difference,
      rowLabels: Self.labels(pair.before.rows, pair.after.rows),
      columnLabels: Self.labels(pair.before.columns, pair.after.columns),
      caption: stageWords.axes(pair.before.rows.role, pair.before.columns.role),
      scale: .diverging, isHeatmap: false, digits: digits, isSigned: true)
  }

  /// The labels of both runs, where they are not the same.
  private static func labels(_ before: Axis, _ after: Axis) -> [String] {
    zip(before.labels, after.labels).map { $0 == $1 ? $0 : "\($0)→\($1)" }
  }

  /// How many cells changed, and which of them most.
  private mutating func sentence(of pair: Comparison.Pair) -> [Span] {
    let total = pair.before.value.count
    let count = Span.text(words.changedCells(pair.changedCount, total))
    guard let (row, column) = pair.largestChange else { return [count] }
    let name = names.name(stage: pair.before.name, row: row, column: column)
    return [
      count, .text(" \(words.largestChange): "), .strong(name), .text(" "),
      .number(pair.before.value[row, column], digits: digits), .text(" →\u{A0}"),
      .number(pair.after.value[row, column], digits: digits),
    ]
  }
}
