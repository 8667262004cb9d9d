import DocumentModel
import TextTable

/// Lays out a table of words and numbers: measures cells as the terminal draws them, splits what
/// is too wide into bands of columns, pads, and hands the result to TextTable.
struct TextTableLayout {
  private let block: TableBlock
  private let options: RenderOptions
  private let titles: [String]
  /// The lines of each cell: one, or several where it is folded.
  private let cells: [[[String]]]
  private let widths: [Int]
  /// Words too long for a table, by the short name that stands for them.
  private let legend: [Fact]

  /// The least a folded column is given, before it goes into a band of its own.
  private static let leastFolded = 16

  init(_ block: TableBlock, options: RenderOptions) {
    self.block = block
    self.options = options
    let titles = block.columns.map { VisibleText.showing($0.title, isASCII: options.isASCII) }
    // A word may take half of what is between the frames.
    var roomy = options
    roomy.width = options.width.map { 2 * ($0 - 7) }
    var labels = ShortLabels(roomy)
    var cells = block.rows.map { row in
      zip(block.columns, row).map { column, cell in
        let text =
          column.isFolded
          ? VisibleText.label(cell.text, isASCII: options.isASCII)
          : labels.shortened([cell.text])[0]
        return [Self.spelled(text, cell, options)]
      }
    }
    legend = labels.legend
    var widths = Self.widths(of: cells, titles)
    let folded = titles.indices.filter { block.columns[$0].isFolded }
    if let width = options.width, !folded.isEmpty {
      let fixed = titles.indices.filter { !folded.contains($0) }.reduce(3) { $0 + widths[$1] }
      let shared = (width - fixed) / folded.count
      // Beside the first column alone there is more room.
      let room = shared < Self.leastFolded ? width - 3 - widths[0] : shared
      for row in cells.indices {
        for column in folded {
          cells[row][column] = Wrapping.lines(
            [.verbatim(cells[row][column][0])], width: max(room - 2, 2), options: options)
        }
      }
      widths = Self.widths(of: cells, titles)
    }
    self.cells = cells
    self.widths = widths
    self.titles = titles
  }

  /// The columns with a blank at either side of the longest text.
  private static func widths(of cells: [[[String]]], _ titles: [String]) -> [Int] {
    titles.indices.map { column in
      let shown = cells.flatMap { $0[column] } + [titles[column]]
      return (shown.map { displayWidth(of: $0) }.max() ?? 0) + 2
    }
  }

  /// The words of a cell and its number.
  static func spelled(_ text: String, _ cell: TableBlock.Cell, _ options: RenderOptions) -> String {
    guard let number = cell.number else { return text }
    let digits = VisibleText.showing(
      NumberText.fixed(number, digits: options.digits), isASCII: options.isASCII)
    return text.isEmpty ? digits : "\(text) \(digits)"
  }

  /// The lines of the table, band by band, and what short names stand for.
  func lines() -> [String] {
    var lines: [String] = []
    for (place, band) in bands().enumerated() {
      if place > 0 { lines.append("") }
      lines += table([0] + band).split(separator: "\n").map(String.init)
    }
    return lines + FactColumns.lines(legend, options: options)
  }

  /// As many columns to a band as fit beside the first one, at least one.
  private func bands() -> [[Int]] {
    let others = Array(titles.indices.dropFirst())
    guard let width = options.width else { return [others] }
    let available = width - widths[0] - 3
    var bands: [[Int]] = [[]]
    var used = 0
    for column in others {
      if !bands[bands.count - 1].isEmpty, used + widths[column] > available {
        bands.append([])
        used = 0
      }
      bands[bands.count - 1].append(column)
      used += widths[column]
    }
    return bands
  }

  private func table(_ columns: [Int]) -> String {
    let table = TextTable<[String]> { row in
      columns.map {
        Column(title: padded(titles[$0], $0), value: padded(row[$0], $0), width: widths[$0])
      }
    }
    // Only a cell of this band makes its row higher.
    let lines = cells.flatMap { row in
      (0..<(columns.map { row[$0].count }.max() ?? 1)).map { line in
        row.map { line < $0.count ? $0[line] : "" }
      }
    }
    let drawn =
      options.isASCII
      ? table.string(for: lines, style: BoxStyle<ASCIIGlyphs>.self)
      : table.string(for: lines, style: BoxStyle<LineGlyphs>.self)
    // A table without rows is nothing to TextTable.
    return drawn ?? ""
  }

  /// Text in its column, with a blank at either side.
  private func padded(_ text: String, _ column: Int) -> String {
    let blanks = String(repeating: " ", count: widths[column] - 2 - displayWidth(of: text))
    return block.columns[column].isTrailing ? " \(blanks)\(text) " : " \(text)\(blanks) "
  }
}
