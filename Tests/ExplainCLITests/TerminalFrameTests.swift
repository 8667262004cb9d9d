import DocumentModel
import Testing

@testable import ExplainCLI

/// What is written for a screen, and where a full screen makes sense.
@Suite struct TerminalFrameTests {
  private let window = Window(columns: 20, lines: 3)

  @Test func everyLineIsEmptiedAndWrittenAtItsPlace() {
    let frame = TerminalFrame(["one", "two"], caret: nil, window: window).text
    #expect(
      frame == "\u{1B}[?2026h\u{1B}[?25l\u{1B}[0m\u{1B}[1;1H\u{1B}[Kone\u{1B}[0m"
        + "\u{1B}[2;1H\u{1B}[Ktwo\u{1B}[0m\u{1B}[3;1H\u{1B}[J\u{1B}[?2026l")
  }

  @Test func whatDoesNotFitIsLeftOutAndNothingScrolls() {
    let frame = TerminalFrame(["1", "2", "3", "4"], caret: nil, window: window).text
    #expect(frame.contains("\u{1B}[3;1H\u{1B}[K3"))
    #expect(!frame.contains("4"))
    #expect(!frame.contains("\n"))
    #expect(!frame.contains("\u{1B}[J"), "nothing lies below a full window")
  }

  @Test func theCursorStandsAtTheCaretOrIsHidden() {
    let shown = TerminalFrame(["a"], caret: (line: 0, column: 4), window: window).text
    #expect(shown.hasSuffix("\u{1B}[1;5H\u{1B}[?25h\u{1B}[?2026l"))
    #expect(!TerminalFrame(["a"], caret: nil, window: window).text.contains("\u{1B}[?25h"))
  }

  @Test(arguments: [
    ("xterm", true, true, true), ("linux", true, true, true), ("dumb", true, true, false),
    ("", true, true, false), ("xterm", false, true, false), ("xterm", true, false, false),
  ])
  func aFullScreenNeedsATerminalAtBothEnds(
    kind: String, output: Bool, input: Bool, expected: Bool
  ) {
    let surroundings = Surroundings(
      environment: ["TERM": kind], isTerminal: output, isInputTerminal: input)
    #expect(Terminal.isPossible(surroundings) == expected)
  }

  @Test func withoutTermThereIsNoFullScreen() {
    let surroundings = Surroundings(environment: [:], isTerminal: true, isInputTerminal: true)
    #expect(!Terminal.isPossible(surroundings))
  }
}
