import DocumentModel
import LinearAlgebra
import Testing

@testable import Rendering

/// A few whole frames, as a person reads them.
@Suite struct ScreenPictureTests {
  private static let keys = Screen.Footer.keys([
    Fact("→", "next"), Fact("←", "back"), Fact("?", "keys"), Fact("q", "leave"),
  ])

  private static let scores = MatrixBlock.sample(
    Matrix([[1.5, -0.25, 0], [0.75, 2, -12.5], [0.44, 0.5, 1]]), rows: ["나는", "학생", "이다"],
    columns: ["나는", "학생", "이다"])

  @Test func aNumberIsOpened() {
    let marks = MatrixBlock.Marks(pointer: .init(1, 0), lit: [.init(1, 1), .init(1, 2)])
    let screen = Screen.sample(
      [.matrix(Self.scores.marked(marks)), .derivation(.sum(of: 2, selected: 1))],
      title: "Self-attention › Scores", position: "5/12", footer: Self.keys)
    #expect(
      shown(screen, columns: 60, lines: 20) == """
        ── Self-attention › Scores ───────────────────────── 5/12 ──|
        scores [3, 3]|
        Rows are queries, columns are keys.|
        ┌──────┬─────────────────────┐|
        │      │ 나는   학생    이다 │|
        ├──────┼─────────────────────┤|
        │ 나는 │ 1.50  -0.25    0.00 │|
        │ 학생 │[0.75] ‹2.00›‹-12.50›│|
        │ 이다 │ 0.44   0.50    1.00 │|
        └──────┴─────────────────────┘|
        |
        scores[0, 0] = 6.00|
          formula  Q·Kᵀ|
        |
          scores = query[0, 0] · key[0, 0]   1.50 · 2.00 = 3.00|
                 + ▸query[0, 1] · key[0, 1]  1.50 · 2.00 = 3.00|
                                                         = 6.00|
        |
        |
        → next  ← back  ? keys  q leave|

        """)
  }

  @Test func aQuestionIsAnswered() {
    let question = QuestionBlock.typed(
      "0.4", caret: 3, question: "‘나는’은 ‘학생’을 얼마나 봅니까?",
      remarks: [[.text("아직 아닙니다. √2로 나누는 것을 잊지 않았습니까?")]])
    let covered = MatrixBlock.Marks(covered: [.init(0, 1)])
    let screen = Screen.sample(
      [.heading("점수"), .matrix(Self.scores.marked(covered)), .question(question)],
      title: "어텐션 › 점수", position: "2/9",
      footer: .field(.init(label: "찾기", text: "소프", caret: 2, remark: "없습니다.")))
    #expect(
      shown(screen, columns: 44, lines: 18) == """
        ── 어텐션 › 점수 ──────── ↑ 2 more ── 2/9 ──|
        scores [3, 3]|
        Rows are queries, columns are keys.|
        ┌──────┬─────────────────────┐|
        │      │ 나는   학생    이다 │|
        ├──────┼─────────────────────┤|
        │ 나는 │ 1.50      ?    0.00 │|
        │ 학생 │ 0.75   2.00  -12.50 │|
        │ 이다 │ 0.44   0.50    1.00 │|
        └──────┴─────────────────────┘|
        |
          Question 1: ‘나는’은 ‘학생’을 얼마나|
          봅니까?|
        |
          ▸ Answer: 0.4|
            아직 아닙니다. √2로 나누는 것을 잊지|
            않았습니까?|
        찾기: 소프   없습니다.|

        """)
  }

  @Test func onAScreenOfASCII() {
    let items = (1...9).map { MenuBlock.Item("\($0)", "entry \($0)") }
    let map = MatrixBlock.sample(
      Matrix(rows: 30, columns: 30, repeating: 0.5), scale: .sequential, isHeatmap: true
    ).marked(.init(pointer: .init(15, 15), lit: [.init(14, 14)]))
    let screen = Screen.sample(
      [.menu(MenuBlock(items, selected: 8)), .matrix(map)], title: "A › B",
      footer: .message([.text("→ saved")]))
    #expect(
      shown(screen, columns: 40, lines: 16, isASCII: true) == """
        -- A > B ------------ ^ 8 more -- 1/2 --|
        > 9  entry 9|
        |
        scores [30, 30]|
        Rows are queries, columns are keys.|
        rows 12-17 of 30, columns 14-17 of 30|
        +-----+--------------------------------+|
        |     |    c14     c15     c16     c17 ||
        +-----+--------------------------------+|
        | r12 | 0.50 @  0.50 @  0.50 @  0.50 @ ||
        | r13 | 0.50 @  0.50 @  0.50 @  0.50 @ ||
        | r14 |<0.50>@  0.50 @  0.50 @  0.50 @ ||
        | r15 | 0.50 @ [0.50]@  0.50 @  0.50 @ ||
        | r16 | 0.50 @  0.50 @  0.50 @  0.50 @ ||
        | r17 | 0.50 @  0.50 @  0.50 @  0.50 @ ||
        -> saved                        v 2 more|

        """)
  }

  private func shown(
    _ screen: Screen, columns: Int, lines: Int, isASCII: Bool = false
  ) -> String {
    picture(screen, .plain(isASCII: isASCII), columns: columns, lines: lines).frame.lines
      .map { $0 + "|\n" }.joined()
  }
}
