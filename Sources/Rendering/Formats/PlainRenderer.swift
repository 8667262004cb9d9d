import DocumentModel
import LinearAlgebra

/// Draws a document for screen readers and line-by-line tools (`--plain`): no frames, no escape
/// codes, no folding; every number of a matrix on a line of its own with its row and column.
public struct PlainRenderer: DocumentRenderer {
  private let options: RenderOptions

  /// Prepares to draw; width and colour mean nothing here.
  public init(_ options: RenderOptions) {
    var plain = options
    plain.width = nil
    plain.colorDepth = .none
    self.options = plain
  }

  /// Draws the blocks with an empty line between them.
  public func render(_ document: Document, to sink: (String) throws -> Void) rethrows {
    for (index, block) in document.blocks.enumerated() {
      if index > 0 { try sink("\n") }
      switch block {
      case .title(let text), .heading(let text): try sink("\(visible(text))\n")
      case .step(let step): try sink("\(visible(step.text))\n")
      case .paragraph(let spans): try sink("\(line(spans))\n")
      case .list(let points): for point in points { try sink("- \(line(point))\n") }
      case .commands(let commands): for command in commands { try sink("\(visible(command))\n") }
      case .facts(let facts), .definitions(let facts):
        for fact in facts {
          let text = fact.isVerbatim ? line([.verbatim(fact.text)]) : visible(fact.text)
          try sink("\(visible(fact.name)): \(text)\n")
        }
      case .matrix(let matrix): try render(matrix, to: sink)
      case .table(let table): try render(table, to: sink)
      case .gallery(let gallery):
        for (index, item) in gallery.items.enumerated() {
          try sink("\(index == 0 ? "" : "\n")\(visible(item.title))\n")
          try render(item.matrix, to: sink)
        }
      case .bars(let bars): try render(bars, to: sink)
      case .curve(let curve): try render(curve, to: sink)
      case .derivation(let derivation): try render(derivation, level: 1, to: sink)
      case .question(let question):
        try sink("\(visible(question.title)): \(line(question.text))\n")
        for choice in question.choices {
          try sink("\(visible(choice.letter))) \(line(choice.text))\n")
        }
        let answer = question.entry.map { " " + line([.verbatim($0.text)]) } ?? ""
        try sink("\(visible(question.answerLabel)):\(answer)\n")
        for remark in question.entry?.remarks ?? [] { try sink("\(line(remark))\n") }
      case .diagram(let diagram):
        try sink("\(visible(diagram.caption))\n")
        for column in diagram.columns { try render(column, diagram.litWord, to: sink) }
      case .menu(let menu):
        for (place, item) in menu.items.enumerated() {
          let pointer = place == menu.selected ? "> " : ""
          try sink("\(pointer)\(visible(item.mark)) \(visible(item.text))\n")
        }
      }
    }
  }

  private func render(_ matrix: MatrixBlock, to sink: (String) throws -> Void) rethrows {
    try sink("\(visible(matrix.name)) \(matrix.value.shape)\n\(visible(matrix.caption))\n")
    let digits = options.digits(askedFor: matrix.digits)
    let columns = matrix.columnLabels.map { VisibleText.label($0, isASCII: options.isASCII) }
    for (row, rowLabel) in matrix.rowLabels.enumerated() {
      let label = VisibleText.label(rowLabel, isASCII: options.isASCII)
      for (column, columnLabel) in columns.enumerated() {
        let value = matrix.value[row, column]
        let place = MatrixBlock.Cell(row, column)
        let number =
          matrix.isSigned
          ? NumberText.signed(value, digits: digits) : NumberText.fixed(value, digits: digits)
        let shown = matrix.marks.cover(of: place)?.text ?? visible(number)
        let mark = CellEmphasis(place, in: matrix.marks)?.recordMark ?? ""
        try sink(
          "\(mark)\(options.words.row) \"\(label)\", \(options.words.column) \"\(columnLabel)\": "
            + "\(shown)\n")
      }
    }
  }

