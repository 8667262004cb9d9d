import DocumentModel
import LinearAlgebra
import Testing

@testable import Rendering

/// What a person asks for while a screen is shown: other digits, and more air.
@Suite struct RenderOptionTests {
  @Test func askedDigitsCountEverywhereOrOnlyWhereNoneAreAskedFor() {
    let numbers: [Float] = [0.123456, 0.987654]
    let blocks: [Block] = [
      .matrix(.sample(Matrix([numbers]), digits: 1)),
      .bars(BarsBlock(name: "n", caption: "c", labels: ["a", "b"], values: numbers, digits: 1)),
      .curve(
        CurveBlock(
          name: "n", caption: "c", rowLabels: ["a", "b"],
          series: [.init(name: "s", values: numbers)], digits: 1)),
      .paragraph([.number(0.123456, digits: 1)]),
    ]
    var options = RenderOptions.plain(digits: 3)
    func records() -> String {
      var text = ""
      PlainRenderer(options).render(Document(blocks)) { text += $0 }
      return text
    }
    for text in [drawn(blocks, options), records()] {
      #expect(text.contains("0.1") && !text.contains("0.12"))
    }
    options.overridesDigits = true
    // Digits that a sentence asks for are what it speaks of, and stay.
    #expect(drawn(blocks, options).ranges(of: "0.123").count == 3)
    #expect(records().ranges(of: "0.123").count == 3)
    #expect(options.digits(askedFor: 1) == 3 && options.digits(askedFor: nil) == 3)
    #expect(options.digits(askedFor: 0) == 0)
  }

  @Test func aSpaciousTableHasWiderColumnsWhereItStillFits() {
    let matrix = MatrixBlock.sample(Matrix([[1, 2], [3, 4]]))
    var options = RenderOptions.plain()
    options.isSpacious = true
    #expect(
      drawnTable(matrix, options) == """
        ┌────┬────────────────┐
        │    │     c0      c1 │
        ├────┼────────────────┤
        │ r0 │   1.00    2.00 │
        │ r1 │   3.00    4.00 │
        └────┴────────────────┘

        """)
    // A label of 2 with its blanks is 4, three borders 3, each column 6 or 8.
    for (width, isWider) in [(23, true), (22, false), (19, false)] {
      options.width = width
      var plain = options
      plain.isSpacious = false
      #expect((drawnTable(matrix, options) != drawnTable(matrix, plain)) == isWider)
    }
  }

  @Test func aSpaciousScreenHasMoreAirBetweenBlocksWhereThereIsRoom() {
    func blocks(_ lines: Int) -> [Block] {
      [.list((0..<lines).map { _ in [.text("a")] }), .paragraph([.text("b")])]
    }
    var options = RenderOptions.plain()
    options.isSpacious = true
    // 22 lines of room.
    #expect(picture(.sample(blocks(19)), options).extent.lines == 22)
    #expect(picture(.sample(blocks(20)), options).extent.lines == 22)
    #expect(picture(.sample(blocks(21)), options).extent.lines == 23)
    let shown = content(picture(.sample(blocks(2)), options).frame)
    #expect(shown.prefix(5) == ["• a", "• a", "", "", "b"])
  }
}
