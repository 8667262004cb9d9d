import DocumentModel
import LinearAlgebra

/// A matrix on a screen: where there is no room for all of it, a part around the pointer, with
/// everything that stands around the table.
struct MatrixView {
  /// So many rows make a table worth the name; for them other things give way.
  private static let enoughRows = 3

  private let layout: MatrixLayout
  private let room: Int
  private let columns: Range<Int>

  /// What gives way in a small window, so that the rest fits it in one piece, step by step.
  private enum Sacrifice: Int, CaseIterable, Comparable {
    case nothing, frame, scale, caption

    static func < (left: Sacrifice, right: Sacrifice) -> Bool { left.rawValue < right.rawValue }
  }

  /// A number of rows, and what stands around them.
  private struct Plan {
    let rows: Range<Int>
    let above: [String]
    let below: [String]
    let isFramed: Bool
    /// The head and its rule count, too.
    var height: Int { above.count + rows.count + (isFramed ? 4 : 2) + below.count }
  }

  init(_ matrix: MatrixBlock, options: RenderOptions, room: Int) {
    layout = MatrixLayout(matrix, options: options)
    self.room = room
    columns = layout.table.columnsThatFit()
  }

  /// The lines; with a pointer, the table has the focus, and then what stands around it.
  func drawing() -> BlockDrawing {
    let plan = bestPlan()
    let lines = layout.table.lines(plan.rows, columns)
    let table = plan.isFramed ? lines : Array(lines.dropFirst().dropLast())
    var drawing = BlockDrawing(lines: plan.above + table + plan.below)
    if layout.matrix.marks.pointer != nil {
      let start = plan.above.count
      drawing.focus = [start..<start + table.count, 0..<drawing.lines.count]
    }
    return drawing
  }

  /// The first plan that fits with enough rows, else the one with the most.
  private func bestPlan() -> Plan {
    let (name, caption, scale) = (layout.name, layout.caption, layout.scale)
    func plan(_ count: Int, _ sacrifice: Sacrifice) -> Plan {
      let rows = layout.table.rows(count)
      return Plan(
        rows: rows,
        above: name + (sacrifice < .caption ? caption : []) + partLines(rows),
        below: (sacrifice < .scale ? scale : [])
          + FactColumns.lines(layout.table.legend(rows, columns), options: layout.prose.options),
        isFramed: sacrifice < .frame)
    }
    let count = layout.matrix.value.rows
    var best: Plan?
    for sacrifice in Sacrifice.allCases {
      let fitting = (1...max(1, min(count, room))).reversed().lazy
        .map { plan($0, sacrifice) }.first { $0.height <= room }
      guard let fitting else { continue }
      if best.map({ $0.rows.count < fitting.rows.count }) ?? true { best = fitting }
      if fitting.rows.count >= min(Self.enoughRows, count) { break }
    }
    return best ?? plan(1, .nothing)
  }

  /// Says which part is shown, when not all is.
  private func partLines(_ rows: Range<Int>) -> [String] {
    func part(_ shown: Range<Int>, of count: Int, _ words: RenderWords.Part) -> String? {
      shown.count < count ? words(shown.lowerBound, shown.upperBound - 1, count) : nil
    }
    let words = layout.options.words
    let parts = [
      part(rows, of: layout.matrix.value.rows, words.rowPart),
      part(columns, of: layout.matrix.value.columns, words.columnPart),
    ].compactMap { $0 }
    return parts.isEmpty ? [] : layout.prose.lines([.text(parts.joined(separator: ", "))])
  }
}
