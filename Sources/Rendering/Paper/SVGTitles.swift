import DocumentModel
import LinearAlgebra

/// What the cells of a map say when they are pointed at, and to a screen reader.
struct SVGTitles {
  private let matrix: MatrixBlock
  private let options: RenderOptions
  private let (rows, columns): ([String], [String])

  init(_ matrix: MatrixBlock, options: RenderOptions) {
    self.matrix = matrix
    self.options = options
    rows = matrix.rowLabels.map { Self.escaped($0, options) }
    columns = matrix.columnLabels.map { Self.escaped($0, options) }
  }

  private static func escaped(_ label: String, _ options: RenderOptions) -> String {
    MarkupText.escaped("\"\(VisibleText.label(label, isASCII: options.isASCII))\"")
  }

  /// The row, the column, and the number with all its digits; not the number of a covered or empty
  /// cell.
  func title(_ row: Int, _ column: Int) -> String {
    let cover = matrix.marks.cover(of: MatrixBlock.Cell(row, column))
    let number = cover?.text ?? number(matrix.value[row, column])
    let words = options.words
    return
      "<title>\(MarkupText.escaped(words.row)) \(rows[row]), \(MarkupText.escaped(words.column)) "
      + "\(columns[column]): \(number)</title>"
  }

  private func number(_ value: Float) -> String {
    guard !value.isFinite else { return value.description }
    return MarkupText.escaped(
      VisibleText.showing(NumberText.fixed(value, digits: 0), isASCII: options.isASCII))
  }
}
