import DocumentModel
import LinearAlgebra

/// Lays out a matrix with its words: its name, what its rows and columns are, the table, and what
/// colours and short labels mean.
struct MatrixLayout {
  let matrix: MatrixBlock
  let options: RenderOptions
  let prose: Prose
  let table: MatrixTable

  init(_ matrix: MatrixBlock, options: RenderOptions) {
    self.matrix = matrix
    self.options = options
    prose = Prose(options)
    table = MatrixTable(matrix, options: options)
  }

  /// Writes all of it, a wide table in bands.
  func write(to sink: (String) throws -> Void) rethrows {
    for line in name + caption { try sink("\(line)\n") }
    try table.write(to: sink)
    for line in scale + FactColumns.lines(table.legend, options: prose.options) {
      try sink("\(line)\n")
    }
  }

  /// The name of the stage and the shape.
  var name: [String] {
    prose.lines([.strong(matrix.name), .text(" \(matrix.value.shape)")])
  }

  /// What rows and columns are.
  var caption: [String] { prose.lines([.text(matrix.caption)]) }

  /// What colours or marks mean.
  var scale: [String] {
    guard matrix.isHeatmap, matrix.hasCommonScale else { return [] }
    let name = VisibleText.showing(options.words.legend, isASCII: options.isASCII)
    return ["\(name)  \(table.scaleLine())"]
  }
}
