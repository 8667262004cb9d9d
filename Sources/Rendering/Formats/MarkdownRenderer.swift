import DocumentModel

/// Writes a document as Markdown with the tables of GitHub's flavour.
public struct MarkdownRenderer: DocumentRenderer {
  private let options: RenderOptions
  private let paper: PaperParts

  /// Prepares to write; width and colour mean nothing here.
  public init(_ options: RenderOptions) {
    self.options = options
    paper = PaperParts(options)
  }

  /// Writes the parts with an empty line between them.
  public func render(_ document: Document, to sink: (String) throws -> Void) rethrows {
    var isFirst = true
    for block in document.blocks {
      for part in paper.parts(of: block) {
        let text = text(of: part)
        if text.isEmpty { continue }
        try sink("\(isFirst ? "" : "\n")\(text)")
        isFirst = false
      }
    }
  }

  private func text(of part: PaperPart) -> String {
    switch part {
    case .title(let text): "# \(escaped(text))\n"
    case .heading(let text): "## \(escaped(text))\n"
    case .name(let text): "### \(escaped(text))\n"
    case .paragraph(let spans):
      spans.isEmpty ? "" : "\(MarkdownText.lineStart(line(spans)))\n"
    case .list(let points):
      points.map { "- \(MarkdownText.lineStart(line($0)))\n" }.joined()
    case .commands(let commands):
      MarkdownText.block(
        commands.map {
          VisibleText.showing($0, isASCII: options.isASCII, substituting: false)
        })
    case .table(let table): text(of: table)
    // Nothing is coloured here.
    case .scale: ""
    case .room(let label): "\(escaped(label)): " + String(repeating: "\\_", count: 20) + "\n"
    }
  }

  private func text(of table: PaperTable) -> String {
    let titles = table.columns.map { MarkdownText.cell(visible($0.title)) }
    let rule = table.columns.map { $0.isTrailing ? "---:" : "---" }
    let rows = table.rows.map { row in
      row.map { cell in
        let text = cell.remarkedText
        return cell.isStrong ? MarkdownText.strong(text) : MarkdownText.cell(text)
      }
    }
    return ([titles, rule] + rows).map { "| \($0.joined(separator: " | ")) |\n" }.joined()
  }

  private func line(_ spans: [Span]) -> String {
    spans.map { span in
      let text = span.printed(options)
      return switch span {
      case .strong: MarkdownText.strong(text)
      case .code: MarkdownText.code(text)
      case .text, .verbatim, .number: MarkdownText.escaped(text)
      }
    }
    .joined()
  }

  private func escaped(_ text: String) -> String { MarkdownText.escaped(visible(text)) }

  private func visible(_ text: String) -> String {
    VisibleText.showing(text, isASCII: options.isASCII)
  }
}
