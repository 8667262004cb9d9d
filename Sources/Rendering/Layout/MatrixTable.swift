import DocumentModel
import LinearAlgebra
import TextTable

/// Lays a matrix out as a table: measures cells, splits what is too wide into bands of columns,
/// pads, paints, and hands the result to TextTable.
struct MatrixTable {
  private let matrix: MatrixBlock
  private let options: RenderOptions
  private let digits: Int
  private let paint: CellPaint
  private let rowLabels: [String]
  private let columnLabels: [String]
  /// Labels too long for a table, by the short name that stands for them.
  let legend: [Fact]

  /// A row of cells in one band, padded and painted.
  private struct Line {
    let cells: [String]
  }

  /// Whether room counts more than air: one blank between columns, marks beside their numbers.
  private let isCompact: Bool

  init(_ matrix: MatrixBlock, options: RenderOptions, isCompact: Bool = false) {
    self.matrix = matrix
    self.isCompact = isCompact
    self.options = options
    digits = matrix.digits ?? options.digits
    paint = CellPaint(matrix, depth: options.colorDepth)
    var labels = ShortLabels(options)
    rowLabels = labels.shortened(matrix.rowLabels)
    columnLabels = labels.shortened(matrix.columnLabels)
    legend = labels.legend
  }

  /// Whether cells carry a mark for their size, because no colour does.
  private var hasMarks: Bool {
    matrix.isHeatmap && matrix.hasCommonScale
      && (options.colorDepth == .none || options.colorDepth == .sixteen)
  }

  private var labelWidth: Int { (rowLabels.map { displayWidth(of: $0) }.max() ?? 0) + 2 }

  /// The width of the widest band with its frame.
  var width: Int {
    let widths = columnWidths()
    let bands = bands(of: widths, labelWidth: labelWidth)
    return labelWidth + 3 + (bands.map { widths[$0].reduce(0, +) }.max() ?? 0)
  }

  private var mark: String { isCompact ? "" : " " }
  private var markWidth: Int { hasMarks ? mark.count + 1 : 0 }

  /// Writes the table, band by band, with an empty line between bands.
  func write(to sink: (String) throws -> Void) rethrows {
    let widths = columnWidths()
    let bands = bands(of: widths, labelWidth: labelWidth)
    for (index, band) in bands.enumerated() {
      if bands.count > 1 {
        let caption = options.words.columnBand(band.lowerBound, band.upperBound - 1, widths.count)
        try sink(
          (index == 0 ? "" : "\n") + VisibleText.showing(caption, isASCII: options.isASCII) + "\n")
      }
      try sink(table(band, labelWidth: labelWidth, widths: widths))
    }
  }

  private func text(_ value: Float) -> String {
    let number =
      matrix.isSigned
      ? NumberText.signed(value, digits: digits) : NumberText.fixed(value, digits: digits)
    return value.isFinite ? number : VisibleText.showing(number, isASCII: options.isASCII)
  }

  /// The widths of the columns with a blank at either side.
  private func columnWidths() -> [Int] {
    columnLabels.enumerated().map { column, label in
      // With the digits fixed, the longest text is that of the smallest or the largest number;
      // numbers that may be too long for that are measured one by one.
      var extremes: (low: Float, high: Float) = (0, 0)
      var widest = displayWidth(of: label)
      for row in 0..<matrix.value.rows {
        let value = matrix.value[row, column]
        if abs(value) < NumberText.surelyFixed {
          extremes = (min(extremes.low, value), max(extremes.high, value))
        } else {
          widest = max(widest, displayWidth(of: text(value)) + markWidth)
        }
      }
      for value in [extremes.low, extremes.high] {
        widest = max(widest, displayWidth(of: text(value)) + markWidth)
      }
      return widest + (isCompact ? 1 : 2)
    }
  }

  /// As many columns to a band as fit beside the labels, at least one.
  private func bands(of widths: [Int], labelWidth: Int) -> [Range<Int>] {
    guard let width = options.width else { return [0..<widths.count] }
    let available = width - labelWidth - 3
    var bands: [Range<Int>] = []
    var (start, used) = (0, 0)
    for (column, columnWidth) in widths.enumerated() {
      if column > start, used + columnWidth > available {
        bands.append(start..<column)
        (start, used) = (column, 0)
      }
      used += columnWidth
    }
    return bands + [start..<widths.count]
  }

  private func table(_ band: Range<Int>, labelWidth: Int, widths: [Int]) -> String {
    let titles =
      [String(repeating: " ", count: labelWidth)]
      + band.map { padded(columnLabels[$0], to: widths[$0]) }
    let bandWidths = [labelWidth] + widths[band]
    let lines = (0..<matrix.value.rows).map { row in
      let label = " \(rowLabels[row])"
      return Line(
        cells: [label + String(repeating: " ", count: labelWidth - displayWidth(of: label))]
          + band.map { cell(row, $0, width: widths[$0]) })
    }
    let textTable = TextTable<Line> { line in
      line.cells.indices.map {
        Column(title: titles[$0], value: line.cells[$0], width: bandWidths[$0])
      }
    }
    return
      (options.isASCII
      ? textTable.string(for: lines, style: BoxStyle<ASCIIGlyphs>.self)
      : textTable.string(for: lines, style: BoxStyle<LineGlyphs>.self)) ?? ""
  }

  private func cell(_ row: Int, _ column: Int, width: Int) -> String {
    let value = matrix.value[row, column]
    let text = hasMarks ? "\(text(value))\(mark)\(paint.mark(for: value))" : text(value)
    let cell = padded(text, to: width)
    return options.colorDepth == .none || !matrix.hasCommonScale
      ? cell : paint.painted(cell, value: value)
  }

  /// Text at the right of its column, one blank from the end.
  private func padded(_ text: String, to width: Int) -> String {
    let end = isCompact ? "" : " "
    let blanks = max(0, width - end.count - displayWidth(of: text))
    return String(repeating: " ", count: blanks) + text + end
  }

  /// What the colours or marks of a map mean, from the smallest to the largest number.
  func scaleLine() -> String {
    let isSequential = matrix.scale == .sequential
    if hasMarks {
      let sign = isSequential ? "" : "±"
      let line = "[\(String(CellPaint.marks))]  0 … \(sign)\(text(Float(paint.largest)))"
      return VisibleText.showing(line, isASCII: options.isASCII)
    }
    let cell = displayWidth(of: text(Float(-paint.largest))) + 2
    let isNarrow = options.width.map { $0 < 5 * cell + 8 } ?? false
    let steps = isNarrow ? [0, 0.5, 1] : [0, 0.25, 0.5, 0.75, 1]
    return steps.map { isSequential ? $0 : 2 * $0 - 1 }.map { step in
      let value = Float(step * paint.largest)
      return paint.painted(" \(text(value)) ", value: value)
    }
    .joined()
  }
}
