import DocumentModel
import LinearAlgebra
import Testing

@testable import Rendering

/// What is pointed out in a table takes the place of blanks: no column is wider for it, none is
/// crooked, and it can be told without colour.
@Suite struct MatrixMarksTests {
  @Test(arguments: ColorDepth.allCases, [false, true])
  func marksLeaveTheTableAsWideAsItIsAndStraight(depth: ColorDepth, isASCII: Bool) {
    var screens = RandomScreen(seed: 21)
    for round in 0..<60 {
      let matrix = screens.matrix(of: 9)
      var options = RenderOptions.plain(width: 60, depth: depth, isASCII: isASCII)
      options.isSpacious = round.isMultiple(of: 2)
      let marked = drawnTable(matrix, options).lines.map(withoutColor)
      let plain = drawnTable(matrix.marked(.init()), options).lines.map(withoutColor)
      #expect(marked.map { displayWidth(of: $0) } == plain.map { displayWidth(of: $0) })
    }
  }

  @Test func theSignsTakeTheBlanksBesideTheNumber() {
    let value = Matrix([[0.44, -12.5], [1, -.infinity]])
    let matrix = MatrixBlock.sample(value, rows: ["나는", "I"], columns: ["나는", "I"])
      .marked(.init(pointer: .init(0, 1), lit: [.init(0, 0), .init(1, 1)], covered: [.init(1, 0)]))
    #expect(
      drawnTable(matrix, .plain()) == """
        ┌──────┬──────────────┐
        │      │ 나는       I │
        ├──────┼──────────────┤
        │ 나는 │‹0.44›[-12.50]│
        │ I    │    ?     ‹−∞›│
        └──────┴──────────────┘

        """)
  }

  @Test func besideTheMarksOfAMapTheyStandAroundTheNumber() {
    let value = Matrix([[0, 1], [0.5, 1]])
    let map = MatrixBlock.sample(value, scale: .sequential, isHeatmap: true)
      .marked(.init(pointer: .init(0, 1), lit: [.init(1, 0)], covered: [.init(1, 1)]))
    #expect(
      drawnTable(map, .plain(isASCII: true)) == """
        +----+----------------+
        |    |     c0      c1 |
        +----+----------------+
        | r0 | 0.00   [1.00]@ |
        | r1 |<0.50>+     ?   |
        +----+----------------+

        """)
  }

  @Test func coveredCellsTellNothingByTheirColour() {
    let value = Matrix([[1, -1, 0.5]])
    let covered: Set<MatrixBlock.Cell> = [.init(0, 0), .init(0, 1)]
    let matrix = MatrixBlock.sample(value).marked(.init(covered: covered))
    for depth in ColorDepth.allCases {
      let line = drawnTable(matrix, .plain(depth: depth)).lines[3]
      #expect(line.hasPrefix("│ r0 │    ?      ? "), "\(line)")
    }
  }

  @Test func emptyCellsHaveRoomToWrite() {
    let matrix = MatrixBlock.sample(Matrix([[1, 2], [3, -12]]), rows: ["I", "나는"])
      .marked(.init(blank: [.init(0, 0), .init(1, 1)]))
    #expect(
      drawnTable(matrix, .plain(digits: 0)) == """
        ┌──────┬────────────┐
        │      │   c0    c1 │
        ├──────┼────────────┤
        │ I    │ ____     2 │
        │ 나는 │    3  ____ │
        └──────┴────────────┘

        """)
  }

  @Test(arguments: [ColorDepth.sixteen, .palette, .trueColor])
  func colourSaysItOnceMore(depth: ColorDepth) {
    let matrix = MatrixBlock.sample(Matrix([[1, -1], [0.1, 0.2]]))
      .marked(.init(pointer: .init(0, 1), lit: [.init(1, 0)]))
    let runs = PaintedRun.runs(of: drawnTable(matrix, .plain(depth: depth)))
    let bold = 1
    let (underlined, reversed) = (4, 7)
    func codes(_ text: String) -> Set<Int> {
      Set(runs.first { $0.text.contains(text) }?.codes ?? [])
    }
    #expect(codes("[-1.00]").isSuperset(of: [bold, reversed]))
    #expect(codes("‹0.10›").isSuperset(of: [bold, underlined]))
    #expect(codes("r0") == [bold] && codes("c1") == [bold])
    #expect(!codes("r1").contains(bold) && !codes("c0").contains(bold))
  }

  @Test func recordsSayItBeforeTheLine() {
    let matrix = MatrixBlock.sample(Matrix([[1, 2, 3]]))
      .marked(.init(pointer: .init(0, 0), lit: [.init(0, 1)], covered: [.init(0, 2)]))
    var text = ""
    PlainRenderer(.plain()).render(Document([.matrix(matrix)])) { text += $0 }
    #expect(
      text.lines.suffix(3) == [
        "> row \"r0\", column \"c0\": 1.00", "* row \"r0\", column \"c1\": 2.00",
        "row \"r0\", column \"c2\": ?",
      ])
  }
}
