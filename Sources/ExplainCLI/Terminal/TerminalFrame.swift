import DocumentModel

/// A whole screen as the text that paints it.
struct TerminalFrame {
  /// The text, to be written at once.
  let text: String

  /// The first of the lines, as many as fit, and the cursor at the caret, whose line and column
  /// count from 0; it is hidden where there is no caret.
  init(_ lines: [String], caret: (line: Int, column: Int)?, window: Window) {
    let shown = lines.prefix(max(0, window.lines))
    // Nothing is shown before the end (where a terminal knows that mode), so that nothing flickers.
    var text = "\u{1B}[?2026h\u{1B}[?25l\u{1B}[0m"
    for (place, line) in shown.enumerated() {
      // The line is emptied first: behind a line that fills the window, ESC [ K would take its last
      // character away. It is gone to, not broken to: nothing can scroll.
      text += "\u{1B}[\(place + 1);1H\u{1B}[K\(line)\u{1B}[0m"
    }
    if shown.count < window.lines { text += "\u{1B}[\(shown.count + 1);1H\u{1B}[J" }
    if let caret { text += "\u{1B}[\(caret.line + 1);\(caret.column + 1)H\u{1B}[?25h" }
    self.text = text + "\u{1B}[?2026l"
  }
}
