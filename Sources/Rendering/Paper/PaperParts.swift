import DocumentModel
import LinearAlgebra

/// Turns blocks into what paper has.
struct PaperParts {
  private let options: RenderOptions

  init(_ options: RenderOptions) {
    self.options = options
  }

  /// The parts of a block, top to bottom.
  func parts(of block: Block) -> [PaperPart] {
    switch block {
    case .title(let text): [.title(text)]
    case .step(let step): [.heading(step.text)]
    case .heading(let text): [.heading(text)]
    case .paragraph(let spans): [.paragraph(spans)]
    case .list(let points): [.list(points)]
    case .commands(let commands): [.commands(commands)]
    case .facts(let facts), .definitions(let facts): [.list(facts.map(point))]
    case .matrix(let matrix): parts(of: matrix)
    case .table(let table): [.table(PaperTable(table, options: options))]
    case .gallery(let gallery): parts(of: gallery)
    case .bars(let bars):
      [
        .name(bars.name), .paragraph([.text(bars.caption)]),
        .table(PaperTable(bars, options: options)),
      ]
    case .curve(let curve):
      [
        .name(curve.name), .paragraph([.text(curve.caption)]),
        .table(PaperTable(curve, options: options)),
      ]
    case .derivation(let derivation): parts(of: derivation, level: 1)
    case .question(let question): parts(of: question)
    case .diagram(let diagram):
      [.paragraph([.text(diagram.caption)])]
        + diagram.columns.flatMap { parts(of: $0, litWord: diagram.litWord) }
    case .menu(let menu):
      [
        .list(
          menu.items.enumerated().map { place, item in
            let text = "\(item.mark) \(item.text)"
            return [place == menu.selected ? .strong(text) : .text(text)]
          })
      ]
    }
  }

  private func point(_ fact: Fact) -> [Span] {
    let text: Span = fact.isVerbatim ? .verbatim(fact.text) : .text(fact.text)
    return fact.name.isEmpty ? [text] : [.strong(fact.name), .text(": "), text]
  }

  private func parts(of matrix: MatrixBlock) -> [PaperPart] {
    [
      .name("\(matrix.name) \(matrix.value.shape)"), .paragraph([.text(matrix.caption)]),
      .table(PaperTable(matrix, options: options)),
    ] + (matrix.isHeatmap ? scale(of: matrix, name: options.words.legend) : [])
  }

  /// What the colours mean, from the smallest number to the largest.
  private func scale(of matrix: MatrixBlock, name: String) -> [PaperPart] {
    guard matrix.hasCommonScale else { return [] }
    let paint = CellPaint(matrix, options: options)
    let digits = options.digits(askedFor: matrix.digits)
    let steps = paint.scaleSteps.map { value in
      PaperTable.Cell(
        NumberText.fixed(value, digits: digits), number: Double(value), fill: paint.fill(value))
    }
    return [.scale(name: name, steps: steps)]
  }

  private func parts(of gallery: GalleryBlock) -> [PaperPart] {
    var parts: [PaperPart] = [.name(gallery.name)]
    if let caption = gallery.items.first?.matrix.caption {
      parts.append(.paragraph([.text(caption)]))
    }
    for group in gallery.groups {
      for item in group.items {
        parts.append(.paragraph([.strong(item.title)]))
        let table = PaperTable(item.matrix, options: options)
        let name = item.matrix.name
        parts.append(
          .table(
            PaperTable(
              name: name.contains(item.title) ? name : "\(name), \(item.title)",
              columns: table.columns, rows: table.rows, columnsOfWhole: table.columnsOfWhole)))
      }
      if let first = group.items.first?.matrix {
        parts += scale(of: first, name: options.words.legend)
      }
    }
    return parts
  }

  private func parts(of block: DerivationBlock, level: Int) -> [PaperPart] {
    let number = DerivationText(options).number(Double(block.value))
    let place = level == 1 ? "" : "\(options.words.level(level)): "
    return [.name("\(place)\(block.name) = \(number)")]
      + (block.facts.isEmpty ? [] : [.list(block.facts.map(point))])
      + (block.lines.isEmpty ? [] : [.table(PaperTable(block, options: options))])
      + block.parts.flatMap { parts(of: $0, level: level + 1) }
  }

  private func parts(of question: QuestionBlock) -> [PaperPart] {
    var parts: [PaperPart] = [
      .paragraph([.strong(question.title), .text(": ")] + question.text)
    ]
    if !question.choices.isEmpty {
      parts.append(.list(question.choices.map { [.text("\($0.letter)) ")] + $0.text }))
    }
    guard let entry = question.entry else { return parts + [.room(label: question.answerLabel)] }
    parts.append(.paragraph([.text("\(question.answerLabel): "), .verbatim(entry.text)]))
    return parts + entry.remarks.map { .paragraph($0) }
  }

  /// The boxes of a column, each with its shape, its stage, and what else has a shape in it.
  private func parts(of column: DiagramBlock.Column, litWord: String) -> [PaperPart] {
    [.paragraph([.strong(column.title)])]
      + column.groups.map { group in
        let frame = group.frame.map { " (\($0.mark), \($0.note))" } ?? ""
        return .list(
          group.boxes.map { box in
            let details = box.details.map { ", \($0.name) \($0.shape)" }.joined()
            let name = box.isLit ? "\(litWord): \(box.name)" : box.name
            return [
              box.isLit ? .strong(name) : .text(name), .text(" \(box.shape), "),
              .code(box.shortStage), .text("\(details)\(frame)"),
            ]
          })
      }
  }
}
