import DocumentModel
import LinearAlgebra

/// Lays many maps out as pictures without numbers, as many to a line as fit: the heads of a real
/// model on one page.
///
/// All maps are of one sentence, so the labels of the rows stand once at the left of each line of
/// maps. Where a sentence is longer than the room for its map, a cell stands for the largest
/// number of a square of cells.
struct SmallMaps {
  private static let gap = "  "
  /// A label is told from others by its beginning.
  private static let longestLabel = 12
  /// So many maps should stand side by side before cells become wider.
  private static let fewest = 3

  private let items: [GalleryBlock.Item]
  private let grid: GalleryBlock.Grid?
  private let options: RenderOptions
  private let labels: [String]
  private let labelWidth: Int
  /// The columns a cell takes.
  private let cellWidth: Int
  /// How many rows and columns of numbers one cell stands for.
  let reduction: Int

  /// Prepares to draw; there is nothing to draw without a known width.
  ///
  /// - Precondition: All maps have one shape.
  init(_ block: GalleryBlock, width: Int, options: RenderOptions) {
    items = block.items
    grid = block.grid
    self.options = options
    let shape = items[0].matrix.value.shape
    let spelled = items[0].matrix.rowLabels.map {
      Self.cut(VisibleText.label($0, isASCII: options.isASCII), isASCII: options.isASCII)
    }
    let room = width - ((spelled + (grid?.rows ?? [])).map { displayWidth(of: $0) }.max() ?? 0)
    let gap = Self.gap.count
    reduction = max(1, (shape.columns + max(1, room - gap) - 1) / max(1, room - gap))
    let columns = (shape.columns + reduction - 1) / reduction
    let wanted = max(Self.fewest, grid?.columns.count ?? 0)
    let isRoomy = wanted * (2 * columns + gap) <= room
    cellWidth = isRoomy || 2 * columns + gap <= room && items.count < Self.fewest ? 2 : 1
    labels = Self.reduced(spelled, by: reduction)
    labelWidth = (labels + (grid?.rows ?? [])).map { displayWidth(of: $0) }.max() ?? 0
  }

  private static func cut(_ label: String, isASCII: Bool) -> String {
    guard displayWidth(of: label) > longestLabel else { return label }
    let end = isASCII ? "~" : "…"
    var cut = label
    while displayWidth(of: cut) > longestLabel - 1 { cut.removeLast() }
    return cut + end
  }

  /// The first label of those that share a row.
  private static func reduced(_ labels: [String], by count: Int) -> [String] {
    stride(from: 0, to: labels.count, by: count).map { labels[$0] }
  }

  /// What is to be said of the pictures.
  var remarks: [String] {
    let matrix = items[0].matrix
    let columns =
      matrix.rowLabels == matrix.columnLabels
      ? options.words.columnsAsRows
      : "\(options.words.column): "
        + matrix.columnLabels.map { VisibleText.label($0, isASCII: options.isASCII) }
        .joined(separator: " ")
    return [columns] + (reduction == 1 ? [] : [options.words.largestOf(reduction)])
  }

  /// Writes the maps, an empty line between the lines of them; a row of a grid begins a new one.
  func write(to sink: (String) throws -> Void) rethrows {
    let pictures = items.map(lines)
    let titles = items.indices.map { place in
      let title = grid.map { $0.columns[place % $0.columns.count] } ?? items[place].title
      return VisibleText.showing(title, isASCII: options.isASCII)
    }
    let columns = (items[0].matrix.value.columns + reduction - 1) / reduction * cellWidth
    let width = max(columns, titles.map { displayWidth(of: $0) }.max() ?? 0)
    let room = max(1, (options.width ?? .max) - labelWidth)
    let count = max(1, room / (width + Self.gap.count))
    let perRow = grid?.columns.count ?? items.count
    for first in stride(from: 0, to: items.count, by: perRow) {
      let name = grid.map { VisibleText.showing($0.rows[first / perRow], isASCII: options.isASCII) }
      for start in stride(from: first, to: first + perRow, by: count) {
        if start > 0 { try sink("\n") }
        let shown = start..<min(start + count, first + perRow)
        let heads = titles[shown].map { ($0, displayWidth(of: $0)) }
        try write(heads, label: name ?? "", width, to: sink)
        for (row, label) in labels.enumerated() {
          try write(pictures[shown].map { ($0[row], columns) }, label: label, width, to: sink)
        }
      }
    }
  }

  private func write(
    _ pieces: [(text: String, width: Int)], label: String, _ width: Int,
    to sink: (String) throws -> Void
  ) rethrows {
    func blanks(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }
    var line = label + blanks(labelWidth - displayWidth(of: label))
    for (place, piece) in pieces.enumerated() {
      line += Self.gap + piece.text
      if place < pieces.count - 1 { line += blanks(width - piece.width) }
    }
    while line.last == " " { line.removeLast() }
    try sink("\(line)\n")
  }

  /// The rows of a map, each cell a colour, or the mark of its size.
  private func lines(of item: GalleryBlock.Item) -> [String] {
    let paint = CellPaint(item.matrix, options: options)
    let isColored = options.colorDepth == .palette || options.colorDepth == .trueColor
    let blank = String(repeating: " ", count: cellWidth)
    let cells = item.matrix.value.largestOfSquares(reduction)
    return (0..<cells.rows).map { row in
      cells.row(row).map { value in
        isColored
          ? paint.painted(blank, value: value)
          : String(repeating: paint.mark(for: value), count: cellWidth)
      }.joined()
    }
  }
}
