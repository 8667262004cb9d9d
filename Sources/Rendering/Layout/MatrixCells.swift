import DocumentModel
import LinearAlgebra

/// The cells of one matrix: what is printed in them, how wide that is, and how it is painted.
struct MatrixCells {
  private let matrix: MatrixBlock
  private let options: RenderOptions
  private let digits: Int
  private let paint: CellPaint
  /// Whether room counts more than air: one blank between columns, marks beside their numbers.
  private let isCompact: Bool

  init(_ matrix: MatrixBlock, options: RenderOptions, isCompact: Bool) {
    self.matrix = matrix
    self.options = options
    self.isCompact = isCompact
    digits = options.digits(askedFor: matrix.digits)
    paint = CellPaint(matrix, options: options)
  }

  /// Whether cells carry a mark for their size, because no colour does.
  private var hasMarks: Bool {
    matrix.isHeatmap && matrix.hasCommonScale
      && (options.colorDepth == .none || options.colorDepth == .sixteen)
  }

  private var markWidth: Int { hasMarks ? (isCompact ? 1 : 2) : 0 }

  private func text(_ value: Float) -> String {
    let number =
      matrix.isSigned
      ? NumberText.signed(value, digits: digits) : NumberText.fixed(value, digits: digits)
    return value.isFinite ? number : VisibleText.showing(number, isASCII: options.isASCII)
  }

  /// The width of a column below its label, with a blank at either side.
  func width(of column: Int, label: String) -> Int {
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
    if matrix.marks.blank.contains(where: { $0.column == column }) {
      widest = max(widest, displayWidth(of: MatrixBlock.Cover.room.text) + markWidth)
    }
    return widest + (isCompact ? 1 : 2)
  }

  /// A cell as it stands in its table.
  func cell(_ row: Int, _ column: Int, width: Int) -> String {
    let place = MatrixBlock.Cell(row, column)
    let value = matrix.value[row, column]
    let cover = matrix.marks.cover(of: place)
    let emphasis = CellEmphasis(place, in: matrix.marks)
    let number = cover?.text ?? text(value)
    let mark = hasMarks ? String(cover == nil ? paint.mark(for: value) : " ") : ""
    let cell = spaced(number, mark: mark, emphasis, to: width)
    if options.colorDepth == .none { return cell }
    // The colour of a covered cell would tell its number.
    let hasColor = matrix.hasCommonScale && cover == nil
    return paint.painted(cell, value: hasColor ? value : nil, emphasis: emphasis)
  }

  /// A number in its column; what points it out takes the place of the blanks beside it.
  private func spaced(
    _ number: String, mark: String, _ emphasis: CellEmphasis?, to width: Int
  ) -> String {
    guard let emphasis else {
      return padded(mark.isEmpty || isCompact ? number + mark : "\(number) \(mark)", to: width)
    }
    let (open, close) = emphasis.signs(isASCII: options.isASCII)
    if isCompact { return padded(open + number + mark, to: width) }
    let text = open + number + close + mark
    return mark.isEmpty ? padded(text, to: width, end: "") : padded(text, to: width)
  }

  /// Text at the right of its column, one blank from the end.
  func padded(_ text: String, to width: Int) -> String {
    padded(text, to: width, end: isCompact ? "" : " ")
  }

  private func padded(_ text: String, to width: Int, end: String) -> String {
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
