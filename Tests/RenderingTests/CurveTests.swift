import DocumentModel
import LinearAlgebra
import Testing

@testable import Rendering

/// Curves: every mark where its number belongs, straight with Hangul, readable without colour.
@Suite struct CurveTests {
  private func block(
    _ series: [[Float]], labels: [String]? = nil, names: [String]? = nil, digits: Int? = nil
  ) -> CurveBlock {
    CurveBlock(
      name: "position", caption: "Rows are words.",
      rowLabels: labels ?? (series.first ?? []).indices.map { "r\($0)" },
      series: series.enumerated().map {
        CurveBlock.Series(name: names?[$0] ?? "s\($0)", values: $1)
      },
      digits: digits)
  }

  private func lines(_ block: CurveBlock, _ options: RenderOptions = .plain()) -> [String] {
    CurvePlot(block, options: options).lines()
  }

  /// The places of a mark in the plot: line from 0, column from 0.
  private func places(of mark: Character, in drawing: [String]) -> [[Int]] {
    drawing[1...12].enumerated().flatMap { line, text -> [[Int]] in
      let inside = text.drop { !"┤│|+".contains($0) }.dropFirst().dropLast()
      return inside.enumerated().filter { $0.element == mark }.map { [line, $0.offset] }
    }
  }

  @Test func aPlotOfTwoLines() {
    let block = block(
      [[0, 11, 5], [11, 5, 5]], labels: ["I", "나는", "student"], names: ["0", "하나"], digits: 0)
    #expect(
      lines(block, .plain(width: 40)).joined(separator: "\n")
        == """
           ┌─────────────────────────────────┐
        11 ┤     ○          ●                │
           │      ··       · ··              │
           │        ··    ·    ··            │
           │          ·· ·       ··          │
           │            ··         ··        │
           │           ·  ··         ··      │
         6 ┤          ·     ○··········○     │
           │         ·                       │
           │        ·                        │
           │       ·                         │
           │      ·                          │
         0 ┤     ●                           │
           └─────┬──────────┬──────────┬─────┘
                 I        나는      student
            ● 0   ○ 하나
        """)
  }

  @Test func marksStandAtTheHeightOfTheirNumbers() {
    let values: [Float] = [-1, 10, 4.5, -.infinity, 9.1, .nan, 0]
    let drawing = lines(block([values]))
    let found = places(of: "●", in: drawing).sorted { $0[1] < $1[1] }
    #expect(found.map { $0[0] } == [11, 0, 6, 1, 10])
    #expect(drawing[1].hasPrefix("10.00 ┤"))
    #expect(drawing[7].hasPrefix(" 4.50 ┤"))
    #expect(drawing[12].hasPrefix("-1.00 ┤"))
    // Every row is as far from the next, those of no number included.
    let step = found[1][1] - found[0][1]
    #expect(found.map { ($0[1] - found[0][1]) / step } == [0, 1, 2, 4, 6])
    #expect(found.allSatisfy { ($0[1] - found[0][1]).isMultiple(of: step) })
  }

  @Test(arguments: [40, 60, 80, 120])
  func everyNumberHasItsMark(width: Int) {
    var generator = SplitMix64(seed: UInt64(width))
    for count in [1, 2, 7, 20, 36] {
      let values = (0..<count).map { _ in Float.random(in: -2...2, using: &generator) }
      let found = places(of: "●", in: lines(block([values]), .plain(width: width)))
      if count <= 28 { #expect(found.count == count) }
      let (high, low) = (values.max() ?? 0, values.min() ?? 0)
      if count > 1 {
        #expect(found.contains { $0[0] == 0 } && found.contains { $0[0] == 11 })
      }
      if count <= 28, high > low {
        for (value, place) in zip(values, found.sorted { $0[1] < $1[1] }) {
          #expect(abs(Float(place[0]) - (high - value) / (high - low) * 11) <= 0.5001)
        }
      }
    }
  }

  @Test func noWayLeadsThroughAGap() {
    let drawing = lines(block([[1, 0, .nan, 0, 1]]))
    let columns = places(of: "●", in: drawing).map { $0[1] }.sorted()
    let ways = places(of: "·", in: drawing).map { $0[1] }
    #expect(ways.contains { columns[0]..<columns[1] ~= $0 })
    #expect(!ways.contains { columns[1]...columns[2] ~= $0 })
    #expect(ways.contains { columns[2]..<columns[3] ~= $0 })
  }

  @Test func theLaterLineWinsAPlace() {
    let drawing = lines(block([[1, 2], [1, 0]]))
    #expect(places(of: "●", in: drawing).map { $0[0] } == [0])
    #expect(places(of: "○", in: drawing).map { $0[0] } == [6, 11])
  }

  @Test func equalNumbersAndNoneAtAllAreDrawn() {
    let equal = lines(block([[2, 2]]))
    #expect(places(of: "●", in: equal).map { $0[0] } == [6, 6])
    #expect(equal.filter { $0.contains("┤") }.map { $0.prefix(6) } == ["2.00 ┤"])
    let nothing = lines(block([[.nan, -.infinity]]))
    #expect(!nothing[1...12].joined().contains { "●·┤".contains($0) })
    #expect(nothing.count == 16)
    let extreme = lines(block([[.greatestFiniteMagnitude, -.greatestFiniteMagnitude]]))
    #expect(places(of: "●", in: extreme).map { $0[0] } == [0, 11])
  }

  @Test(arguments: [20, 40, 60, 80, 120], ColorDepth.allCases)
  func isStraightAndFitsTheWindow(width: Int, depth: ColorDepth) {
    var random = RandomText(seed: UInt64(width))
    for (rows, columns) in [(1, 1), (4, 3), (9, 12), (90, 2), (5, 40)] {
      let matrix = random.matrix(rows, columns)
      let block = block(
        (0..<columns).map { column in (0..<rows).map { matrix[$0, column] } },
        labels: random.words(rows), names: random.words(columns), digits: rows == 9 ? 9 : nil)
      for isASCII in [false, true] {
        let options = RenderOptions.plain(width: width, depth: depth, isASCII: isASCII)
        let drawing = lines(block, options).map(withoutColor)
        let frame = drawing[0...13].map { displayWidth(of: $0) }
        #expect(Set(frame).count == 1, "\(drawing.joined(separator: "\n"))")
        if width >= 40 {
          for line in drawn([.curve(block)], options).lines.map(withoutColor) {
            #expect(displayWidth(of: line) <= width, "\(line)")
          }
        }
      }
    }
  }

  @Test func labelsStandBelowTheirTicksAndDoNotTouch() {
    let words = (0..<30).map { $0.isMultiple(of: 2) ? "나는\($0)" : "word\($0)" }
    for width in [40, 80, 120] {
      let drawing = lines(
        block([words.indices.map(Float.init)], labels: words), .plain(width: width))
      let shown = drawing[14].split(separator: " ").map(String.init)
      #expect(shown.allSatisfy(words.contains), "\(drawing[14])")
      #expect(shown.count == drawing[13].filter { $0 == "┬" }.count)
      let places = shown.compactMap(words.firstIndex)
      #expect(zip(places, places.dropFirst()).allSatisfy { $1 - $0 == places[1] - places[0] })
      #expect(shown.count > 3)
    }
    let short = lines(block([[1, 2]], labels: ["나는", "I"]))
    let tick = short[13].firstIndex(of: "┬").map { displayWidth(of: String(short[13][..<$0])) }
    let label = short[14].prefix { $0 == " " }.count
    #expect(tick.map { (label...label + 3).contains($0) } == true)
  }

  @Test func everyLineHasAMarkOfItsOwnInTheLegend() {
    let series = (0..<5).map { _ in [Float(0), 1] }
    #expect(lines(block(series)).last == "      ● s0   ○ s1   ▲ s2   △ s3   ■ s4")
    #expect(
      lines(block(series), .plain(isASCII: true)).last == "      * s0   o s1   x s2   + s3   # s4")
    for glyphs in [CurveGlyphs.lines, .ascii] {
      #expect(Set((0..<34).map(glyphs.mark)).count == 34)
      #expect(glyphs.marks.allSatisfy { displayWidth(of: $0) == 1 })
    }
  }

  @Test func asciiIsNothingButASCII() {
    let block = block(
      [[1, -.infinity, -3e30], [0, 1, .nan]], labels: ["I", "\u{1B}", "\u{202E}"],
      names: ["a", "\u{9B}"])
    let text = drawn([.curve(block)], .plain(isASCII: true))
    #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || 0x20..<0x7F ~= $0.value }, "\(text)")
  }

  @Test(arguments: ColorDepth.allCases)
  func colourNeverReachesTheFrameAndSaysNothingAlone(depth: ColorDepth) {
    let block = block([[0, 1, 2], [2, 1, 0], [1, 0, 1]])
    let painted = lines(block, .plain(depth: depth))
    #expect(painted.map(withoutColor) == lines(block))
    #expect(painted.joined().contains("\u{1B}") == (depth != .none))
    for run in painted.flatMap(PaintedRun.runs) where !run.codes.isEmpty {
      #expect(run.text.allSatisfy { "●○▲·".contains($0) }, "\(run)")
      #expect(Set(run.text.filter { $0 != "·" }).count <= 1, "one line, one colour: \(run)")
    }
  }

  @Test func plainIsALineForEachNumber() {
    var text = ""
    let block = block([[1, .nan], [0.5, -2]], labels: ["I", "나는"], digits: 1)
    PlainRenderer(.plain()).render(Document([.curve(block)])) { text += $0 }
    #expect(
      text.lines == [
        "position", "Rows are words.", "column \"s0\", row \"I\": 1.0",
        "column \"s0\", row \"나는\": NaN", "column \"s1\", row \"I\": 0.5",
        "column \"s1\", row \"나는\": -2.0",
      ])
  }
}
