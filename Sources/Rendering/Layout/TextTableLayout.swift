import DocumentModel
import TextTable

/// Lays out a table of words and numbers: measures cells as the terminal draws them, splits what
/// is too wide into bands of columns, pads, and hands the result to TextTable.
struct TextTableLayout {
  private let block: TableBlock
  private let options: RenderOptions
  private let titles: [String]
  private let cells: [[String]]
  private let widths: [Int]
  /// Words too long for a table, by the short name that stands for them.
  private let legend: [Fact]

  init(_ block: TableBlock, options: RenderOptions) {
    self.block = block
    self.options = options
    let titles = block.columns.map { VisibleText.showing($0.title, isASCII: options.isASCII) }
    // A word may take half of the window.
    var roomy = options
    roomy.width = options.width.map { 2 * $0 }
    var labels = ShortLabels(roomy)
    let cells = block.rows.map { row in
      zip(labels.shortened(row.map(\.text)), row).map { Self.spelled($0, $1, options) }
    }
    legend = labels.legend
    widths = titles.indices.map { column in
      let shown = cells.map { displayWidth(of: $0[column]) } + [displayWidth(of: titles[column])]
      return (shown.max() ?? 0) + 2
    }
    self.titles = titles
    self.cells = cells
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
    let drawn =
      options.isASCII
      ? table.string(for: cells, style: BoxStyle<ASCIIGlyphs>.self)
      : table.string(for: cells, style: BoxStyle<LineGlyphs>.self)
    // A table without rows is nothing to TextTable.
    return drawn ?? ""
  }

  /// Text in its column, with a blank at either side.
  private func padded(_ text: String, _ column: Int) -> String {
    let blanks = String(repeating: " ", count: widths[column] - 2 - displayWidth(of: text))
    return block.columns[column].isTrailing ? " \(blanks)\(text) " : " \(text)\(blanks) "
  }
}
