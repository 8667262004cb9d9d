import DocumentModel
import LinearAlgebra
import Testing

@testable import Rendering

/// Who turns the pages of a screen sees every line of it, and whole blocks where they fit.
@Suite struct ScreenPageTests {
  @Test(arguments: [12, 16, 24, 50])
  func thePagesTogetherShowEveryLineOnce(lines: Int) {
    var screens = RandomScreen(seed: UInt64(lines))
    for _ in 0..<60 {
      var screen = screens.screen()
      // What has the focus decides for itself which page is shown.
      screen.blocks = screen.blocks.filter { !Self.hasFocus($0) }
      screen.isPaged = true
      let extent = picture(screen, lines: lines).extent
      #expect(extent.room == lines - 2)
      #expect(extent.pages.first == 0)
      #expect(zip(extent.pages, extent.pages.dropFirst()).allSatisfy { $0 < $1 })
      var all: [String] = []
      for (page, start) in extent.pages.enumerated() {
        let end = page + 1 < extent.pages.count ? extent.pages[page + 1] : extent.lines
        #expect(end - start <= extent.room + 1, "no more than fits, and the line between blocks")
        screen.scroll = start
        let shown = content(picture(screen, lines: lines).frame)
        all += shown.prefix(end - start)
        if end - start > shown.count { all.append("") }
        #expect(shown.dropFirst(end - start).allSatisfy { $0.isEmpty })
      }
      var high = ScreenLayout(screen.blocks, options: Self.options(lines), room: lines - 2).lines
      high = high.map(withoutColor)
      #expect(all == high)
    }
  }

  @Test func noBlockThatFitsIsCut() {
    func paragraph(_ name: String, _ lines: Int) -> Block {
      .list((0..<lines).map { _ in [.text(name)] })
    }
    let blocks = [paragraph("a", 9), paragraph("b", 9), paragraph("c", 9), paragraph("d", 30)]
    let extent = picture(.sample(blocks)).extent
    // 22 lines hold two blocks of 9; one of 30 begins on a page of its own and is cut there.
    #expect(extent.pages == [0, 20, 30, 52])
    #expect(extent.lines == 60)
    #expect(extent.lastScroll == 38)
    let shown = content(picture(.sample(blocks, scroll: 20, isPaged: true)).frame)
    #expect(shown.filter { $0 == "• c" }.count == 9 && !shown.contains("• d"))
    let beyond = content(picture(.sample(blocks, scroll: 99, isPaged: true)).frame)
    #expect(beyond.filter { $0 == "• d" }.count == 8)
  }

  @Test func aHeadingStaysWithWhatFollows() {
    let list = Block.list((0..<19).map { _ in [.text("a")] })
    let blocks = [list, .heading("Part"), list]
    #expect(picture(.sample(blocks)).extent.pages == [0, 20])
  }

  @Test func anEmptyScreenHasOneEmptyPage() {
    let (frame, extent) = picture(.sample([]))
    #expect(extent == ScreenExtent(lines: 0, room: 22, pages: [0]))
    #expect(content(frame).allSatisfy { $0.isEmpty })
  }

  @Test func aPagedScreenTurnsToTheFocus() {
    let list = Block.list((0..<20).map { _ in [.text("a")] })
    let question = Block.question(.typed("0.5", caret: 3))
    for scroll in [0, 21] {
      let screen = Screen.sample([list, question, list], scroll: scroll, isPaged: true)
      #expect(content(picture(screen).frame).contains("  ▸ Answer: 0.5"))
    }
  }

  private static func hasFocus(_ block: Block) -> Bool {
    switch block {
    case .matrix(let matrix): matrix.marks.pointer != nil
    case .question(let question): question.entry?.caret != nil
    case .menu, .derivation: true
    default: false
    }
  }

  private static func options(_ lines: Int) -> RenderOptions {
    var options = RenderOptions.plain()
    options.viewport = Window(columns: 80, lines: lines - 2)
    return options
  }
}
