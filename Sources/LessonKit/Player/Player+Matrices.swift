import Arithmetic
import DocumentModel
import LinearAlgebra
import TransformerModel

/// The matrices of a step: what can be picked in them, what lights up, and what is opened.
extension Player {
  // MARK: What can be picked

  /// The matrices of the step whose numbers can be opened.
  var matrices: [MatrixBlock] {
    guard mistakes == nil, case .success(let page)? = page else { return [] }
    return page.parts.flatMap(\.blocks).compactMap { block in
      guard case .matrix(let matrix) = block, isOpenable(matrix, in: page) else { return nil }
      return matrix
    }
  }

  /// The questions of the step.
  var questions: [AskedQuestion] {
    guard mistakes == nil, case .success(let page)? = page else { return [] }
    return page.questions
  }

  func isOpenable(_ matrix: MatrixBlock, in page: LessonPage) -> Bool {
    matrix.value.count > 0
      && page.run?.trace[matrix.name]?.value.shape == matrix.value.shape
  }

  /// The cells that made the one under the cursor, by the names of their stages.
  func litCells(of page: LessonPage) -> [String: Set<MatrixBlock.Cell>] {
    guard case .matrix(let number, let cell) = view.focus, matrices.indices.contains(number),
      let trace = page.run?.trace
    else { return [:] }
    return Self.sources(of: matrices[number].name, cell, in: trace)
  }

  private static func sources(
    of stage: String, _ cell: MatrixBlock.Cell, in trace: Trace
  ) -> [String: Set<MatrixBlock.Cell>] {
    guard let stage = trace[stage] else { return [:] }
    let derivation = stage.derivation(ofRow: cell.row, column: cell.column, in: trace)
    var sources: [String: Set<MatrixBlock.Cell>] = [:]
    for line in derivation.lines {
      for case .cell(let source) in line.formula.leaves {
        sources[source.stage, default: []].insert(MatrixBlock.Cell(source.row, source.column))
      }
    }
    return sources
  }

  func name(of stage: String, _ cell: MatrixBlock.Cell) -> String {
    guard let stage = shownTrace?[stage] else { return stage }
    return "\(stage.name)[\(stage.rows.names[cell.row]), \(stage.columns.names[cell.column])]"
  }

  /// The matrix the cursor is in, and the cell under it.
  var picked: (matrix: MatrixBlock, cell: MatrixBlock.Cell)? {
    let matrices = matrices
    guard case .matrix(let number, let cell) = view.focus, matrices.indices.contains(number) else {
      return nil
    }
    return (matrices[number], cell)
  }

  // MARK: Opened numbers

  /// The number that is open, and those it can be followed to.
  func opened(
    _ walk: DerivationWalk
  ) -> (block: DerivationBlock, openable: [Derivation.Cell])? {
    guard let trace = shownTrace, let place = walk.path.last, let stage = trace[place.stage] else {
      return nil
    }
    let choice = staging.wishes.choice.limited(to: trace)
    var view = DerivationView(
      trace, layer: choice.layer, head: choice.head, words: words.exhibits.derivation)
    let (row, column) = (place.cell.row, place.cell.column)
    // The chosen number is kept in view: who reads elsewhere has none.
    let block =
      walk.scroll == nil
      ? view.block(of: stage, row: row, column: column, selecting: place.selected)
      : view.block(of: stage, row: row, column: column)
    return (block, view.openable)
  }

  func screen(of walk: DerivationWalk) -> Screen {
    guard let (block, openable) = opened(walk), let trace = shownTrace, let last = walk.path.last
    else { return stepScreen }
    let choice = staging.wishes.choice.limited(to: trace)
    var names = CellNames(trace, layer: choice.layer, head: choice.head)
    let path = walk.path.map {
      names.name(stage: $0.stage, row: $0.cell.row, column: $0.cell.column)
    }
    var blocks: [Block] = []
    if path.count > 1 {
      blocks.append(
        .paragraph([.text("\(words.pathLabel): "), .text(path.joined(separator: " ← "))]))
    }
    blocks.append(.derivation(block))
    if openable.indices.contains(last.selected), let stage = trace[openable[last.selected].stage] {
      let lit = Self.sources(of: last.stage, last.cell, in: trace)[stage.name] ?? []
      let matrix = stage.matrixBlock(
        isHeatmap: false, digits: nil, words: words.exhibits.stage)
      blocks.append(.matrix(matrix.marked(MatrixBlock.Marks(lit: lit))))
    }
    return screen(
      blocks, scroll: walk.scroll ?? 0,
      [
        ("←→", .choose), ("Enter", .open), ("Backspace", .comeBack), ("Esc", .close),
        ("Ctrl-D", .scroll), ("Space", .next), ("?", .keys),
      ])
  }
}
