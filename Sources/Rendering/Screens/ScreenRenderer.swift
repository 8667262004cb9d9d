import DocumentModel

/// Draws the screens of step mode: a title, the content, and a line at the bottom, in exactly the
/// lines of a window.
///
/// The options decide how everything looks; whoever draws a screen puts its `look` into them: the
/// words of its language, its digits, its colours.
public struct ScreenRenderer {
  /// In a smaller window nothing is drawn but how large it must be.
  public static let smallest = Window(columns: 40, lines: 12)

  /// The title above and the line below the content.
  private static let linesAround = 2

  private let options: RenderOptions
  private let window: Window

  /// Prepares to draw for a window, whose width counts and not that of the options.
  public init(_ options: RenderOptions, window: Window) {
    // What a screen contains is measured for a window in which it can be drawn.
    let drawn = Window(
      columns: max(window.columns, Self.smallest.columns),
      lines: max(window.lines, Self.smallest.lines))
    var fitted = options
    fitted.width = drawn.columns
    fitted.viewport = Window(columns: drawn.columns, lines: drawn.lines - Self.linesAround)
    self.options = fitted
    self.window = window
  }

  private var isTooSmall: Bool {
    window.columns < Self.smallest.columns || window.lines < Self.smallest.lines
  }

  private var room: Int { max(window.lines, Self.smallest.lines) - Self.linesAround }

  /// The picture of a screen.
  public func frame(of screen: Screen) -> Frame { picture(of: screen).frame }

  /// How much room the content of a screen takes.
  ///
  /// In a window that is too small: in the smallest in which it is drawn, so that a window that
  /// becomes larger again shows what it did.
  public func extent(of screen: Screen) -> ScreenExtent {
    ScreenLayout(screen.blocks, options: options, room: room).extent
  }

  /// The picture of a screen and how much room its content takes, drawn once.
  public func picture(of screen: Screen) -> (frame: Frame, extent: ScreenExtent) {
    let layout = ScreenLayout(screen.blocks, options: options, room: room)
    let frame = isTooSmall ? tooSmall() : frame(of: screen, layout)
    return (frame, layout.extent)
  }

  private func frame(of screen: Screen, _ layout: ScreenLayout) -> Frame {
    let shown = layout.part(from: screen.scroll, isPaged: screen.isPaged)
    let title = TitleRule(options).line(
      screen.title, position: screen.position, linesAbove: shown.lowerBound)
    let footer = FooterLine(screen.footer, options: options)
      .drawing(linesBelow: layout.lines.count - shown.upperBound)
    let empty = Array(repeating: "", count: room - shown.count)
    let typed = layout.caret.flatMap { caret in
      shown.contains(caret.line)
        ? Frame.Caret(line: 1 + caret.line - shown.lowerBound, column: caret.column) : nil
    }
    return Frame(
      lines: [title] + layout.lines[shown] + empty + [footer.line],
      caret: footer.caret.map { Frame.Caret(line: window.lines - 1, column: $0) } ?? typed)
  }

  /// Says how large the window must be, as much of it as there is room for.
  private func tooSmall() -> Frame {
    guard window.lines > 0 else { return Frame(lines: []) }
    let words = options.words.tooSmall(Self.smallest.columns, Self.smallest.lines)
    let lines = Wrapping.lines([.text(words)], width: max(1, window.columns), options: options)
      .prefix(window.lines).map { displayWidth(of: $0) > window.columns ? "" : $0 }
    return Frame(lines: lines + Array(repeating: "", count: window.lines - lines.count))
  }
}
