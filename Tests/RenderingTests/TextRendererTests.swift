import DocumentModel
import LinearAlgebra
import Testing

@testable import Rendering

/// Titles, lists and facts on a terminal.
@Suite struct TextRendererTests {
  @Test func theRuleBelowATitleIsAsWideAsTheTitle() {
    #expect(drawn([.title("셀프 어텐션")], .plain()).lines == ["셀프 어텐션", "═══════════"])
    #expect(drawn([.title("One")], .plain(isASCII: true)).lines == ["One", "==="])
  }

  @Test(arguments: [40, 60, 80, 120])
  func aHeadingStandsOnARuleAsWideAsTheProse(width: Int) {
    for title in ["1/12  내적", "1/12  Dot products", "👩‍🔬"] {
      let line = drawn([.heading(title)], .plain(width: width)).lines.joined()
      #expect(displayWidth(of: line) == min(width, 80))
      #expect(line.hasPrefix("── \(title) ─"))
    }
  }

  @Test func factsStandInTwoStraightColumns() {
    let facts = [Fact("모양", "[4, 4]"), Fact("formula", "Q = X·W"), Fact("", "나는 학생 이다")]
    #expect(
      drawn([.facts(facts)], .plain(width: 20)).lines == [
        "  모양     [4, 4]", "  formula  Q = X·W", "           나는 학생", "           이다",
      ])
  }

  @Test func pointsHangBelowTheirFirstWord() {
    let points: [[Span]] = [[.text("one two three")], [.strong("four")]]
    #expect(
      drawn([.list(points)], .plain(width: 10)).lines == ["• one two", "  three", "• four"])
    #expect(drawn([.list(points)], .plain(isASCII: true)).lines.first == "- one two three")
  }

  @Test func proseIsNeverWiderThanEightyColumns() {
    let text = String(repeating: "나는 학생 이다 ", count: 40)
    let lines = drawn([.paragraph([.text(text)])], .plain(width: 200)).lines
    #expect(lines.allSatisfy { displayWidth(of: $0) <= 80 })
  }

  @Test func commandsStandAsTheyAreTyped() {
    let command = "explain self-attention --text \"you are a teacher\" --mask causal"
    #expect(drawn([.commands([command])], .plain(width: 20)).lines == ["    \(command)"])
  }

  @Test func emptyLinesStandBetweenBlocksOnly() {
    let text = drawn([.title("A"), .paragraph([.text("b")]), .heading("C")], .plain(width: 20))
    #expect(text == "A\n═\n\nb\n\n── C ───────────────\n")
  }

  @Test(arguments: ColorDepth.allCases)
  func escapesInTextOfTheLearnerAreNeverObeyed(depth: ColorDepth) {
    let evil = "\u{1B}[2J\u{9B}31m\u{7}\r"
    let matrix = MatrixBlock(
      name: evil, value: Matrix([[1]]), rowLabels: [evil], columnLabels: [evil], caption: evil,
      scale: .diverging, isHeatmap: true, digits: nil)
    let blocks: [Block] = [
      .title(evil), .heading(evil), .paragraph([.text(evil), .strong(evil), .code(evil)]),
      .list([[.text(evil)]]), .commands([evil]), .facts([Fact(evil, evil)]), .matrix(matrix),
    ]
    for width in [20, 80] {
      let text = withoutColor(drawn(blocks, .plain(width: width, depth: depth)))
      let controls = text.unicodeScalars.filter {
        $0 != "\n" && $0.properties.generalCategory == .control
      }
      #expect(controls.isEmpty)
    }
  }
}
