import DocumentModel

/// Writes the tables of a document as values with a separator between them (RFC 4180), for
/// spreadsheets and programs.
///
/// A document of one table is that table and nothing else. Of several, each has a line with its
/// name above it and an empty line after it. Words are written only where there is no table.
/// Numbers have all their digits and are never in quotes.
struct SeparatedValues {
  private let separator: Character
  private let options: RenderOptions
  private let paper: PaperParts

  init(_ separator: Character, _ options: RenderOptions) {
    self.separator = separator
    self.options = options
    paper = PaperParts(options)
  }

  /// Writes the tables, or the words if there are none.
  func render(_ document: Document, to sink: (String) throws -> Void) rethrows {
    // Tables are made one by one, so that a long document needs no second copy in memory.
    let tables = document.blocks.reduce(0) { $0 + Self.tableCount(in: $1) }
    var written = 0
    for block in document.blocks where tables == 0 || Self.tableCount(in: block) > 0 {
      for part in paper.parts(of: block) {
        if case .table(let table) = part {
          if written > 0 { try sink("\n") }
          if tables > 1 { try sink(record([field(table.name)])) }
          try sink(record(table.columns.map { field($0.title) }))
          for row in table.rows { try sink(record(row.map(field))) }
          written += 1
        } else if tables == 0 {
          for line in lines(of: part) { try sink(record([field(line)])) }
        }
      }
    }
  }

  private static func tableCount(in block: Block) -> Int {
    switch block {
    case .matrix, .table, .bars, .curve: 1
    case .gallery(let gallery): gallery.items.count
    case .derivation(let derivation): tableCount(in: derivation)
    case .title, .step, .heading, .paragraph, .list, .commands, .facts, .question, .diagram, .menu,
      .definitions:
      0
    }
  }

  private static func tableCount(in derivation: DerivationBlock) -> Int {
    derivation.parts.reduce(derivation.lines.isEmpty ? 0 : 1) { $0 + tableCount(in: $1) }
  }

  /// The words of a part, where a document has nothing else.
  private func lines(of part: PaperPart) -> [String] {
    switch part {
    case .title(let text), .heading(let text), .name(let text), .room(let text): [text]
    case .paragraph(let spans): [line(spans)]
    case .list(let points): points.map(line)
    case .commands(let commands): commands
    case .table, .scale: []
    }
  }

  private func line(_ spans: [Span]) -> String { spans.map { $0.printed(options) }.joined() }

  private func record(_ fields: [String]) -> String {
    fields.joined(separator: String(separator)) + "\n"
  }

  private func field(_ cell: PaperTable.Cell) -> String {
    if cell.isBlank { return "" }
    guard let number = cell.number else { return field(cell.text) }
    // What the program computed with 24 bits has no more digits than those tell apart.
    let single = Float(number)
    return Double(single) == number ? single.description : number.description
  }

  private func field(_ text: String) -> String {
    let safe = Self.withoutFormula(
      VisibleText.showing(text, isASCII: options.isASCII, substituting: false))
    let mustBeQuoted = safe.contains { $0 == separator || "\"\r\n".contains($0) }
    return mustBeQuoted ? "\"\(safe.replacing("\"", with: "\"\""))\"" : safe
  }

  /// A text that a spreadsheet would compute stands in typographic quotes: `“=1+1”`.
  ///
  /// A sign by itself, which tokens often are, is no formula, and neither is a number.
  private static func withoutFormula(_ text: String) -> String {
    let start = text.drop { $0 == " " }
    guard start.count > 1, let first = start.first, "=+-@＝＋－＠".contains(first),
      Double(start) == nil
    else { return text }
    return "“\(text)”"
  }
}
