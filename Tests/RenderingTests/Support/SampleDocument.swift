import Arithmetic
import DocumentModel
import LinearAlgebra

@testable import Rendering

extension Document {
  /// A document with every kind of block, the same words in all places where words can be.
  static func everything(saying words: String, rows: Int = 2, columns: Int = 3) -> Document {
    let value = Matrix(
      rows: rows, columns: columns,
      elements: (0..<rows * columns).map { $0 == 1 ? -.infinity : Float($0) / 3 - 0.5 })
    let matrix = MatrixBlock(
      name: words, value: value, rowLabels: Array(repeating: words, count: rows),
      columnLabels: Array(repeating: words, count: columns), caption: words, scale: .diverging,
      isHeatmap: true, digits: nil)
    let box = DiagramBlock.Box(
      stage: words, shortStage: words, name: words, shape: Shape(1, 2),
      details: [.init(words, Shape(2, 2))], isLit: true)
    return Document([
      .title(words), .step(StepTitle(words, number: 1, of: 1)), .heading(words),
      .paragraph([.text(words), .strong(words), .code(words), .verbatim(words)]),
      .list([[.text(words)], [.verbatim(words)]]), .commands([words]),
      .facts([Fact(words, words, isVerbatim: true)]), .definitions([Fact(words, words)]),
      .matrix(matrix),
      .gallery(
        GalleryBlock(name: words, groups: [.init([.init(title: words, matrix: matrix)])])),
      .table(
        TableBlock(
          columns: [.init(words), .init(words, isTrailing: true, isFolded: true)],
          rows: [[.init(words), .init(words, number: 0.5)], [.init(words), .init(number: 0.25)]])),
      .bars(BarsBlock(name: words, caption: words, labels: [words], values: [1.5])),
      .curve(
        CurveBlock(
          name: words, caption: words, rowLabels: [words],
          series: [.init(name: words, values: [2.5])])),
      .derivation(
        DerivationBlock(
          name: words, value: 3, facts: [Fact(words, words)],
          lines: [
            .init(symbol: words, terms: [.leaf(.init(words, 1)), .leaf(.init(words, 2))], value: 3)
          ], parts: [.sum(of: 1, selected: nil, name: words)])),
      .question(
        QuestionBlock(
          title: words, text: [.text(words)], choices: [.init("a", [.text(words)])],
          answerLabel: words)),
      .diagram(
        DiagramBlock(
          caption: words, litWord: words,
          columns: [
            .init(
              title: words, groups: [.init(frame: .init(mark: words, note: words), boxes: [box])])
          ])),
      .menu(MenuBlock([.init("1", words)], selected: 0)),
    ])
  }
}

/// Texts nobody should type, each of which some format would obey.
enum HostileText {
  static let all = [
    "<script>alert(1)</script>", "\" onload='x", "\\input{/etc/passwd}", "\\end{document}", "a & b",
    "\u{202E}evil", "\u{1B}[31mred\u{1B}[0m", "=cmd|'/c calc'!A1", "| a | b |", "`code`", "$x$ %",
    "^^5cinput", "line\nbreak\r\u{2028}end", "\u{FFFE}\u{0}", " =1+1 ", "  ends  ", "# title",
    "-- --- ~^_{}", "![x](http://example.org)", "나는 <b>", "&#124;&lt;", "]]>", "-->",
  ]
}

extension OutputFormat {
  /// A document in this format.
  func text(of document: Document, _ options: RenderOptions = .plain()) -> String {
    var text = ""
    renderer(options).render(document) { text += $0 }
    return text
  }
}
