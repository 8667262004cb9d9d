/// Writes a table in LaTeX; one that is too wide or too long for the page is split into bands of
/// columns and of rows.
struct LatexTable {
  private let table: PaperTable
  private let options: RenderOptions
  private let widths: [Double]

  /// The room on the page in points, and the lines that fit below each other without stretch.
  private static let (room, linesOnPage) = (470.0, 50.0)
  /// How far apart lines stand, so that letters touch no rule; where somebody is to write, further.
  private static let (stretch, writingStretch) = (1.3, 1.7)
  /// What a column of the terminal takes in the size tables are set in, and what is between two
  /// columns.
  private static let (point, gap) = (4.8, 8.0)
  /// The width of a column of longer texts, and of a line to write a number on.
  private static let (folded, blank) = (150.0, 30.0)

  init(_ table: PaperTable, options: RenderOptions) {
    self.table = table
    self.options = options
    widths = table.columns.indices.map { column in
      let texts = [table.columns[column].title] + table.rows.map { $0[column].remarkedText }
      let widest = Double(texts.map { displayWidth(of: $0) }.max() ?? 0) * Self.point
      let isBlank = table.rows.contains { $0[column].isBlank }
      let width = (isBlank ? max(widest, Self.blank) : widest) + Self.gap
      return table.columns[column].isFolded ? min(width, Self.folded + Self.gap) : width
    }
  }

  /// Writes the bands, each with its columns named if there are several.
  func write(to sink: (String) throws -> Void) rethrows {
    // A line of arithmetic is not taken apart.
    let whole = [Array(table.columns.indices.dropFirst())]
    let bands = table.sums == nil ? PaperTable.bands(widths: widths, room: Self.room) : whole
    for (number, band) in bands.enumerated() {
      if number > 0 { try sink("\\parted\n") }
      if bands.count > 1, let first = band.first, let last = band.last {
        let caption = table.caption(ofBand: first, last, options.words)
        try sink("\\par\\noindent{\\footnotesize \(LatexText.escaped(caption))}\\joined\n")
      }
      for (place, rows) in pages.enumerated() {
        if place > 0 { try sink("\\parted\n") }
        try write([0] + band, rows: rows, to: sink)
      }
    }
  }

  /// The rows that stand together, as many as fit a page.
  private var pages: [Range<Int>] {
    var (pages, start, used) = ([Range<Int>](), 0, 0.0)
    for row in table.rows.indices {
      let height = Double(lines(of: row)) * stretch
      if used > 0, used + height > Self.linesOnPage {
        pages.append(start..<row)
        (start, used) = (row, 0)
      }
      used += height
    }
    return pages + [start..<table.rows.count]
  }

  private var stretch: Double {
    let isWrittenOn = table.rows.contains { $0.contains(where: \.isBlank) }
    return isWrittenOn ? Self.writingStretch : Self.stretch
  }

  /// How many lines a row takes, by its longest text.
  private func lines(of row: Int) -> Int {
    let lines = table.columns.indices.filter { table.columns[$0].isFolded }.map { column in
      Double(displayWidth(of: table.rows[row][column].text)) * Self.point / Self.folded
    }
    return Int((lines.max() ?? 1).rounded(.up))
  }

  private func write(
    _ columns: [Int], rows: Range<Int>, to sink: (String) throws -> Void
  ) rethrows {
    // One column may still be wider than the page.
    let isScaled = columns.reduce(0) { $0 + widths[$1] } > Self.room
    let kinds = columns.map { column in
      if table.sums != nil, column == 0 { return "r@{ }" }
      if table.sums != nil, column == columns.last { return "@{\\ =\\ }r" }
      if widths[column] == Self.folded + Self.gap, table.columns[column].isFolded {
        return ">{\\raggedright\\arraybackslash}p{\(Int(Self.folded))pt}"
      }
      return table.columns[column].isTrailing ? "r" : "l"
    }
    try sink("\\par\\noindent\\begingroup\\footnotesize\\renewcommand\\arraystretch{\(stretch)}\n")
    if isScaled { try sink("\\resizebox{\\linewidth}{!}{%\n") }
    try sink("\\begin{tabular}{\(kinds.joined())}\n\\hline\n")
    let titles = columns.map { LatexText.escaped(table.columns[$0].title) }
    // The signs between columns of arithmetic say what titles would.
    if table.sums == nil, titles.contains(where: { !$0.isEmpty }) {
      try sink("\(titles.joined(separator: " & ")) \\\\\n\\hline\n")
    }
    for row in rows {
      var cells = columns.map { Self.text(of: table.rows[row][$0]) }
      if let sums = table.sums {
        if sums.contains(row) { try sink("\\cline{\(columns.count)-\(columns.count)}\n") }
        // What is computed stands before the first of its terms, a plus before the others.
        if !["", "+"].contains(cells[0]) { cells[0] += " =" }
      }
      try sink("\(cells.joined(separator: " & ")) \\\\\n")
    }
    try sink("\\hline\n\\end{tabular}")
    try sink("\(isScaled ? "}" : "")\n\\endgroup\\joined\\smallskip\n")
  }

  /// A cell in its colours.
  private static func text(of cell: PaperTable.Cell) -> String {
    if cell.isBlank { return "\\rule{\(Int(Self.blank))pt}{0.4pt}" }
    let escaped = LatexText.escaped(cell.text)
    let text = cell.isStrong ? "\\textbf{\(escaped)}" : escaped
    // A remark takes no room, so that the digits of all numbers stand below each other.
    let remark = cell.remark.map { "\\rlap{\\ \(LatexText.escaped($0))}" } ?? ""
    guard let fill = cell.fill else { return text + remark }
    return "\\cellcolor[RGB]{\(numbers(fill.background))}\(inked(text, fill))\(remark)"
  }

  /// A step of a legend in its colours.
  static func step(_ cell: PaperTable.Cell) -> String {
    let text = LatexText.escaped(cell.text)
    guard let fill = cell.fill else { return text }
    return "\\colorbox[RGB]{\(numbers(fill.background))}{\\strut\(inked(text, fill))}"
  }

  private static func inked(_ text: String, _ fill: PaperTable.Fill) -> String {
    "\\textcolor\(fill.ink == .black ? "{black}" : "{white}"){\(text)}"
  }

  private static func numbers(_ color: RGB) -> String {
    "\(color.red),\(color.green),\(color.blue)"
  }
}
