import DocumentModel
import LinearAlgebra
import Testing

@testable import Rendering

/// A whole map at the size of the window.
@Suite struct OverviewTests {
  /// A map that is 1 on the diagonal, or as it is asked for.
  private func block(
    _ rows: Int, _ columns: Int, _ value: (Int, Int) -> Float = { $0 == $1 ? 1 : 0 }
  ) -> MatrixBlock {
    let cells = (0..<rows * columns).map { value($0 / columns, $0 % columns) }
    return .sample(
      Matrix(rows: rows, columns: columns, elements: cells), scale: .sequential, isHeatmap: true
    ).asOverview()
  }

  private func lines(_ block: MatrixBlock, _ options: RenderOptions) -> [String] {
    drawn(block, options).split(separator: "\n").map { String($0) }
  }

  private func visible(_ line: String) -> String {
    line.replacing(/\u{1B}\[[0-9;]*m/, with: "")
  }

  @Test func withoutColourEveryCellIsTwoMarks() {
    let found = lines(block(3, 4), .plain())
    #expect(found.dropFirst(2).dropLast() == ["  0", "0 @@", "1   @@", "2     @@"])
  }

  @Test(arguments: [ColorDepth.palette, .trueColor])
  func inColourASignHoldsTwoCells(depth: ColorDepth) {
    let found = lines(block(5, 4), .plain(depth: depth))
    let picture = found.dropFirst(3).dropLast()
    #expect(picture.map(visible) == ["0 ▀▀▀▀", "2 ▀▀▀▀", "4 ▀▀▀▀"])
    // The lower half of the last line is no cell and has no colour.
    #expect(picture.last?.contains("48;") == false)
    #expect(picture.first?.contains("48;") == true)
  }

  @Test func inASCIIThereAreNoHalves() {
    let found = drawn(block(5, 4), .plain(depth: .trueColor, isASCII: true))
    let isASCII = found.allSatisfy(\.isASCII)
    #expect(isASCII)
  }

  @Test func whatIsNoSizeHasNoColour() {
    let found = lines(
      block(2, 3) { row, column in
        row == 0 ? [-Float.infinity, 1, .nan][column] : [1, -.infinity, .nan][column]
      }, .plain(depth: .trueColor))
    #expect(visible(found[3]) == "0 ▄▀")
  }

  @Test(arguments: [20, 40, 80, 120], [ColorDepth.none, .sixteen, .palette, .trueColor])
  func nothingIsWiderThanTheWindow(width: Int, depth: ColorDepth) {
    for (rows, columns) in [(1, 1), (7, 300), (300, 7), (129, 129), (1000, 1000), (5, 80)] {
      for line in lines(block(rows, columns), .plain(width: width, depth: depth)).dropLast() {
        #expect(displayWidth(of: visible(line)) <= width, "\(rows)×\(columns)")
      }
    }
  }

  @Test(arguments: [24, 40], [ColorDepth.none, .trueColor])
  func aWindowOfKnownHeightHoldsItAll(height: Int, depth: ColorDepth) {
    var options = RenderOptions.plain(width: 80, depth: depth)
    options.height = height
    for (rows, columns) in [(300, 7), (129, 129), (1000, 1000)] {
      #expect(lines(block(rows, columns), options).count < height)
    }
  }

  @Test func aReducedCellIsTheLargestOfItsSquareAndSaysSo() {
    let found = lines(block(100, 100) { $0 == 99 && $1 == 40 ? 1 : 0 }, .plain(width: 80))
    #expect(found.contains { $0.contains("largest of 3×3") })
    // 100 columns in the room of 38 cells: three to a cell.
    #expect(found.dropLast().last == "99 " + String(repeating: " ", count: 26) + "@@")
  }

  @Test func theColoursOfAWindowAreThoseOfTheWhole() {
    let whole = MatrixBlock.sample(Matrix([[0.25, 1], [0.5, 0]]), scale: .sequential)
    let part = whole.window(0..<1, 0..<1)
    #expect(part.scaleEnd == 1 && part.value.elements == [0.25])
    #expect(part.rowLabels == ["r0"] && part.columnLabels == ["c0"])
    #expect(whole.window(1..<2, 0..<2).value.elements == [0.5, 0])
  }
}
