import DocumentModel

/// Writes a table into a page; one that is wider than a sheet of paper is written in bands of
/// columns, so that none is cut where it is printed.
struct PageTable {
  private let table: PaperTable
  private let options: RenderOptions
  private let text: PageText
  private let stage: String?
  private let openings: [[DerivationBlock]]?
  /// The widths of the columns, in the size of letters.
  private let widths: [Double]

  /// The room on a sheet, with letters that can still be read.
  private static let room = 78.0
  /// What a column of a terminal takes, and what is around the text of a cell.
  private static let (column, padding) = (0.66, 1.4)
  /// The width of a column of longer texts.
  private static let folded = 24.0

  /// Measures a table.
  ///
  /// - Parameters:
  ///   - table: The table.
  ///   - options: Digits, colours and words.
  ///   - stage: The full name of the stage whose cells these are, if they are a stage's.
  ///   - openings: How the cells came about, if they can be opened.
  init(
    _ table: PaperTable, options: RenderOptions, stage: String? = nil,
    openings: [[DerivationBlock]]? = nil
  ) {
    self.table = table
    self.options = options
    self.stage = stage
    self.openings = openings
    text = PageText(options)
    widths = table.columns.indices.map { column in
      let texts = [table.columns[column].title] + table.rows.map { $0[column].text }
      let widest = Double(texts.map { displayWidth(of: $0) }.max() ?? 0)
      let width = widest * Self.column + Self.padding
      return table.columns[column].isFolded ? min(width, Self.folded) : width
    }
  }

  /// Writes the bands, each with its columns named if there are several.
  func write(to sink: (String) throws -> Void) rethrows {
    let bands = PaperTable.bands(widths: widths, room: Self.room)
    for band in bands {
      let width = band.reduce(widths[0]) { $0 + widths[$1] }
      try sink("<div class=\"table\" style=\"--width:\(Int(width.rounded(.up)))\">\n<table")
      if let stage {
        try sink(" data-stage=\"\(text.verbatim(stage))\"")
        if let first = band.first, first > 1 { try sink(" data-first=\"\(first - 1)\"") }
      }
      if !table.name.isEmpty { try sink(" aria-label=\"\(text.words(table.name))\"") }
      try sink(">\n")
      if bands.count > 1, let first = band.first, let last = band.last {
        let words = table.caption(ofBand: first, last, options.words)
        try sink("<caption>\(text.words(words))</caption>\n")
      }
      try write(band, to: sink)
      try sink("</table>\n</div>\n")
    }
  }

  private func write(_ band: [Int], to sink: (String) throws -> Void) rethrows {
    let titles = band.map { table.columns[$0].title }
    if titles.contains(where: { !$0.isEmpty }) {
      let first = table.columns[0].title
      let corner = first.isEmpty ? "<td></td>" : "<th scope=\"col\">\(text.verbatim(first))</th>"
      let heads = titles.map { "<th scope=\"col\">\(text.verbatim($0))</th>" }
      try sink("<thead><tr>\(corner)\(heads.joined())</tr></thead>\n")
    }
    try sink("<tbody>\n")
    for (row, cells) in table.rows.enumerated() {
      try sink("<tr><th scope=\"row\">\(text.verbatim(cells[0].text))</th>")
      for column in band { try sink(cell(cells[column], row, column)) }
      try sink("</tr>\n")
    }
    try sink("</tbody>\n")
  }

  private func cell(_ cell: PaperTable.Cell, _ row: Int, _ column: Int) -> String {
    if cell.isBlank {
      let words = text.words(options.words.page.blank)
      return "<td class=\"blank\"><span class=\"unseen\">\(words)</span></td>"
    }
    var kinds: [String] = []
    if cell.isStrong { kinds.append("strong") }
    if !table.columns[column].isTrailing { kinds.append("words") }
    if table.columns[column].isFolded { kinds.append("folded") }
    let kind = kinds.isEmpty ? "" : " class=\"\(kinds.joined(separator: " "))\""
    let start = "<td\(kind)\(Self.style(of: cell.fill))"
    let shown = text.verbatim(cell.text)
    // What is covered or left to be filled in is not told here either.
    guard cell.number != nil, let opening = openings?[row][column - 1] else {
      return "\(start)>\(shown)</td>"
    }
    return "\(start) tabindex=\"0\">\(shown)\(PageDerivation(options).panel(opening))</td>"
  }

  /// The colours of a cell.
  static func style(of fill: PaperTable.Fill?) -> String {
    guard let fill else { return "" }
    let ink = SVGText.color(fill.ink)
    return " style=\"background:\(SVGText.color(fill.background));color:\(ink)\""
  }
}
