import DocumentModel
import LinearAlgebra

/// Draws the whole of a map at the size of the window, without its numbers.
///
/// In colour a sign holds two cells, one above the other (`▀` in the colour of the upper on that of
/// the lower); without colour a cell is the mark of its size, twice, so that a square stays one.
/// What does not fit is reduced: a cell stands for the largest number of a square of cells.
struct Overview {
  /// Where the width of the window is not known.
  private static let usualWidth = 80
  /// Name, caption, remark, head and scale stand around the picture, and the prompt below it.
  private static let linesAround = 10

  private let matrix: MatrixBlock
  private let options: RenderOptions
  private let paint: CellPaint
  /// Whether one sign holds two cells.
  private let isHalved: Bool
  private let isColored: Bool
  private let numberWidth: Int
  /// How many rows and columns of numbers one cell stands for.
  let reduction: Int
  private let cells: Matrix

  init(_ matrix: MatrixBlock, options: RenderOptions) {
    self.matrix = matrix
    self.options = options
    paint = CellPaint(matrix, options: options)
    isColored = options.colorDepth == .palette || options.colorDepth == .trueColor
    let isHalved = isColored && !options.isASCII
    self.isHalved = isHalved
    numberWidth = "\(max(0, matrix.value.rows - 1))".count
    let signs = max(2, (options.width ?? Self.usualWidth) - numberWidth - 1)
    let across = isHalved ? signs : signs / 2
    let lines = options.height.map { max(4, $0 - Self.linesAround) }
    let down = lines.map { isHalved ? 2 * $0 : $0 } ?? .max
    let shape = matrix.value.shape
    // Rounded up: every cell has its place.
    reduction = max(1, (shape.columns - 1) / across + 1, (shape.rows - 1) / down + 1)
    cells = matrix.value.largestOfSquares(reduction)
  }

  /// The lines, with what has to be said of the picture.
  func lines() -> [String] {
    let prose = Prose(options)
    let reduced = reduction == 1 ? "" : " \(options.words.largestOf(reduction))"
    var lines = prose.lines([.strong(matrix.name), .text(" \(matrix.value.shape)")])
    lines += prose.lines([.text("\(matrix.caption)\(reduced)")])
    lines.append(ruler)
    let step = isHalved ? 2 : 1
    for top in stride(from: 0, to: cells.rows, by: step) {
      let number = "\(top * reduction)"
      let margin = String(repeating: " ", count: numberWidth - number.count) + number + " "
      lines.append(margin + (isHalved ? halves(top) : squares(top)))
    }
    let scale = MatrixTable(
      matrix.window(0..<1, 0..<1).scaled(to: Float(paint.largest)), options: options
    ).scaleLine()
    let legend = VisibleText.showing(options.words.legend, isASCII: options.isASCII)
    return lines.map(Self.withoutEnd) + ["\(legend)  \(scale)"]
  }

  private static func withoutEnd(_ line: String) -> String {
    var line = line
    while line.last == " " { line.removeLast() }
    return line
  }

  /// The number of the column below, every so many signs.
  private var ruler: String {
    let cellWidth = isHalved ? 1 : 2
    let gap = max(10, "\(matrix.value.columns)".count + 2)
    var line = String(repeating: " ", count: numberWidth + 1)
    for cell in stride(from: 0, to: cells.columns, by: gap) {
      let number = "\(cell * reduction)"
      let room = min(gap, cells.columns - cell) * cellWidth
      guard number.count <= room else { break }
      line += number + String(repeating: " ", count: room - number.count)
    }
    return line
  }

  /// Two rows in one line; signs of the same colours are painted together.
  private func halves(_ top: Int) -> String {
    var line = ""
    var run: (upper: Paint.Ink?, lower: Paint.Ink?, count: Int) = (nil, nil, 0)
    for column in 0..<cells.columns {
      let upper = paint.ink(of: cells[top, column])
      let lower = top + 1 < cells.rows ? paint.ink(of: cells[top + 1, column]) : nil
      if run.count > 0, run.upper != upper || run.lower != lower {
        line += painted(run.upper, run.lower, run.count)
        run.count = 0
      }
      run = (upper, lower, run.count + 1)
    }
    return line + painted(run.upper, run.lower, run.count)
  }

  private func painted(_ upper: Paint.Ink?, _ lower: Paint.Ink?, _ count: Int) -> String {
    func signs(_ sign: String) -> String { String(repeating: sign, count: count) }
    return switch (upper, lower) {
    case (nil, nil): signs(" ")
    case (nil, let lower): Paint.paint(signs("▄"), ink: lower)
    case (let upper, let lower): Paint.paint(signs("▀"), ink: upper, background: lower)
    }
  }

  /// One row in one line, two signs to a cell.
  private func squares(_ row: Int) -> String {
    (0..<cells.columns).map { column in
      let value = cells[row, column]
      return isColored
        ? paint.painted("  ", value: value) : String(repeating: paint.mark(for: value), count: 2)
    }.joined()
  }
}
