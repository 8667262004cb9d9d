import DocumentModel
import LinearAlgebra

/// Draws a document for a terminal or a pipe: folded prose, tables with frames, and colour if the
/// screen has it.
public struct TextRenderer: DocumentRenderer {
  private let options: RenderOptions
  private let prose: Prose

  /// Prepares to draw with the given options.
  public init(_ options: RenderOptions) {
    self.options = options
    prose = Prose(options)
  }

  /// Draws the blocks with an empty line between them.
  public func render(_ document: Document, to sink: (String) throws -> Void) rethrows {
    for (index, block) in document.blocks.enumerated() {
      if index > 0 { try sink("\n") }
      try render(block, to: sink)
    }
  }

  private func render(_ block: Block, to sink: (String) throws -> Void) rethrows {
    if case .matrix(let matrix) = block, matrix.isOverview {
      for line in Overview(matrix, options: options).lines() { try sink("\(line)\n") }
    } else if case .matrix(let matrix) = block {
      try MatrixLayout(matrix, options: options).write(to: sink)
    } else if case .gallery(let gallery) = block {
      try render(gallery, to: sink)
    } else if case .derivation(let derivation) = block {
      try DerivationLayout(options).write(derivation, to: sink)
    } else {
      for line in lines(of: block) { try sink("\(line)\n") }
    }
  }

  /// A block as it stands on a screen, with what of it must be in view there.
  func drawing(of block: Block) -> BlockDrawing {
    switch block {
    case .matrix(let matrix):
      if let viewport = options.viewport {
        return MatrixView(matrix, options: options, room: viewport.lines).drawing()
      }
    case .derivation(let derivation): return DerivationLayout(options).drawing(derivation)
    case .question(let question): return QuestionLayout(question, options: options).drawing()
    case .menu(let menu): return MenuLayout(menu, options: options).drawing()
    case .gallery: break
    default: return BlockDrawing(lines: lines(of: block))
    }
    var text = ""
    render(block) { text += $0 }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    return BlockDrawing(lines: lines.map(String.init))
  }

  private func lines(of block: Block) -> [String] {
    switch block {
    case .title(let text): titleLines(text)
    case .step(let step): headingLines(step.text)
    case .heading(let text): headingLines(text)
    case .paragraph(let spans): wrapped(spans)
    case .list(let points):
      points.flatMap { wrapped($0, firstIndent: options.isASCII ? "- " : "• ", indent: "  ") }
    case .commands(let commands): commands.map { "    \(visible($0))" }
    case .facts(let facts), .definitions(let facts):
      FactColumns.lines(facts, options: prose.options)
    case .table(let table): TextTableLayout(table, options: options).lines()
    case .diagram(let diagram):
      wrapped([.text(diagram.caption)]) + [""] + DiagramDrawing(diagram, options: options).lines()
    case .bars(let bars):
      barLines(bars)
    case .curve(let curve):
      curveLines(curve)
    case .question(let question): QuestionLayout(question, options: options).drawing().lines
    case .menu(let menu): MenuLayout(menu, options: options).drawing().lines
    case .matrix, .gallery, .derivation: []
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
    let rest = (prose.width ?? Prose.longest) - displayWidth(of: visible(text)) - 4
    guard rest > 0 else {
      return wrapped([.strong(text)], firstIndent: "\(rule)\(rule) ", indent: "   ")
    }
    return ["\(rule)\(rule) \(bold(visible(text))) \(String(repeating: rule, count: rest))"]
  }

  private func barLines(_ bars: BarsBlock) -> [String] {
    let chart = BarChart(bars, options: options)
    return wrapped([.strong(bars.name)]) + wrapped([.text(bars.caption)]) + chart.lines()
      + FactColumns.lines(chart.legend, options: prose.options)
  }

  private func curveLines(_ curve: CurveBlock) -> [String] {
    let plot = CurvePlot(curve, options: options)
    return wrapped([.strong(curve.name)]) + wrapped([.text(curve.caption)]) + plot.lines()
      + FactColumns.lines(plot.legend, options: prose.options)
  }

  private func render(_ gallery: GalleryBlock, to sink: (String) throws -> Void) rethrows {
    for line in wrapped([.strong(gallery.name)]) { try sink("\(line)\n") }
    guard let caption = gallery.items.first?.matrix.caption else { return }
    let small = smallMaps(gallery)
    let remarks = [caption] + (small?.remarks ?? [])
    for line in wrapped([.text(remarks.joined(separator: " "))]) { try sink("\(line)\n") }
    try sink("\n")
    if let small {
      try small.write(to: sink)
    } else {
      try Gallery(gallery, options: options).write(to: sink)
    }
    for group in gallery.groups {
      guard let first = group.items.first?.matrix else { continue }
      let table = MatrixTable(first, options: options)
      // Without colours and without marks there is no scale to explain.
      if first.hasCommonScale, first.isHeatmap || options.colorDepth != .none {
        let titles = group.items.map(\.title).joined(separator: ", ")
        let name = gallery.groups.count == 1 ? options.words.legend : titles
        try sink("\(visible(name))  \(table.scaleLine())\n")
      }
      if small != nil { continue }
      for line in FactColumns.lines(table.legend, options: prose.options) { try sink("\(line)\n") }
    }
  }

  /// Maps of one sentence of which no two fit side by side with their numbers are pictures, and so
  /// are those of a grid.
  private func smallMaps(_ gallery: GalleryBlock) -> SmallMaps? {
    guard let width = options.width, gallery.groups.count == 1, gallery.items.count > 1,
      let first = gallery.items.first?.matrix,
      gallery.items.allSatisfy({ $0.matrix.rowLabels == first.rowLabels }),
      gallery.grid != nil || Gallery(gallery, options: options).isTooWide(for: width)
    else { return nil }
    return SmallMaps(gallery, width: width, options: options)
  }

  private func wrapped(_ spans: [Span], firstIndent: String = "", indent: String = "") -> [String] {
    prose.lines(spans, firstIndent: firstIndent, indent: indent)
  }

  private func visible(_ text: String) -> String {
    VisibleText.showing(text, isASCII: options.isASCII)
  }

  private func bold(_ text: String) -> String {
    options.colorDepth == .none ? text : Paint.bold(text)
  }
}
