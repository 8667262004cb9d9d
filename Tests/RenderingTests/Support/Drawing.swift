import DocumentModel
import LinearAlgebra

@testable import Rendering

extension RenderOptions {
  /// Options with words no test depends on.
  static func plain(
    width: Int? = 80, depth: ColorDepth = .none, digits: Int = 2, isASCII: Bool = false
  ) -> RenderOptions {
    // Rainbow is one switch for the whole process and tests run side by side: it is only ever
    // switched on.
    if depth != .none { Paint.switchOn() }
    let words = RenderWords(
      columnBand: { "columns \($0)–\($1) of \($2)" },
      rowPart: { "rows \($0)–\($1) of \($2)" },
      columnPart: { "columns \($0)–\($1) of \($2)" },
      row: "row", column: "column", columnsAsRows: "columns as rows",
      largestOf: { "largest of \($0)×\($0)" }, legend: "legend",
      arithmetic: ("symbols", "numbers", "result"), rounded: "rounded",
      level: { "level \($0)" }, more: { "\($0) more" },
      tooSmall: { "Please make this window \($0) columns wide and \($1) lines high." },
      page: PageWordsOfTests())
    return RenderOptions(
      width: width, colorDepth: depth, digits: digits, isASCII: isASCII, words: words)
  }
}

extension MatrixBlock {
  /// A matrix with labels and nothing else of interest.
  static func sample(
    _ value: Matrix, rows: [String]? = nil, columns: [String]? = nil,
    scale: Scale = .diverging, isHeatmap: Bool = false, digits: Int? = nil
  ) -> MatrixBlock {
    MatrixBlock(
      name: "scores", value: value, rowLabels: rows ?? (0..<value.rows).map { "r\($0)" },
      columnLabels: columns ?? (0..<value.columns).map { "c\($0)" },
      caption: "Rows are queries, columns are keys.", scale: scale,
      isHeatmap: isHeatmap, digits: digits)
  }
}

/// A document of one matrix as the terminal gets it.
func drawn(_ matrix: MatrixBlock, _ options: RenderOptions) -> String {
  drawn([.matrix(matrix)], options)
}

/// Blocks as the terminal gets them.
func drawn(_ blocks: [Block], _ options: RenderOptions) -> String {
  var text = ""
  TextRenderer(options).render(Document(blocks)) { text += $0 }
  return text
}

/// The table alone, without name, caption and legend.
func drawnTable(_ matrix: MatrixBlock, _ options: RenderOptions) -> String {
  var text = ""
  MatrixTable(matrix, options: options).write { text += $0 }
  return text
}

extension String {
  /// The lines; a text that ends with a line break has no empty line after it.
  var lines: [String] {
    var lines = split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last == "" { lines.removeLast() }
    return lines
  }
}
