import DocumentModel
import LinearAlgebra

/// A matrix as a picture of colours without numbers: the whole of a long map, or one of many.
///
/// Labels are thinned until none stands on another. A cell says its number when it is pointed at
/// only while there are not too many of them; else cells of one colour are one shape. What has more
/// rows or columns than a picture can show is reduced: a cell stands for the largest number of a
/// square of cells.
struct SVGColors: SVGDrawing {
  /// So many cells of a picture have titles of their own, which make a file large.
  static let mostTitles = 1 << 13
  /// A label is told from others by its beginning.
  private static let longestLabel = 32
  private static let size = 11
  /// The most pixels a cell without a number takes.
  private static let largestCell = 20

  /// How the picture is drawn.
  struct Style {
    /// The room for the cells, which are made as large as it allows.
    let room: Int
    /// The most cells side by side.
    let mostCells: Int
    var hasRowLabels = true
    var hasColumnLabels = true
    var hasTitles = true
  }

  private let matrix: MatrixBlock
  private let options: RenderOptions
  private let style: Style
  private let cells: Matrix
  /// How many rows and columns of numbers one cell stands for.
  let reduction: Int
  /// The pixels of a cell.
  private let cell: Int
  private let label: (width: Int, height: Int)
  private let (rows, columns): ([String], [String])

  /// Measures the picture.
  init(_ matrix: MatrixBlock, options: RenderOptions, style: Style) {
    self.matrix = matrix
    self.options = options
    self.style = style
    let shape = matrix.value.shape
    let longest = max(shape.rows, shape.columns)
    reduction = Self.reduction(of: shape, mostCells: style.mostCells)
    cells = Self.shown(matrix).largestOfSquares(reduction)
    cell = min(Self.largestCell, max(2, style.room * reduction / max(1, longest)))
    rows = matrix.rowLabels.map { Self.cut($0, options) }
    columns = matrix.columnLabels.map { Self.cut($0, options) }
    func widest(_ labels: [String]) -> Int {
      labels.map { SVGText.width(of: $0, size: Self.size) }.max() ?? 0
    }
    label = (
      style.hasRowLabels ? widest(rows) + 8 : 0, style.hasColumnLabels ? widest(columns) + 10 : 0
    )
  }

  /// How many rows and columns of a matrix one cell stands for.
  static func reduction(of shape: Shape, mostCells: Int) -> Int {
    max(1, (max(shape.rows, shape.columns) - 1) / mostCells + 1)
  }

  /// The numbers, −∞ where one is covered: no colour tells it.
  private static func shown(_ matrix: MatrixBlock) -> Matrix {
    let (rows, columns) = (matrix.value.rows, matrix.value.columns)
    guard !matrix.marks.covered.isEmpty || !matrix.marks.blank.isEmpty else { return matrix.value }
    let numbers = (0..<rows * columns).map { place in
      let (row, column) = (place / columns, place % columns)
      return matrix.marks.cover(of: MatrixBlock.Cell(row, column)) == nil
        ? matrix.value[row, column] : -.infinity
    }
    return Matrix(rows: rows, columns: columns, elements: numbers)
  }

  private static func cut(_ label: String, _ options: RenderOptions) -> String {
    let visible = VisibleText.label(label, isASCII: options.isASCII)
    guard displayWidth(of: visible) > longestLabel else { return visible }
    var cut = visible
    while displayWidth(of: cut) >= longestLabel { cut.removeLast() }
    return cut + (options.isASCII ? "~" : "…")
  }

  var width: Int { label.width + cells.columns * cell + 1 }
  var height: Int { label.height + cells.rows * cell + 1 }
  var corner: (x: Int, y: Int) { (label.width, label.height) }

  func write(x: Int, y: Int, to sink: (String) throws -> Void) rethrows {
    let (left, top) = (x + label.width, y + label.height)
    if style.hasColumnLabels { try writeColumnLabels(left, y: top - 5, to: sink) }
    if style.hasRowLabels { try writeRowLabels(x: left - 5, top, to: sink) }
    try sink("<g shape-rendering=\"crispEdges\"><title>\(MarkupText.escaped(name))</title>\n")
    if style.hasTitles, reduction == 1 {
      try writeCells(left, top, to: sink)
    } else {
      try writeShapes(left, top, to: sink)
    }
    let size = (cells.columns * cell, cells.rows * cell)
    try sink(
      "<rect x=\"\(left)\" y=\"\(top)\" width=\"\(size.0)\" height=\"\(size.1)\" fill=\"none\" "
        + "stroke=\"#666666\"/>\n</g>\n")
  }

  private var name: String { VisibleText.showing(matrix.name, isASCII: options.isASCII) }

  /// Every so many cells there is room for a label.
  private var step: Int { max(1, (Self.size + 2 + cell - 1) / cell) }

  private func writeColumnLabels(
    _ left: Int, y: Int, to sink: (String) throws -> Void
  ) rethrows {
    for place in stride(from: 0, to: cells.columns, by: step) {
      let middle = left + place * cell + cell / 2
      try sink(
        SVGText.line(
          columns[place * reduction], x: middle + Self.size / 3, y: y, size: Self.size,
          isUpright: true))
    }
  }

  private func writeRowLabels(
    x: Int, _ top: Int, to sink: (String) throws -> Void
  ) rethrows {
    for place in stride(from: 0, to: cells.rows, by: step) {
      let middle = top + place * cell + cell / 2
      try sink(
        SVGText.line(
          rows[place * reduction], x: x, y: middle + Self.size / 3 + 1, size: Self.size,
          anchor: .end))
    }
  }

  /// Each cell by itself, with its title.
  private func writeCells(
    _ left: Int, _ top: Int, to sink: (String) throws -> Void
  ) rethrows {
    let paint = CellPaint(matrix, options: options)
    let titles = SVGTitles(matrix, options: options)
    for row in 0..<cells.rows {
      for column in 0..<cells.columns {
        // What is not finite has no colour, and is still pointed at.
        let color = paint.fill(cells[row, column]).map { SVGText.color($0.background) } ?? "#ffffff"
        try sink(
          "<rect x=\"\(left + column * cell)\" y=\"\(top + row * cell)\" width=\"\(cell)\" "
            + "height=\"\(cell)\" fill=\"\(color)\">\(titles.title(row, column))</rect>\n")
      }
    }
  }

  /// The cells of each colour as one shape, neighbours in a row joined.
  private func writeShapes(
    _ left: Int, _ top: Int, to sink: (String) throws -> Void
  ) rethrows {
    let paint = CellPaint(matrix, options: options)
    var shapes: [String: String] = [:]
    for row in 0..<cells.rows {
      let colors = cells.row(row).map { paint.fill($0).map { SVGText.color($0.background) } }
      var column = 0
      while column < colors.count {
        let end = colors[column...].firstIndex { $0 != colors[column] } ?? colors.count
        if let color = colors[column] {
          let across = (end - column) * cell
          shapes[color, default: ""] +=
            "M\(left + column * cell) \(top + row * cell)h\(across)v\(cell)h\(-across)z"
        }
        column = end
      }
    }
    for (color, shape) in shapes.sorted(by: { $0.key < $1.key }) {
      try sink("<path fill=\"\(color)\" d=\"\(shape)\"/>\n")
    }
  }
}
