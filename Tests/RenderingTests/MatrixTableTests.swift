import DocumentModel
import LinearAlgebra
import Testing

@testable import Rendering

/// Tables are straight on every screen: whatever the labels are written in and however the cells
/// are painted, all lines of a table take the same number of columns.
@Suite struct MatrixTableTests {
  @Test(arguments: [40, 60, 80, 120], ColorDepth.allCases)
  func everyLineOfATableIsEquallyWide(width: Int, depth: ColorDepth) {
    for (matrix, isASCII) in Self.matrices(seed: UInt64(width)) {
      let options = RenderOptions.plain(width: width, depth: depth, isASCII: isASCII)
      for table in tables(matrix, options) {
        let widths = Set(table.map { displayWidth(of: $0) })
        #expect(widths.count == 1, "\n\(table.joined(separator: "\n"))")
      }
    }
  }

  @Test(arguments: [40, 60, 80, 120], ColorDepth.allCases)
  func noTableIsWiderThanTheWindow(width: Int, depth: ColorDepth) {
    for (matrix, isASCII) in Self.matrices(seed: UInt64(width) + 1) {
      let options = RenderOptions.plain(width: width, depth: depth, isASCII: isASCII)
      for line in drawnTable(matrix, options).lines {
        #expect(displayWidth(of: withoutColor(line)) <= width, "\(line)")
      }
    }
  }

  @Test func hangulTakesTwoColumnsComposedOrNot() {
    let matrix = Matrix([[1, 2], [3, 4]])
    let labels = ["나는", "I"]
    let decomposed = ["\u{1102}\u{1161}\u{1102}\u{1173}\u{11AB}", "I"]
    let table = drawnTable(.sample(matrix, rows: labels, columns: labels), .plain())
    #expect(
      table == """
        ┌──────┬────────────┐
        │      │ 나는     I │
        ├──────┼────────────┤
        │ 나는 │ 1.00  2.00 │
        │ I    │ 3.00  4.00 │
        └──────┴────────────┘

        """)
    let other = drawnTable(.sample(matrix, rows: decomposed, columns: decomposed), .plain())
    // `==` takes both normal forms for one text; what is compared is the layout.
    #expect(other == table)
  }

  @Test func aLabelTooLongForTheWindowIsANumberWithALegend() {
    let long = "supercalifragilistic"
    let matrix = MatrixBlock.sample(
      Matrix([[1, 2], [3, 4]]), rows: ["I", long], columns: ["I", long])
    let text = drawn(matrix, .plain(width: 40))
    #expect(text.contains("│ #1 │"))
    #expect(text.lines.last == "  #1  \(long)")
    // Row and column stand for one word: one line explains both.
    #expect(text.ranges(of: long).count == 1)
    let wide = drawn(matrix, .plain(width: 120))
    #expect(!wide.contains("#1") && wide.contains("│ \(long) │"))
  }

  @Test func asciiOutputIsNothingButASCII() {
    // Labels are the reader's words and stay as typed, but for what would drive the terminal.
    let labels = ["I", "\u{1B}", "a", "\u{202E}"]
    let value = Matrix([
      [1, -.infinity, .nan, 1e30], [0, -1, 2, .infinity], [1, 2, 3, 4], [4, 3, 2, 1],
    ])
    for scale in [MatrixBlock.Scale.sequential, .diverging] {
      for isHeatmap in [false, true] {
        for width in [20, 40, 80] {
          let matrix = MatrixBlock.sample(
            value, rows: labels, columns: labels, scale: scale, isHeatmap: isHeatmap)
          let text = drawn(matrix, .plain(width: width, isASCII: true))
          let isPure = text.unicodeScalars.allSatisfy { $0 == "\n" || 0x20..<0x7F ~= $0.value }
          #expect(isPure, "\(text)")
        }
      }
    }
  }

  /// Numbers too long for fixed digits are shorter text than smaller ones beside them.
  @Test func hugeNumbersBesideLargeOnesLeaveTheTableStraight() {
    let value = Matrix([[999_999.1, 1], [2_000_000, 1e30], [1e14, -3e9]])
    for digits in [0, 2, 9] {
      let matrix = MatrixBlock.sample(value, rows: ["a", "b", "c"], columns: ["x", "y"])
      var options = RenderOptions.plain()
      options.digits = digits
      let frame = drawn(matrix, options).lines.filter { "┌├│└".contains($0.first ?? " ") }
      #expect(Set(frame.map { displayWidth(of: String($0)) }).count == 1, "\(frame)")
    }
  }

  @Test func aMapHasItsLegendAndATableHasNone() {
    let value = Matrix([[0, 1], [0.5, 0.25]])
    let map = MatrixBlock.sample(value, scale: .sequential, isHeatmap: true)
    #expect(drawn(map, .plain()).lines.last == "legend  [ .:-=+*#%@]  0 … 1.00")
    #expect(!drawn(.sample(value), .plain()).contains("legend"))
  }

  @Test(arguments: [ColorDepth.palette, .trueColor], [40, 60, 80, 120])
  func theScaleOfAMapFitsTheWindow(depth: ColorDepth, width: Int) {
    for scale in [MatrixBlock.Scale.sequential, .diverging] {
      let map = MatrixBlock.sample(Matrix([[0, 123.5]]), scale: scale, isHeatmap: true)
      let line = withoutColor(drawn(map, .plain(width: width, depth: depth)).lines.last ?? "")
      #expect(displayWidth(of: line) <= width, "\(line)")
      #expect(line.hasSuffix(" 123.50 "))
      #expect(line.contains(scale == .sequential ? " 0.00 " : " -123.50 "))
    }
  }

  @Test func withoutColourTheMarksGrowWithTheNumbers() {
    let value = Matrix([(0...9).map { Float($0) / 9 }])
    let map = MatrixBlock.sample(value, scale: .sequential, isHeatmap: true)
    let cells = drawnTable(map, .plain(width: nil)).lines[3]
    var found: [Character] = []
    for (digit, mark) in zip(["0.00", "0.11", "0.22", "0.33", "0.44", "0.56"], " .:-=+") {
      if cells.contains("\(digit) \(mark)") { found.append(mark) }
    }
    #expect(found == Array(" .:-=+"))
    #expect(cells.hasSuffix("1.00 @ │"))
  }

  /// The tables of a matrix, one for each band, without colour.
  private func tables(_ matrix: MatrixBlock, _ options: RenderOptions) -> [[String]] {
    let isFrame: (String) -> Bool = { line in
      ["┌", "│", "├", "└", "+", "|"].contains(line.prefix(1))
    }
    return drawnTable(matrix, options).lines.map(withoutColor)
      .split(whereSeparator: { !isFrame($0) }).map(Array.init)
  }

  private static func matrices(seed: UInt64) -> [(MatrixBlock, isASCII: Bool)] {
    var random = RandomText(seed: seed)
    return (0..<16).map { index in
      let rows = Int.random(in: 1...5, using: &random.generator)
      let columns = Int.random(in: 1...12, using: &random.generator)
      let matrix = MatrixBlock.sample(
        random.matrix(rows, columns), rows: random.words(rows, pieces: 1...5),
        columns: random.words(columns, pieces: 1...5),
        scale: index.isMultiple(of: 2) ? .sequential : .diverging,
        isHeatmap: index.isMultiple(of: 3))
      return (matrix, index.isMultiple(of: 4))
    }
  }
}
