import DocumentModel
import LinearAlgebra

/// A matrix as a picture: cells with their numbers between the labels of rows and columns.
struct SVGMap: SVGDrawing {
  private let matrix: MatrixBlock
  private let table: PaperTable
  private let options: RenderOptions
  /// The size of letters, and of a cell.
  private let (size, cell): (Int, (width: Int, height: Int))
  /// The room for the labels of rows at the left and of columns above.
  private let label: (width: Int, height: Int)
  private let isUpright: Bool

  /// The widest cell a label may ask for; longer labels stand upright.
  private static let widestCell = 84
  /// Whether cells say what they are when they are pointed at.
  private let hasTitles: Bool

  /// Measures the picture.
  ///
  /// - Parameters:
  ///   - matrix: The numbers.
  ///   - options: Digits, colours and words.
  ///   - isSmall: Whether it stands among others.
  ///   - hasTitles: Whether cells say what they are when they are pointed at.
  init(
    _ matrix: MatrixBlock, options: RenderOptions, isSmall: Bool = false, hasTitles: Bool = true
  ) {
    self.matrix = matrix
    self.options = options
    self.hasTitles = hasTitles
    table = PaperTable(matrix, options: options)
    let size = isSmall ? 11 : 13
    func widest(_ texts: [String]) -> Int {
      texts.map { SVGText.width(of: $0, size: size) }.max() ?? 0
    }
    let numbers = widest(table.rows.flatMap { $0.dropFirst().map(\.text) }) + 10
    let titles = widest(table.columns.dropFirst().map(\.title))
    let height = 2 * size
    isUpright = titles + 8 > max(numbers, Self.widestCell)
    let width = isUpright ? max(numbers, height) : max(numbers, titles + 8, height)
    self.size = size
    cell = (width, height)
    label = (widest(table.rows.map { $0[0].text }) + 8, isUpright ? titles + 10 : size + 9)
  }

  var width: Int { label.width + matrix.value.columns * cell.width + 1 }
  var height: Int { label.height + matrix.value.rows * cell.height + 1 }

  var corner: (x: Int, y: Int) { (label.width, label.height) }

  func write(x: Int, y: Int, to sink: (String) throws -> Void) rethrows {
    let (left, top) = (x + label.width, y + label.height)
    // Letters stand a third of their size below the middle of a line.
    let drop = size / 3 + 1
    let titles = SVGTitles(matrix, options: options)
    for (column, title) in table.columns.dropFirst().enumerated() {
      let middle = left + column * cell.width + cell.width / 2
      try sink(
        isUpright
          ? SVGText.line(title.title, x: middle + drop, y: top - 5, size: size, isUpright: true)
          : SVGText.line(title.title, x: middle, y: top - 6, size: size, anchor: .middle))
    }
    for (row, cells) in table.rows.enumerated() {
      let edge = top + row * cell.height
      let base = edge + cell.height / 2 + drop
      try sink(SVGText.line(cells[0].text, x: left - 6, y: base, size: size, anchor: .end))
      for (column, shown) in cells.dropFirst().enumerated() {
        let place = left + column * cell.width
        try sink("<g>\(hasTitles ? titles.title(row, column) : "")")
        try sink(
          Self.rectangle(
            x: place, y: edge, width: cell.width, height: cell.height, shown.fill,
            isStrong: shown.isStrong))
        try sink(
          SVGText.line(
            shown.text, x: place + cell.width / 2, y: base, size: size, anchor: .middle,
            isBold: shown.isStrong, ink: shown.fill?.ink ?? .black))
        try sink("</g>\n")
      }
    }
  }

  /// A cell without its number.
  static func rectangle(
    x: Int, y: Int, width: Int, height: Int, _ fill: PaperTable.Fill?, isStrong: Bool = false
  ) -> String {
    let color = fill.map { SVGText.color($0.background) } ?? "none"
    let stroke = isStrong ? "stroke=\"#000000\" stroke-width=\"3\"" : "stroke=\"#666666\""
    return "<rect x=\"\(x)\" y=\"\(y)\" width=\"\(width)\" height=\"\(height)\" "
      + "fill=\"\(color)\" \(stroke)/>"
  }

  /// The lines of a scale: its name and its steps, 28 pixels high.
  static func scale(
    of matrix: MatrixBlock, options: RenderOptions, x: Int, y: Int
  ) -> (text: String, width: Int) {
    let paint = CellPaint(matrix, options: options)
    let name = VisibleText.showing(options.words.legend, isASCII: options.isASCII)
    var text = SVGText.line(name, x: x, y: y + 15)
    let steps = paint.scaleSteps.map { value in
      (value, NumberText.fixed(value, digits: options.digits(askedFor: matrix.digits)))
    }
    let width = (steps.map { SVGText.width(of: $0.1) }.max() ?? 0) + 14
    var place = x + SVGText.width(of: name) + 12
    for (value, number) in steps {
      let fill = paint.fill(value)
      text += rectangle(x: place, y: y, width: width, height: 22, fill) + "\n"
      text += SVGText.line(
        number, x: place + width / 2, y: y + 15, anchor: .middle, ink: fill?.ink ?? .black)
      place += width
    }
    return (text, place - x)
  }
}
