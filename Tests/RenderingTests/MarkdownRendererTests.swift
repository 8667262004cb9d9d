import DocumentModel
import LinearAlgebra
import Testing

@testable import Rendering

/// Markdown shows every text as it is, in tables, too.
@Suite struct MarkdownRendererTests {
  private func written(_ blocks: [Block]) -> String {
    OutputFormat.markdown.text(of: Document(blocks))
  }

  @Test func aMatrixIsATableWithItsNumbersAtTheRight() {
    let matrix = MatrixBlock.sample(Matrix([[0.125, -.infinity]]), columns: ["a|b", "<c>"])
    #expect(
      written([.matrix(matrix)]) == """
        ### scores \\[1, 2\\]

        Rows are queries, columns are keys.

        |  | a&#124;b | &lt;c&gt; |
        | --- | ---: | ---: |
        | r0 | 0.13 | −∞ |

        """)
  }

  @Test(arguments: HostileText.all)
  func noTextSplitsATable(words: String) {
    let matrix = MatrixBlock.sample(Matrix([[1, 2]]), rows: [words], columns: [words, words])
    let table = written([.matrix(matrix)]).lines.filter { $0.hasPrefix("|") }
    #expect(table.count == 3)
    #expect(table.allSatisfy { $0.count { $0 == "|" } == 4 })
  }

  @Test func boldAndCodeHoldWhatTheyShould() {
    #expect(written([.paragraph([.strong("학생"), .text("은")])]) == "**학생**은\n")
    // Stars would be shown here: a quote stands between them and a letter.
    #expect(
      written([.paragraph([.strong("“학생”"), .text("은")])]) == "<strong>“학생”</strong>은\n")
    #expect(written([.paragraph([.code("a_b <c>")])]) == "`a_b <c>`\n")
    #expect(written([.paragraph([.code("a`|")])]) == "<code>a&#96;&#124;</code>\n")
    #expect(written([.commands(["a ``` b"])]) == "````\na ``` b\n````\n")
  }

  @Test func aParagraphIsNoListNoRuleAndNoCode() {
    let starts = ["- a": "\\- a", "1. a": "1\\. a", "---": "\\---", "+ a": "\\+ a", "# a": "\\# a"]
    for (text, expected) in starts {
      #expect(written([.paragraph([.text(text)])]) == "\(expected)\n")
    }
    #expect(written([.paragraph([.verbatim("    a")])]).hasPrefix("&nbsp;"))
  }
}