  /// A line for each row: every cell behind the title of its column.
  private func render(_ table: TableBlock, to sink: (String) throws -> Void) rethrows {
    for row in table.rows {
      let cells = zip(table.columns, row).compactMap { column, cell -> String? in
        let label = VisibleText.label(cell.text, isASCII: options.isASCII)
        let text = TextTableLayout.spelled(label, cell, options)
        if text.isEmpty { return nil }
        return column.title.isEmpty ? text : "\(visible(column.title)) \(text)"
      }
      try sink("\(cells.joined(separator: ", "))\n")
    }
  }

  /// A line for each number, with its label.
  private func render(_ bars: BarsBlock, to sink: (String) throws -> Void) rethrows {
    try sink("\(visible(bars.name))\n\(visible(bars.caption))\n")
    for (label, value) in zip(bars.labels, bars.values) {
      try sink("\(quoted(label)): \(number(value, bars.digits))\n")
    }
  }

  /// A line for each number, with its line and its row.
  private func render(_ curve: CurveBlock, to sink: (String) throws -> Void) rethrows {
    try sink("\(visible(curve.name))\n\(visible(curve.caption))\n")
    for series in curve.series {
      for (label, value) in zip(curve.rowLabels, series.values) {
        try sink(
          "\(options.words.column) \(quoted(series.name)), \(options.words.row) \(quoted(label)): "
            + "\(number(value, curve.digits))\n")
      }
    }
  }

  private func quoted(_ label: String) -> String {
    "\"\(VisibleText.label(label, isASCII: options.isASCII))\""
  }

  private func number(_ value: Float, _ digits: Int?) -> String {
    visible(NumberText.fixed(value, digits: options.digits(askedFor: digits)))
  }

  /// The number, what is said of it, its arithmetic, and then, level by level, what went in.
  private func render(
    _ block: DerivationBlock, level: Int, to sink: (String) throws -> Void
  ) rethrows {
    let text = DerivationText(options)
    try sink(
      "\(visible(options.words.level(level))): \(visible(block.name)) = "
        + "\(text.number(Double(block.value)))\n")
    for fact in block.facts { try sink("\(visible(fact.name)): \(visible(fact.text))\n") }
    for line in block.lines.map(text.line) {
      for (place, term) in line.terms.enumerated() {
        let start = place == 0 ? "\(line.symbol) =" : "+"
        let parts = [term.symbols, term.numbers, term.value].compactMap { $0 }
        try sink(
          visible("\(start) \(parts.joined(separator: " = "))\(mark(term.isRounded))") + "\n")
      }
      if let total = line.total {
        try sink("= \(total.value)\(mark(total.isRounded))\n")
      }
    }
    for part in block.parts { try render(part, level: level + 1, to: sink) }
  }

  private func mark(_ isRounded: Bool) -> String {
    isRounded ? " (\(visible(options.words.rounded)))" : ""
  }

  /// A line for each box: what it is part of, its name, its shape, its stage, its details.
  private func render(
    _ column: DiagramBlock.Column, _ litWord: String, to sink: (String) throws -> Void
  ) rethrows {
    for group in column.groups {
      let place = [column.title] + (group.frame.map { [$0.mark, $0.note] } ?? [])
      for box in group.boxes {
        let shapes = ["\(box.name) \(box.shape)", box.shortStage]
        let words = shapes + box.details.map { "\($0.name) \($0.shape)" }
        let line = "\(place.joined(separator: ", ")): \(words.joined(separator: ", "))"
        try sink(visible(box.isLit ? "\(litWord): \(line)" : line) + "\n")
      }
    }
  }

  private func line(_ spans: [Span]) -> String {
    Wrapping.lines(spans, width: nil, options: options).joined()
  }

  private func visible(_ text: String) -> String {
    VisibleText.showing(text, isASCII: options.isASCII).replacing("\u{A0}", with: " ")
  }
}
