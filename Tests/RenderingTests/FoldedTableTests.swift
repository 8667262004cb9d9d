import DocumentModel
import Testing

@testable import Rendering

/// Tables of words and numbers in narrow windows, with longer texts and awkward signs.
@Suite struct FoldedTableTests {
  private let pieces = TableBlock(
    columns: [.init("", isTrailing: true), .init("token"), .init("id", isTrailing: true)],
    rows: [
      [.init(0), .init("나는"), .init(7)], [.init(1), .init("student"), .init(1203)],
      [.init(2), .init("\u{1B}[2J")],
    ])

  private let remarks = TableBlock(
    columns: [.init("word"), .init("id", isTrailing: true), .init("remark", isFolded: true)],
    rows: [
      [.init("one"), .init(1), .init("이 단어는 어휘에 그대로 있습니다, as it is written")],
      [.init("two"), .init(2)],
    ])

  @Test(arguments: [24, 30, 40, 60, 80])
  func whatIsTooWideIsFoldedOrSplitIntoBands(width: Int) {
    for table in [pieces, remarks] {
      let lines = drawn([.table(table)], .plain(width: width)).lines
      #expect(lines.allSatisfy { displayWidth(of: $0) <= width }, "\(lines)")
      for frame in lines.split(separator: "") {
        #expect(Set(frame.map { displayWidth(of: $0) }).count == 1, "\(frame)")
      }
    }
  }

  @Test func aLongTextGoesOnBelow() {
    #expect(
      drawn([.table(remarks)], .plain(width: 40)) == """
        ┌──────┬─────────────────────────────┐
        │ word │ id  remark                  │
        ├──────┼─────────────────────────────┤
        │ one  │  1  이 단어는 어휘에 그대로 │
        │      │     있습니다, as it is      │
        │      │     written                 │
        │ two  │  2                          │
        └──────┴─────────────────────────────┘

        """)
  }

  @Test func aMarkThatJoinsTwoSignsJoinsNoCells() {
    let table = TableBlock(
      columns: [.init("", isTrailing: true), .init("piece"), .init("id")],
      rows: [[.init(0), .init("👩\u{200D}"), .init(1)], [.init(1), .init("\u{200D}🔬"), .init(2)]])
    #expect(
      drawn([.table(table)], .plain()) == """
        ┌───┬────────────────┐
        │   │ piece       id │
        ├───┼────────────────┤
        │ 0 │ 👩‹U+200D›  1  │
        │ 1 │ ‹U+200D›🔬  2  │
        └───┴────────────────┘

        """)
  }

  @Test func withoutAWidthNothingIsFolded() {
    let lines = drawn([.table(remarks)], .plain(width: nil)).lines
    #expect(lines.count == 6)
  }
}
