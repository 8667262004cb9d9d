import DocumentModel
import LinearAlgebra
import Testing

@testable import Rendering

/// `--plain` speaks to screen readers: no frames, no codes, and a sentence for every number.
@Suite struct PlainRendererTests {
  private func read(_ blocks: [Block], _ options: RenderOptions) -> String {
    var text = ""
    PlainRenderer(options).render(Document(blocks)) { text += $0 }
    return text
  }

  @Test func everyNumberIsARecordOfItsOwn() {
    let matrix = MatrixBlock.sample(
      Matrix([[1, -.infinity], [0.125, 4]]), rows: ["나는", "I"], columns: ["a", "b"],
      isHeatmap: true)
    #expect(
      read([.matrix(matrix)], .plain()).lines == [
        "scores [2, 2]", "Rows are queries, columns are keys.",
        "row \"나는\", column \"a\": 1.00", "row \"나는\", column \"b\": −∞",
        "row \"I\", column \"a\": 0.13", "row \"I\", column \"b\": 4.00",
      ])
  }

  @Test(arguments: ColorDepth.allCases)
  func thereAreNoFramesAndNoCodes(depth: ColorDepth) {
    var random = RandomText(seed: 3)
    let matrix = MatrixBlock.sample(
      random.matrix(4, 30), rows: random.words(4), columns: random.words(30), isHeatmap: true)
    let blocks: [Block] = [
      .title("Title"), .heading("1/2  Part"), .list([[.strong("a"), .text(" b")], [.code("c")]]),
      .paragraph([.text("Text with \u{1B}[31m in it. "), .number(0.5, digits: 1)]),
      .commands(["explain list"]), .facts([Fact("shape", "[1, 2]")]), .matrix(matrix),
    ]
    let text = read(blocks, .plain(width: 40, depth: depth))
    // Box drawing and block elements.
    #expect(!text.unicodeScalars.contains { 0x2500...0x259F ~= $0.value })
    #expect(!text.contains("\u{1B}"))
    #expect(text.lines.filter { $0.hasPrefix("row ") }.count == 4 * 30)
  }

  @Test func aParagraphIsOneLineHoweverNarrowTheWindow() {
    let text = String(repeating: "나는 학생 이다 ", count: 30)
    #expect(read([.paragraph([.text(text)])], .plain(width: 20)).lines.count == 1)
  }

  @Test func blocksAreReadInTheirOrder() {
    let blocks: [Block] = [
      .title("Title"), .paragraph([.strong("bold"), .text(" and "), .number(0.5, digits: 1)]),
      .list([[.text("one")], [.text("two")]]), .definitions([Fact("name", "what it is")]),
    ]
    #expect(
      read(blocks, .plain()) == """
        Title

        bold and 0.5

        - one
        - two

        name: what it is

        """)
  }

  @Test func anAnswerStandsBehindItsLabelAndWhatIsSaidToItBelow() {
    let question = QuestionBlock.typed("0.5", caret: 1, remarks: [[.text("Right.")]])
    #expect(
      read([.question(question)], .plain()).lines == [
        "Question 1: How large is it?", "Answer: 0.5", "Right.",
      ])
  }
}
