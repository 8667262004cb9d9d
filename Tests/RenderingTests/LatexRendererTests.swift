import Arithmetic
import DocumentModel
import LinearAlgebra
import Testing

@testable import Rendering

/// LaTeX prints what texts say, and splits what is too large for a page.
@Suite struct LatexRendererTests {
  private func body(_ blocks: [Block], _ options: RenderOptions = .plain()) -> String {
    let text = OutputFormat.latex.text(of: Document(blocks), options)
    let body = text.split(separator: "\\begin{document}\n")[1]
    return String(body.dropLast("\\end{document}\n".count))
  }

  @Test(arguments: [
    ("\\input{x}", "\\textbackslash{}input\\{x\\}"), ("a & b", "a \\& b"),
    ("$#^_%~", "\\$\\#\\textasciicircum{}\\_\\%\\textasciitilde{}"),
    ("<\"'`>", "\\textless{}\\textquotedbl{}\\textquotesingle{}\\textasciigrave{}\\textgreater{}"),
    ("--", "-{}-{}"), (" a  b ", "\\ a \\ b\\ "), ("[x]", "{[}x{]}"),
    ("e\u{301}", "é"), ("👍", "\\sign{1F44D}"), ("√d", "\\ensuremath{\\surd}d"),
  ])
  func everySignIsPrinted(text: String, expected: String) {
    #expect(LatexText.escaped(text) == expected)
  }

  @Test(arguments: HostileText.all)
  func nothingInATextIsACommand(words: String) {
    // What is left when everything the escaping writes is taken away.
    let rest = LatexText.escaped(VisibleText.showing(words))
      .replacing(/\\(text[a-z]+|ensuremath|sign|ldots|guil[a-z]+)/, with: "")
      .replacing(/\\([{}$&#_% ]|[a-z]+)/, with: "")
    #expect(!rest.contains { "\\$&#%^~".contains($0) })
  }

  @Test func aCellHasItsColourAndItsInk() {
    let matrix = MatrixBlock.sample(
      Matrix([[0, 1, -.infinity]]), scale: .sequential, isHeatmap: true)
    var options = RenderOptions.plain()
    options.colorMap = .ink
    #expect(
      body([.matrix(matrix)], options).contains(
        "r0 & \\cellcolor[RGB]{255,255,255}\\textcolor{black}{0.00} & "
          + "\\cellcolor[RGB]{8,8,8}\\textcolor{white}{1.00} & "
          + "\\ensuremath{-}\\ensuremath{\\infty} \\\\\n"))
  }

  @Test func aLargeTableIsSplitIntoBandsAndPages() {
    let matrix = MatrixBlock.sample(Matrix(rows: 50, columns: 40, repeating: 0.5))
    let text = body([.matrix(matrix)])
    let tables = text.ranges(of: "\\begin{tabular}").count
    #expect(tables > 2 && tables.isMultiple(of: 2))
    #expect(text.ranges(of: "\\end{tabular}").count == tables)
    #expect(text.ranges(of: "{0.50}").count == 2000)
    #expect(text.contains("columns 0\\textendash{}"))
  }

  @Test func arithmeticHasItsSignsInTheLinesAndARuleAboveTheSum() {
    let text = body([.derivation(.sum(of: 2, selected: nil))])
    #expect(text.contains("\\begin{tabular}{r@{ }ll@{\\ =\\ }r}\n\\hline\nscores = & query{[}0"))
    #expect(text.contains(" & 3.00 \\\\\n+ & query{[}0"))
    #expect(text.contains(" & 3.00 \\\\\n\\cline{4-4}\n &  &  & 6.00 \\\\\n\\hline\n"))
  }

  @Test func aRemarkLeavesItsNumberBelowTheOthers() {
    let third = DerivationBlock.Formula.leaf(.init("x", 0.333))
    let line = DerivationBlock.Line(symbol: "y", terms: [third, third, third], value: 1)
    let text = body([.derivation(DerivationBlock(name: "y", value: 1, facts: [], lines: [line]))])
    #expect(text.contains(" & 1.00\\rlap{\\ (rounded)} \\\\\n"))
  }

  @Test func longArithmeticKeepsItsColumnsTogether() {
    let name = String(repeating: "name ", count: 30)
    let leaf = DerivationBlock.Formula.leaf(.init(name, 1))
    let line = DerivationBlock.Line(symbol: name, terms: [.sum([leaf, leaf])], value: 2)
    let text = body([.derivation(DerivationBlock(name: "y", value: 2, facts: [], lines: [line]))])
    #expect(text.ranges(of: "\\begin{tabular}").count == 1)
    #expect(text.contains("\\resizebox"))
  }

  @Test func linesStandApartAndFurtherWhereSomebodyWrites() {
    let matrix = MatrixBlock.sample(Matrix([[1]]))
    #expect(body([.matrix(matrix)]).contains("\\renewcommand\\arraystretch{1.3}"))
    let sheet = matrix.marked(.init(blank: [.init(0, 0)]))
    #expect(body([.matrix(sheet)]).contains("\\renewcommand\\arraystretch{1.7}"))
  }

  @Test func oneColumnThatIsWiderThanThePageIsScaled() {
    let label = String(repeating: "word", count: 60)
    let matrix = MatrixBlock.sample(Matrix([[1]]), columns: [label])
    #expect(body([.matrix(matrix)]).contains("\\resizebox{\\linewidth}{!}{%\n\\begin{tabular}"))
  }
}
