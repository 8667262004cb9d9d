import DocumentModel
import LinearAlgebra
import Testing

@testable import Rendering

/// A matrix too large for a window is shown in part: with its head and its labels, with the
/// pointer, and with a line that says which part it is.
@Suite struct MatrixViewTests {
  private static func view(
    _ matrix: MatrixBlock, columns: Int = 80, room: Int = 22, _ options: RenderOptions = .plain()
  ) -> [String] {
    var options = options
    options.width = columns
    options.viewport = Window(columns: columns, lines: room)
    return TextRenderer(options).drawing(of: .matrix(matrix)).lines.map(withoutColor)
  }

  @Test func theFirstPartIsShownWithoutAPointer() {
    let matrix = MatrixBlock.sample(Matrix(rows: 64, columns: 64, repeating: 1))
    #expect(
      Self.view(matrix, columns: 40, room: 12)
        == """
        scores [64, 64]
        Rows are queries, columns are keys.
        rows 0–4 of 64, columns 0–4 of 64
        ┌─────┬──────────────────────────────┐
        │     │   c0    c1    c2    c3    c4 │
        ├─────┼──────────────────────────────┤
        │ r0  │ 1.00  1.00  1.00  1.00  1.00 │
        │ r1  │ 1.00  1.00  1.00  1.00  1.00 │
        │ r2  │ 1.00  1.00  1.00  1.00  1.00 │
        │ r3  │ 1.00  1.00  1.00  1.00  1.00 │
        │ r4  │ 1.00  1.00  1.00  1.00  1.00 │
        └─────┴──────────────────────────────┘
        """.lines)
  }

  @Test func thePartFollowsThePointer() {
    let matrix = MatrixBlock.sample(Matrix(rows: 64, columns: 64, repeating: 1))
    func part(_ row: Int, _ column: Int) -> String {
      Self.view(
        matrix.marked(.init(pointer: .init(row, column))), columns: 40, room: 12)[2]
    }
    #expect(part(0, 0) == "rows 0–4 of 64, columns 0–4 of 64")
    #expect(part(2, 3) == "rows 0–4 of 64, columns 1–5 of 64")
    #expect(part(30, 30) == "rows 28–32 of 64, columns 28–32 of 64")
    #expect(part(63, 63) == "rows 59–63 of 64, columns 59–63 of 64")
  }

  @Test func whatFitsIsShownAsItIsPrinted() {
    var random = RandomText(seed: 4)
    let matrix = MatrixBlock.sample(random.matrix(5, 6), isHeatmap: true)
    #expect(Self.view(matrix) == drawn(matrix, .plain()).lines)
  }

  @Test func onlyWhatIsCutIsNamed() {
    let high = MatrixBlock.sample(Matrix(rows: 64, columns: 2, repeating: 1))
    #expect(Self.view(high)[2] == "rows 0–14 of 64")
    let wide = MatrixBlock.sample(Matrix(rows: 2, columns: 64, repeating: 1))
    #expect(Self.view(wide)[2] == "columns 0–11 of 64")
  }

  @Test(arguments: [40, 60, 80, 120], [10, 14, 22, 40])
  func itFitsTheRoomAndKeepsHeadAndLabels(columns: Int, room: Int) {
    var random = RandomText(seed: UInt64(columns + room))
    for round in 0..<20 {
      let count = round * 3 + 1
      let pointer = MatrixBlock.Cell(
        Int.random(in: 0..<count, using: &random.generator),
        Int.random(in: 0..<count, using: &random.generator))
      let depth = ColorDepth.allCases[round % 4]
      let matrix = MatrixBlock.sample(random.matrix(count, count), isHeatmap: true)
        .marked(.init(pointer: pointer))
      let lines = Self.view(matrix, columns: columns, room: room, .plain(depth: depth))
      #expect(lines.count <= room)
      #expect(lines.allSatisfy { displayWidth(of: $0) <= columns })
      let table = lines.filter { $0.hasPrefix("│") }
      #expect(Set(table.map { displayWidth(of: $0) }).count == 1)
      #expect(table.first?.contains(" c\(pointer.column) ") ?? false)
      let row = table.first { $0.hasPrefix("│ r\(pointer.row) ") }
      #expect(row?.contains("[") ?? false)
    }
  }

  @Test func inASmallRoomTheFrameGivesWayBeforeTheWords() {
    let matrix = MatrixBlock.sample(
      Matrix(rows: 9, columns: 2, repeating: 1), scale: .sequential, isHeatmap: true)
    let lines = Self.view(matrix, columns: 40, room: 9)
    #expect(lines.count == 9)
    #expect(!lines.contains { $0.hasPrefix("┌") } && lines.contains { $0.hasPrefix("├") })
    #expect(lines.contains("Rows are queries, columns are keys."))
    #expect(lines.last?.hasPrefix("legend") ?? false)
  }

  @Test func theLegendTellsOfTheLabelsThatAreShown() {
    let labels = (0..<40).map { "a word much too long for this, number \($0)" }
    let matrix = MatrixBlock.sample(
      Matrix(rows: 40, columns: 1, repeating: 1), rows: labels, columns: ["x"])
    let lines = Self.view(matrix.marked(.init(pointer: .init(20, 0))))
    #expect(lines.count <= 22)
    for number in 1...40 {
      let isShown = lines.contains { $0.hasPrefix("│ #\(number) ") }
      let isTold = lines.contains { $0.hasPrefix("  #\(number) ") }
      #expect(isShown == isTold, "\(number)")
    }
    #expect(lines.contains { $0.hasPrefix("│ #21 ") })
  }
}
