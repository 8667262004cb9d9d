import DocumentModel
import LinearAlgebra

/// Draws a document for a terminal or a pipe: folded prose, tables with frames, and colour if the
/// screen has it.
public struct TextRenderer: DocumentRenderer {
  /// No line of prose is longer, however wide the window: longer ones are hard to read.
  private static let longestProse = 80

  private let options: RenderOptions

  /// Prepares to draw with the given options.
  public init(_ options: RenderOptions) {
    self.options = options
  }

  private var proseOptions: RenderOptions {
    var prose = options
    prose.width = proseWidth
    return prose
  }

  /// The width of running text.
  private var proseWidth: Int? { options.width.map { min($0, Self.longestProse) } }

  /// Draws the blocks with an empty line between them.
  public func render(_ document: Document, to sink: (String) throws -> Void) rethrows {
    for (index, block) in document.blocks.enumerated() {
      if index > 0 { try sink("\n") }
      try render(block, to: sink)
    }
  }

  private func render(_ block: Block, to sink: (String) throws -> Void) rethrows {
    if case .matrix(let matrix) = block {
      try render(matrix, to: sink)
    } else if case .gallery(let gallery) = block {
      try render(gallery, to: sink)
    } else if case .derivation(let derivation) = block {
      try DerivationLayout(options).write(derivation, to: sink)
    } else {
      for line in lines(of: block) { try sink("\(line)\n") }
    }
  }

  private func lines(of block: Block) -> [String] {
    switch block {
    case .title(let text): titleLines(text)
    case .heading(let text): headingLines(text)
    case .paragraph(let spans): wrapped(spans)
    case .list(let points):
      points.flatMap { wrapped($0, firstIndent: options.isASCII ? "- " : "• ", indent: "  ") }
    case .commands(let commands): commands.map { "    \(visible($0))" }
    case .facts(let facts), .definitions(let facts): FactColumns.lines(facts, options: proseOptions)
    case .diagram(let diagram):
      wrapped([.text(diagram.caption)]) + [""] + DiagramDrawing(diagram, options: options).lines()
    case .bars(let bars):
      barLines(bars)
    case .curve(let curve):
      curveLines(curve)
    case .question(let question): lines(of: question)
    case .menu(let menu): lines(of: menu)
    case .matrix, .gallery, .derivation: []
    }
  }

  /// The question, its choices, and a line to write on.
  private func lines(of question: QuestionBlock) -> [String] {
    let lines = wrapped(
      [.strong(question.title), .text(": ")] + question.text, firstIndent: "  ", indent: "  ")
    let choices = question.choices.flatMap { choice in
      wrapped(choice.text, firstIndent: "    \(choice.letter)) ", indent: "       ")
    }
    let room = String(repeating: "_", count: 20)
    return lines + choices + ["", "    \(visible(question.answerLabel)): \(room)"]
  }

  /// A line for each entry, with a mark before the one that is chosen.
  private func lines(of menu: MenuBlock) -> [String] {
    let width = menu.items.map { displayWidth(of: visible($0.mark)) }.max() ?? 0
    return menu.items.enumerated().flatMap { place, item in
      let isSelected = place == menu.selected
      let mark = visible(item.mark)
      let blanks = String(repeating: " ", count: width - displayWidth(of: mark))
      let pointer = isSelected ? (options.isASCII ? ">" : "▸") : " "
      let text: Span = isSelected ? .strong(item.text) : .text(item.text)
      return wrapped(
        [text], firstIndent: "\(pointer) \(blanks)\(mark)  ",
        indent: String(repeating: " ", count: width + 4))
    }
  }

  private func titleLines(_ text: String) -> [String] {
    let lines = wrapped([.strong(text)])
    // Measured without bold: codes take no room.
    let width = wrapped([.text(text)]).map { displayWidth(of: $0) }.max() ?? 0
    return lines + [String(repeating: options.isASCII ? "=" : "═", count: width)]
  }

  /// A title on a rule as wide as the prose, which sets the parts of a long text apart.
  private func headingLines(_ text: String) -> [String] {
    let rule = options.isASCII ? "-" : "─"
    let rest = (proseWidth ?? Self.longestProse) - displayWidth(of: visible(text)) - 4
    guard rest > 0 else {
      return wrapped([.strong(text)], firstIndent: "\(rule)\(rule) ", indent: "   ")
    }
    return ["\(rule)\(rule) \(bold(visible(text))) \(String(repeating: rule, count: rest))"]
  }

  private func barLines(_ bars: BarsBlock) -> [String] {
    let chart = BarChart(bars, options: options)
    return wrapped([.strong(bars.name)]) + wrapped([.text(bars.caption)]) + chart.lines()
      + FactColumns.lines(chart.legend, options: proseOptions)
  }

  private func curveLines(_ curve: CurveBlock) -> [String] {
    let plot = CurvePlot(curve, options: options)
    return wrapped([.strong(curve.name)]) + wrapped([.text(curve.caption)]) + plot.lines()
      + FactColumns.lines(plot.legend, options: proseOptions)
  }

  private func render(_ matrix: MatrixBlock, to sink: (String) throws -> Void) rethrows {
    let table = MatrixTable(matrix, options: options)
    let head = wrapped([.strong(matrix.name), .text(" \(matrix.value.shape)")])
    for line in head + wrapped([.text(matrix.caption)]) { try sink("\(line)\n") }
    try table.write(to: sink)
    if matrix.isHeatmap, matrix.hasCommonScale {
      try sink("\(visible(options.words.legend))  \(table.scaleLine())\n")
    }
    for line in FactColumns.lines(table.legend, options: proseOptions) { try sink("\(line)\n") }
  }

  private func render(_ gallery: GalleryBlock, to sink: (String) throws -> Void) rethrows {
    for line in wrapped([.strong(gallery.name)]) { try sink("\(line)\n") }
    guard let caption = gallery.items.first?.matrix.caption else { return }
    for line in wrapped([.text(caption)]) { try sink("\(line)\n") }
    try sink("\n")
    try Gallery(gallery, options: options).write(to: sink)
    for group in gallery.groups {
      guard let first = group.items.first?.matrix else { continue }
      let table = MatrixTable(first, options: options)
      // Without colours and without marks there is no scale to explain.
      if first.hasCommonScale, first.isHeatmap || options.colorDepth != .none {
        let titles = group.items.map(\.title).joined(separator: ", ")
        let name = gallery.groups.count == 1 ? options.words.legend : titles
        try sink("\(visible(name))  \(table.scaleLine())\n")
      }
      for line in FactColumns.lines(table.legend, options: proseOptions) { try sink("\(line)\n") }
    }
  }

  private func wrapped(_ spans: [Span], firstIndent: String = "", indent: String = "") -> [String] {
    Wrapping.lines(
      spans, width: proseWidth, firstIndent: firstIndent, indent: indent, options: options)
  }

  private func visible(_ text: String) -> String {
    VisibleText.showing(text, isASCII: options.isASCII)
  }

  private func bold(_ text: String) -> String {
    options.colorDepth == .none ? text : Paint.bold(text)
  }
}
