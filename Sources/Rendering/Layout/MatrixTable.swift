import DocumentModel
import LinearAlgebra
import TextTable

/// Lays a matrix out as a table: measures cells, splits what is too wide into bands of columns or
/// finds the part that fits a screen, pads, paints, and hands the result to TextTable.
struct MatrixTable {
  private let matrix: MatrixBlock
  private let options: RenderOptions
  private let cells: MatrixCells
  private let rowLabels: [String]
  private let columnLabels: [String]
  private let labelWidth: Int
  /// Blanks before the columns beside those every table has.
  private var spacing = 0
  /// Labels too long for a table, by the short name that stands for them.
  let legend: [Fact]

  /// A row of cells in one band, padded and painted.
  private struct Line {
    let cells: [String]
  }

  init(_ matrix: MatrixBlock, options: RenderOptions, isCompact: Bool = false) {
    self.matrix = matrix
    self.options = options
    cells = MatrixCells(matrix, options: options, isCompact: isCompact)
    var labels = ShortLabels(options)
    rowLabels = labels.shortened(matrix.rowLabels)
    columnLabels = labels.shortened(matrix.columnLabels)
    legend = labels.legend
    labelWidth = (rowLabels.map { displayWidth(of: $0) }.max() ?? 0) + 2
    if options.isSpacious, !isCompact, hasRoom(forMore: 2) { spacing = 2 }
  }

  /// Whether the whole table fits the window with wider columns.
  private func hasRoom(forMore blanks: Int) -> Bool {
    guard let width = options.width else { return true }
    var available = width - labelWidth - 3
    for column in columnLabels.indices where available >= 0 {
      available -= self.width(of: column) + blanks
    }
    return available >= 0
  }

  /// The width of a column with the blanks at its sides.
  private func width(of column: Int) -> Int {
    cells.width(of: column, label: columnLabels[column]) + spacing
  }

  /// The width of the widest band with its frame.
  var width: Int {
    let widths = columnLabels.indices.map(width)
    return labelWidth + 3 + (bands(of: widths).map { widths[$0].reduce(0, +) }.max() ?? 0)
  }

  // MARK: Bands

  /// Writes the table, band by band, with an empty line between bands.
  func write(to sink: (String) throws -> Void) rethrows {
    let widths = columnLabels.indices.map(width)
    let bands = bands(of: widths)
    for (index, band) in bands.enumerated() {
      if bands.count > 1 {
        let (first, count) = matrix.columnsOfWhole ?? (0, widths.count)
        let caption = options.words.columnBand(
          first + band.lowerBound, first + band.upperBound - 1, count)
        try sink(
          (index == 0 ? "" : "\n") + VisibleText.showing(caption, isASCII: options.isASCII) + "\n")
      }
      try sink(table(rowLabels.indices, band, widths: Array(widths[band])))
    }
  }

  /// As many columns to a band as fit beside the labels, at least one.
  private func bands(of widths: [Int]) -> [Range<Int>] {
    guard let width = options.width else { return [0..<widths.count] }
    let available = width - labelWidth - 3
    var bands: [Range<Int>] = []
    var (start, used) = (0, 0)
    for (column, columnWidth) in widths.enumerated() {
      if column > start, used + columnWidth > available {
        bands.append(start..<column)
        (start, used) = (column, 0)
      }
      used += columnWidth
    }
    return bands + [start..<widths.count]
  }

  // MARK: A part

  /// The columns that fit the window, the pointer as near to their middle as the ends allow; the
  /// first ones if there is no pointer.
  func columnsThatFit() -> Range<Int> {
    let all = columnLabels.indices
    guard let window = options.width, let last = all.last else { return all }
    let middle = min(max(0, matrix.marks.pointer?.column ?? 0), last)
    // The width of a column that is not there is more than there is room for.
    func needed(_ column: Int) -> Int { all.contains(column) ? width(of: column) : .max }
    var shown = middle..<middle + 1
    var available = window - labelWidth - 3 - width(of: middle)
    var (left, right) = (needed(middle - 1), needed(middle + 1))
    while min(left, right) <= available {
      let isRightShorter = shown.upperBound - 1 - middle <= middle - shown.lowerBound
      if right <= available, isRightShorter || left > available {
        shown = shown.lowerBound..<shown.upperBound + 1
        available -= right
        right = needed(shown.upperBound)
      } else {
        shown = shown.lowerBound - 1..<shown.upperBound
        available -= left
        left = needed(shown.lowerBound - 1)
      }
    }
    return shown
  }

  /// So many rows, the pointer in their middle where the ends allow it.
  func rows(_ count: Int) -> Range<Int> {
    let count = min(count, rowLabels.count)
    let first = (matrix.marks.pointer?.row ?? 0) - count / 2
    let start = min(max(0, first), rowLabels.count - count)
    return start..<start + count
  }

  /// The lines of a part of the table.
  func lines(_ rows: Range<Int>, _ columns: Range<Int>) -> [String] {
    table(rows, columns, widths: columns.map(width)).split(separator: "\n").map(String.init)
  }

  /// What is to be told of the labels in a part of the table.
  func legend(_ rows: Range<Int>, _ columns: Range<Int>) -> [Fact] {
    legend.filter {
      rowLabels[rows].contains($0.name) || columnLabels[columns].contains($0.name)
    }
  }

  // MARK: Drawing

  private func table(_ rows: Range<Int>, _ columns: Range<Int>, widths: [Int]) -> String {
    let titles =
      [String(repeating: " ", count: labelWidth)]
      + zip(columns, widths).map { column, width in
        let title = cells.padded(columnLabels[column], to: width)
        return column == matrix.marks.pointer?.column ? strong(title) : title
      }
    let lines = rows.map { row in
      let label = " \(rowLabels[row])"
      let blanks = String(repeating: " ", count: labelWidth - displayWidth(of: label))
      return Line(
        cells: [(row == matrix.marks.pointer?.row ? strong(label) : label) + blanks]
          + zip(columns, widths).map { cells.cell(row, $0, width: $1) })
    }
    let allWidths = [labelWidth] + widths
    let textTable = TextTable<Line> { line in
      line.cells.indices.map {
        Column(title: titles[$0], value: line.cells[$0], width: allWidths[$0])
      }
    }
    return
      (options.isASCII
      ? textTable.string(for: lines, style: BoxStyle<ASCIIGlyphs>.self)
      : textTable.string(for: lines, style: BoxStyle<LineGlyphs>.self)) ?? ""
  }

  private func strong(_ text: String) -> String {
    options.colorDepth == .none ? text : Paint.bold(text)
  }

  /// What the colours or marks of a map mean, from the smallest to the largest number.
  func scaleLine() -> String { cells.scaleLine() }
}
