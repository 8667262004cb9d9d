import DocumentModel
import Testing

@testable import Rendering

/// Tables of words and numbers.
@Suite struct TextTableTests {
  private let block = TableBlock(
    columns: [.init("n", isTrailing: true), .init("token"), .init("p", isTrailing: true)],
    rows: [
      [.init(1), .init("학생"), .init(number: 0.5)],
      [.init(10), .init("\u{1B}[31m"), .init("on", number: 0.25)],
      [.init(2)],
    ])

  @Test func columnsAreStraightInHangulAndNothingIsObeyed() {
    #expect(
      drawn([.table(block)], .plain(width: 80)) == """
        ┌────┬────────────────┐
        │  n │ token        p │
        ├────┼────────────────┤
        │  1 │ 학생      0.50 │
        │ 10 │ ␛[31m  on 0.25 │
        │  2 │                │
        └────┴────────────────┘

        """)
  }

  @Test func itIsDrawnInASCII() {
    let text = drawn([.table(block)], .plain(width: 80, isASCII: true))
    #expect(text.contains("+----+"))
    #expect(text.contains("<U+001B>"))
  }

  @Test func aWideTableIsSplitAndRepeatsItsFirstColumn() {
    let wide = TableBlock(
      columns: [.init("step")] + (1...6).map { .init("likely \($0)", isTrailing: true) },
      rows: [[.init(1)] + (1...6).map { .init("candidate\($0)", number: 0.1) }])
    let lines = drawn([.table(wide)], .plain(width: 50)).lines
    #expect(lines.allSatisfy { displayWidth(of: $0) <= 50 })
    #expect(lines.count { $0.contains("step") } == 3)
    for rank in 1...6 { #expect(lines.contains { $0.contains("candidate\(rank) 0.10") }) }
  }

  @Test func aWordTooLongIsNumbered() {
    let long = String(repeating: "x", count: 60)
    let table = TableBlock(columns: [.init("a"), .init("b")], rows: [[.init(1), .init(long)]])
    let lines = drawn([.table(table)], .plain(width: 80)).lines
    #expect(lines.contains { $0.contains("#1") })
    #expect(lines.joined().contains(long))
  }

  @Test func recordsNameTheColumnOfEachCell() {
    var text = ""
    PlainRenderer(.plain(width: 80)).render(Document([.table(block)])) { text += $0 }
    #expect(text.lines == ["n 1, token 학생, p 0.50", "n 10, token ␛[31m, p on 0.25", "n 2"])
  }
}
