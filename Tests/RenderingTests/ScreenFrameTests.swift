import DocumentModel
import LinearAlgebra
import Testing

@testable import Rendering

/// A frame fills its window to the line and is nowhere wider, and what has the focus is in it.
@Suite struct ScreenFrameTests {
  @Test(arguments: [(40, 12), (41, 13), (60, 16), (80, 24), (120, 50)], ColorDepth.allCases)
  func everyFrameIsAsLargeAsItsWindow(size: (columns: Int, lines: Int), depth: ColorDepth) {
    var screens = RandomScreen(seed: UInt64(size.columns))
    for round in 0..<40 {
      let screen = screens.screen()
      let options = RenderOptions.plain(depth: depth, isASCII: round.isMultiple(of: 3))
      let frame = picture(screen, options, columns: size.columns, lines: size.lines).frame
      #expect(frame.lines.count == size.lines)
      for line in frame.lines {
        let plain = withoutColor(line)
        #expect(!plain.contains { $0 == "\u{1B}" || $0 == "\n" }, "\(line)")
        #expect(displayWidth(of: plain) <= size.columns, "\(line)")
        let codes = line.split(separator: "\u{1B}", omittingEmptySubsequences: false).dropFirst()
        #expect(codes.last?.hasPrefix("[0m") ?? true, "the line ends as it began: \(line)")
      }
      if let caret = frame.caret {
        #expect((0..<size.lines).contains(caret.line) && (0..<size.columns).contains(caret.column))
      }
    }
  }

  @Test func tinyWindowsSayHowLargeTheyMustBe() {
    var screens = RandomScreen(seed: 5)
    for columns in 0...45 {
      for lines in [0, 1, 2, 5, 11, 12] where columns < 40 || lines < 12 {
        let frame = picture(screens.screen(), columns: columns, lines: lines).frame
        #expect(frame.lines.count == lines)
        #expect(frame.lines.allSatisfy { displayWidth(of: $0) <= columns })
        #expect(frame.caret == nil)
        if columns >= 30, lines >= 5 {
          let words = frame.lines.joined(separator: " ")
          #expect(words.contains("40 columns") && words.contains("12 lines"))
        }
      }
    }
  }

  @Test func theChosenLineOfAMenuIsAlwaysInView() {
    let items = (0..<50).map { MenuBlock.Item("\($0)", "entry number \($0)") }
    for selected in 0..<50 {
      for scroll in [0, 10, 48, 900] {
        let menu = Block.menu(MenuBlock(items, selected: selected))
        let screen = Screen.sample([.paragraph([.text("Choose.")]), menu], scroll: scroll)
        #expect(content(picture(screen).frame).contains { $0.hasPrefix("▸ ") })
      }
    }
  }

  @Test func theScrollMovesByTheLeastThatIsNeeded() {
    let items = (0..<50).map { MenuBlock.Item("\($0)", "entry") }
    func first(_ selected: Int, _ scroll: Int) -> String? {
      content(picture(.sample([.menu(MenuBlock(items, selected: selected))], scroll: scroll)).frame)
        .first?.split(separator: " ").first { $0 != "▸" }.map(String.init)
    }
    #expect(first(30, 20) == "20")  // it is in view already
    #expect(first(30, 0) == "9")  // the last of 22 lines
    #expect(first(20, 25) == "20")  // at the top
  }

