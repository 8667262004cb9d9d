import DocumentModel
import LinearAlgebra
import Testing

@testable import Rendering

/// Bars are as long as their numbers are large, on every screen.
@Suite struct BarsTests {
  private func block(
    _ values: [Float], labels: [String]? = nil, scaleEnd: Float? = nil, digits: Int? = nil
  ) -> BarsBlock {
    BarsBlock(
      name: "weights[student]", caption: "Rows are queries.",
      labels: labels ?? values.indices.map { "c\($0)" }, values: values, scaleEnd: scaleEnd,
      digits: digits)
  }

  private func lines(_ block: BarsBlock, _ options: RenderOptions = .plain()) -> [String] {
    BarChart(block, options: options).lines()
  }

  /// The cells of the bar in a line, in eighths.
  private func eighths(_ line: String) -> Int {
    let parts = Array("▏▎▍▌▋▊▉█")
    return line.reduce(0) { sum, sign in
      sum + (sign == "▐" ? 4 : parts.firstIndex(of: sign).map { $0 + 1 } ?? 0)
    }
  }

  @Test func aDistributionOnAScaleThatEndsAtOne() {
    #expect(
      lines(
        block([0.5, 0.0625, 0.01, 0.4275], labels: ["I", "나는", "a", "student"], scaleEnd: 1))
        == [
          "  I        0.50  ████████████████████",
          "  나는     0.06  ██▌",
          "  a        0.01  ▍",
          "  student  0.43  █████████████████▏",
        ])
  }

  @Test(arguments: [40, 60, 80, 120], [false, true])
  func lengthsAreProportionalToTheNumbers(width: Int, hasNegatives: Bool) throws {
    var generator = SplitMix64(seed: UInt64(width))
    let range: ClosedRange<Float> = hasNegatives ? -3...5 : 0...5
    let values = (0..<12).map { _ in Float.random(in: range, using: &generator) } + [5, 0]
    let drawing = lines(block(values), .plain(width: width))
    let longest = Double(eighths(drawing[12]))
    for (value, line) in zip(values, drawing) {
      // On the left there are halves of cells only.
      let tolerance = value < 0 ? 2.5 : 1.0
      #expect(abs(Double(eighths(line)) - longest * Double(abs(value)) / 5) <= tolerance, "\(line)")
    }
  }

  @Test func negativeNumbersGoLeftFromAZeroLine() {
    let values: [Float] = [30, -9, -4.5, 0]
    #expect(
      lines(block(values, labels: ["I", "나는", "a", "b"], digits: 1)) == [
        "  I     30.0           │" + String(repeating: "█", count: 30),
        "  나는  -9.0  █████████│",
        "  a     -4.5      ▐████│",
        "  b      0.0           │",
      ])
    let negative = lines(block([-1, -2], digits: 0))
    #expect(negative.map { $0.last } == ["│", "│"])
    #expect(negative.map(eighths) == [156, 312])
  }

  @Test func whatIsNoSizeHasNoBar() {
    let values: [Float] = [1, 0, -.infinity, .nan, .infinity]
    let drawing = lines(block(values))
    #expect(drawing.map(eighths) == [320, 0, 0, 0, 0])
    #expect(
      drawing.dropFirst() == ["  c1  0.00", "  c2    −∞", "  c3   NaN", "  c4     ∞"])
    #expect(lines(block([0, 0])) == ["  c0  0.00", "  c1  0.00"])
    #expect(lines(block([-.infinity])) == ["  c0  −∞"])
    #expect(lines(block([2, 1], scaleEnd: 1)).map(eighths) == [320, 320])
  }

  @Test(arguments: [20, 40, 60, 80, 120], ColorDepth.allCases)
  func isStraightAndFitsTheWindow(width: Int, depth: ColorDepth) {
    var random = RandomText(seed: UInt64(width))
    for round in 0..<12 {
      let values = random.matrix(1, 9).elements + [-1]
      let block = block(values, labels: random.words(10), digits: round.isMultiple(of: 3) ? 9 : nil)
      for isASCII in [false, true] {
        let options = RenderOptions.plain(width: width, depth: depth, isASCII: isASCII)
        let drawing = lines(block, options).map(withoutColor)
        let zeros = drawing.map { line in
          line.lastIndex(of: isASCII ? "|" : "│").map { displayWidth(of: String(line[..<$0])) }
        }
        #expect(Set(zeros).count == 1, "\(drawing.joined(separator: "\n"))")
        if width >= 40 {
          for line in drawn([.bars(block)], options).lines.map(withoutColor) {
            #expect(displayWidth(of: line) <= width, "\(line)")
          }
        }
      }
    }
  }

  @Test func aLabelTooLongIsANumberWithALegend() {
    let text = drawn(
      [.bars(block([1, 2], labels: ["I", "supercalifragilistic"]))], .plain(width: 40))
    #expect(text.lines[3].hasPrefix("  #1  2.00  █"))
    #expect(text.lines.last == "  #1  supercalifragilistic")
  }

  @Test func asciiIsNothingButASCII() {
    let block = block([1, -0.5, -.infinity, 0], labels: ["I", "\u{1B}", "a", "\u{202E}"])
    let text = drawn([.bars(block)], .plain(isASCII: true))
    #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || 0x20..<0x7F ~= $0.value }, "\(text)")
    #expect(text.lines[2].hasSuffix(" 1.00               |##########################"))
    #expect(text.lines[3].hasSuffix("-0.50  #############|"))
  }

  @Test(arguments: ColorDepth.allCases)
  func colourIsOnTheBarsAlone(depth: ColorDepth) {
    let block = block([0.5, -0.25, 0, -.infinity])
    let plain = lines(block)
    let painted = lines(block, .plain(depth: depth))
    #expect(painted.map(withoutColor) == plain)
    for line in painted {
      for run in PaintedRun.runs(of: line) where !run.codes.isEmpty {
        #expect(run.text.allSatisfy { "█▉▊▋▌▍▎▏▐".contains($0) }, "\(run)")
      }
    }
    let codes = painted.map { PaintedRun.runs(of: $0).map(\.codes).filter { !$0.isEmpty } }
    #expect(codes.map(\.count) == (depth == .none ? [0, 0, 0, 0] : [1, 1, 0, 0]))
    #expect(depth == .none || codes[0] != codes[1], "the signs differ")
  }

  @Test func plainIsALineForEachNumber() {
    var text = ""
    let block = block([0.42, -.infinity], labels: ["I", "나\u{7}"])
    PlainRenderer(.plain()).render(Document([.bars(block)])) { text += $0 }
    #expect(
      text.lines == ["weights[student]", "Rows are queries.", "\"I\": 0.42", "\"나␇\": −∞"])
  }
}
