import DocumentModel
import LinearAlgebra
import Testing

@testable import Rendering

/// Colour stays within what the screen can show, ends with its cell, and never takes the place of
/// a number.
@Suite struct CellColorTests {
  @Test(arguments: [MatrixBlock.Scale.sequential, .diverging], [false, true])
  func everyDepthUsesItsOwnCodesOnly(scale: MatrixBlock.Scale, isHeatmap: Bool) {
    for depth in ColorDepth.allCases {
      let text = drawn(Self.matrix(scale, isHeatmap: isHeatmap), .plain(depth: depth))
      let runs = PaintedRun.runs(of: text)
      #expect(!runs.contains { $0.text.contains("\u{1B}") }, "no code but SGR")
      let codes = Set(runs.map(\.codes)).subtracting([[], [1]])
      #expect(codes.allSatisfy { isAllowed($0, at: depth) }, "\(depth): \(codes)")
      #expect(codes.isEmpty == (depth == .none))
    }
  }

  @Test func withoutColourThereIsNoEscapeAtAll() {
    for scale in [MatrixBlock.Scale.sequential, .diverging] {
      let blocks: [Block] = [
        .title("Title"), .heading("Part"), .paragraph([.strong("a"), .number(1, digits: nil)]),
        .matrix(Self.matrix(scale, isHeatmap: true)),
      ]
      #expect(!drawn(blocks, .plain(depth: .none)).contains("\u{1B}"))
    }
  }

  @Test(arguments: ColorDepth.allCases)
  func noColourReachesABorderOrALabel(depth: ColorDepth) {
    for isHeatmap in [false, true] {
      let table = drawnTable(
        Self.matrix(.diverging, isHeatmap: isHeatmap), .plain(width: 40, depth: depth))
      for line in table.lines {
        let runs = PaintedRun.runs(of: line)
        for run in runs where !run.codes.isEmpty {
          #expect(run.text.allSatisfy { !"│┌┬┐├┼┤└┴┘─".contains($0) }, "\(run)")
        }
        #expect(runs.last?.codes ?? [] == [], "the line ends as it began")
      }
    }
  }

  @Test(arguments: ColorDepth.allCases)
  func everyCellHasItsDigitsAtEveryDepth(depth: ColorDepth) {
    let matrix = Self.matrix(.diverging, isHeatmap: false)
    let lines = drawnTable(matrix, .plain(width: nil, depth: depth)).lines.dropFirst(3)
    for (row, line) in zip(0..<matrix.value.rows, lines) {
      let cells = withoutColor(line).split(separator: "│")[1].split(separator: " ")
      #expect(
        cells.map(String.init) == matrix.value.row(row).map { NumberText.fixed($0, digits: 2) })
    }
  }

  @Test(arguments: [ColorDepth.palette, .trueColor])
  func everyFiniteCellBringsInkAndBackgroundOverItsWholeWidth(depth: ColorDepth) {
    let value = Matrix([[0, 1, -1, -.infinity, .nan]])
    let line = drawnTable(.sample(value), .plain(depth: depth)).lines[3]
    let painted = PaintedRun.runs(of: line).filter { !$0.codes.isEmpty }
    #expect(painted.map(\.text) == [" 0.00 ", " 1.00 ", " -1.00 "])
  }

  @Test func onSixteenColoursOnlyLargeNumbersArePaintedAndSignsDiffer() {
    let value = Matrix([[0.49, 0.5, 1, -0.49, -0.5, -1]])
    let line = drawnTable(.sample(value), .plain(depth: .sixteen)).lines[3]
    let painted = PaintedRun.runs(of: line).filter { !$0.codes.isEmpty }
    #expect(painted.map { $0.text.filter { $0 != " " } } == ["0.50", "1.00", "-0.50", "-1.00"])
    #expect(painted.map(\.codes) == [[97, 44], [97, 44], [30, 43], [30, 43]])
  }

  @Test func aMatrixOfZerosAndOneOfNothingFiniteAreDrawn() {
    for number: Float in [0, -.infinity, .nan] {
      let value = Matrix(rows: 2, columns: 2, repeating: number)
      for depth in ColorDepth.allCases {
        let map = MatrixBlock.sample(value, scale: .sequential, isHeatmap: true)
        #expect(drawnTable(map, .plain(depth: depth)).lines.count == 6)
      }
    }
  }

  private static func matrix(_ scale: MatrixBlock.Scale, isHeatmap: Bool) -> MatrixBlock {
    var random = RandomText(seed: 12)
    return .sample(
      random.matrix(6, 11), rows: random.words(6), scale: scale, isHeatmap: isHeatmap)
  }

  /// The forms of ISO 8613-6 and aixterm that belong to a depth.
  private func isAllowed(_ codes: [Int], at depth: ColorDepth) -> Bool {
    switch depth {
    case .none: false
    case .sixteen:
      codes.allSatisfy { code in
        [1...1, 30...37, 90...97, 40...47, 100...107].contains { $0.contains(code) }
      }
    case .palette:
      codes.count == 6 && codes.starts(with: [38, 5]) && Array(codes[3...4]) == [48, 5]
    case .trueColor:
      codes.count == 10 && codes.starts(with: [38, 2]) && Array(codes[5...6]) == [48, 2]
    }
  }
}