  @Test func theAnswerAndWhatIsSaidToItAreInViewBeforeTheQuestion() {
    let long = String(repeating: "word ", count: 400)
    let remarks: [[Span]] = [[.text("Not yet.")], [.text("Try half of it.")]]
    let question = QuestionBlock.typed("0.5", caret: 2, question: long, remarks: remarks)
    let blocks: [Block] = [.question(question), .paragraph([.text(long)])]
    for isPaged in [false, true] {
      for scroll in [0, 3, 17, 40] {
        let frame = picture(.sample(blocks, scroll: scroll, isPaged: isPaged)).frame
        let shown = content(frame)
        #expect(shown.contains("  ▸ Answer: 0.5"))
        if !isPaged { #expect(shown.contains("    Try half of it.")) }
        let caret = frame.caret
        #expect(caret.map { withoutColor(frame.lines[$0.line]) } == "  ▸ Answer: 0.5")
        #expect(caret?.column == 12 + 2)
      }
    }
  }

  @Test func aWholeQuestionIsInViewWhereItFits() {
    let filler = Block.paragraph([.text(String(repeating: "word ", count: 300))])
    let question = QuestionBlock.typed("", caret: 0, remarks: [[.text("The end.")]])
    let shown = content(picture(.sample([filler, .question(question), filler])).frame)
    #expect(shown.contains { $0.contains("Question 1") } && shown.contains("    The end."))
  }

  @Test func theChosenSymbolOfADerivationIsInView() {
    for columns in [40, 80] {
      for selected in 0..<30 {
        let block = Block.derivation(.sum(of: 30, selected: selected))
        let frame = picture(.sample([block]), columns: columns, lines: 12).frame
        #expect(content(frame).contains { $0.contains("▸query[0, \(selected)]") })
      }
    }
  }

  @Test func nothingMovesWhenAnotherSymbolIsChosen() {
    func places(_ selected: Int) -> [Int] {
      content(picture(.sample([.derivation(.sum(of: 12, selected: selected))])).frame)
        .map { line in Array(line).lastIndex(of: "=") ?? -1 }
    }
    for selected in 1..<12 { #expect(places(selected) == places(0)) }
  }

  @Test func thePointerOfAMatrixIsInViewWithItsWholeBlock() {
    var random = RandomText(seed: 9)
    let filler = Block.paragraph([.text(String(repeating: "word ", count: 300))])
    let value = random.matrix(30, 30)
    for place in [(0, 0), (15, 15), (29, 29), (3, 28)] {
      let matrix = MatrixBlock.sample(value, isHeatmap: true)
        .marked(.init(pointer: .init(place.0, place.1)))
      let shown = content(picture(.sample([filler, .matrix(matrix), filler])).frame)
      #expect(shown.contains { $0.hasPrefix("scores [30, 30]") })
      #expect(shown.contains { $0.contains("[") && $0.hasPrefix("│ r\(place.0) ") })
      #expect(shown.contains { $0.hasPrefix("legend") })
    }
  }

  @Test func whatIsHiddenIsCounted() {
    let filler = Block.paragraph([.text(String(repeating: "word ", count: 800))])
    let (frame, extent) = picture(.sample([filler], scroll: 3))
    #expect(frame.lines[0].hasSuffix("── ↑ 3 more ── 1/2 ──"))
    #expect(frame.lines[23].hasSuffix("  ↓ \(extent.lines - 22 - 3) more"))
    let (end, _) = picture(.sample([filler], scroll: .max / 2))
    #expect(end.lines[0].contains("↑ \(extent.lastScroll) more"))
    #expect(end.lines[23] == "q leave")
  }

  @Test func nothingOfALongLineIsLost() {
    let command = (0..<40).map { "word\($0)" }.joined(separator: " ")
    for depth in ColorDepth.allCases {
      let frame = picture(.sample([.commands([command])]), .plain(depth: depth), columns: 50).frame
      #expect(content(frame).joined().trimmed == command)
    }
  }

  @Test func frameAndExtentAreThoseOfThePicture() {
    var screens = RandomScreen(seed: 77)
    let renderer = ScreenRenderer(.plain(), window: Window(columns: 70, lines: 20))
    for _ in 0..<20 {
      let screen = screens.screen()
      let picture = renderer.picture(of: screen)
      #expect(renderer.frame(of: screen) == picture.frame)
      #expect(renderer.extent(of: screen) == picture.extent)
    }
  }
}

extension String {
  fileprivate var trimmed: String { String(drop { $0 == " " }) }
}
