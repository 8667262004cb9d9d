import Arithmetic
import DocumentModel
import LinearAlgebra

extension PaperTable {
  /// A matrix with the colours of its cells; what is covered shows neither number nor colour.
  init(_ matrix: MatrixBlock, options: RenderOptions) {
    let paint = CellPaint(matrix, options: options)
    let digits = options.digits(askedFor: matrix.digits)
    let titles = matrix.columnLabels.map { Column(Self.label($0, options)) }
    let rows = matrix.rowLabels.enumerated().map { row, label in
      [Cell(Self.label(label, options))]
        + matrix.columnLabels.indices.map { column in
          let place = MatrixBlock.Cell(row, column)
          if let cover = matrix.marks.cover(of: place) { return Cell(cover) }
          let value = matrix.value[row, column]
          let text =
            matrix.isSigned
            ? NumberText.signed(value, digits: digits) : NumberText.fixed(value, digits: digits)
          return Cell(
            VisibleText.showing(text, isASCII: options.isASCII), number: Double(value),
            fill: matrix.hasCommonScale ? paint.fill(value) : nil,
            isStrong: CellEmphasis(place, in: matrix.marks) != nil)
        }
    }
    self.init(
      name: matrix.name, columns: [Column("", isTrailing: false)] + titles, rows: rows)
    columnsOfWhole = matrix.columnsOfWhole
  }

  /// A table of words and numbers.
  init(_ table: TableBlock, options: RenderOptions) {
    let columns = table.columns.map {
      Column($0.title, isTrailing: $0.isTrailing, isFolded: $0.isFolded)
    }
    let rows = table.rows.map { row in
      row.map { cell -> Cell in
        let label = Self.label(cell.text, options)
        let text = TextTableLayout.spelled(label, cell, options)
        guard let number = cell.number, label.isEmpty else { return Cell(text) }
        return Cell(text, number: Double(number))
      }
    }
    self.init(name: "", columns: columns, rows: rows)
  }

  /// Bars as their numbers.
  init(_ bars: BarsBlock, options: RenderOptions) {
    let rows = zip(bars.labels, bars.values).map { label, value in
      [Cell(Self.label(label, options)), Self.number(value, bars.digits, options)]
    }
    self.init(
      name: bars.name, columns: [Column("", isTrailing: false), Column(bars.name)], rows: rows)
  }

  /// Lines as their numbers, a column for each line.
  init(_ curve: CurveBlock, options: RenderOptions) {
    let titles = curve.series.map { Column(Self.label($0.name, options)) }
    let rows = curve.rowLabels.enumerated().map { row, label in
      [Cell(Self.label(label, options))]
        + curve.series.map { Self.number($0.values[row], curve.digits, options) }
    }
    self.init(name: curve.name, columns: [Column("", isTrailing: false)] + titles, rows: rows)
  }

  /// Lines of arithmetic: what is computed, in symbols, in numbers, and what comes out.
  init(_ derivation: DerivationBlock, options: RenderOptions) {
    let speller = DerivationText(options)
    let words = options.words.arithmetic
    var (rows, sums): ([[Cell]], Set<Int>) = ([], [])
    for line in derivation.lines {
      let spelled = speller.line(line)
      let values = line.terms.map { $0.evaluated(\.value) } + (line.rest.map { [$0.sum] } ?? [])
      // A line of one term comes out as the number it was computed as.
      let numbers = spelled.total == nil ? [line.value] : values
      rows += zip(spelled.terms, numbers).enumerated().map { place, term in
        [
          Cell(place == 0 ? spelled.symbol : "+"), Cell(term.0.symbols),
          Cell(term.0.numbers ?? ""),
          Self.result(term.0.value, term.1, isRounded: term.0.isRounded, options),
        ]
      }
      guard let total = spelled.total else { continue }
      sums.insert(rows.count)
      rows.append([
        Cell(""), Cell(""), Cell(""),
        Self.result(total.value, line.value, isRounded: total.isRounded, options),
      ])
    }
    self.init(
      name: derivation.name,
      columns: [
        Column("", isTrailing: false), Column(words.symbols, isTrailing: false, isFolded: true),
        Column(words.numbers, isTrailing: false, isFolded: true), Column(words.result),
      ], rows: rows, sums: sums)
  }

  private static func result(
    _ text: String, _ value: Double, isRounded: Bool, _ options: RenderOptions
  ) -> Cell {
    var cell = Cell(text, number: value)
    if isRounded { cell.remark = "(\(options.words.rounded))" }
    return cell
  }

  private static func number(_ value: Float, _ digits: Int?, _ options: RenderOptions) -> Cell {
    let text = NumberText.fixed(value, digits: options.digits(askedFor: digits))
    return Cell(
      VisibleText.showing(text, isASCII: options.isASCII), number: Double(value))
  }

  private static func label(_ text: String, _ options: RenderOptions) -> String {
    VisibleText.label(text, isASCII: options.isASCII)
  }
}
