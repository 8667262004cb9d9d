import DocumentModel
import Foundation
import LessonKit
import Rendering

/// The second window of an instructor: the notes of the step that is presented, until q is pressed.
struct NotesWindow {
  private let session: Session
  /// The language the options ask for; without one it is the presenter's.
  private let language: Language?
  private var follower: NotesFollower

  /// Follows whoever presents at a socket.
  init(at path: String, _ session: Session) {
    self.session = session
    language = session.options.lang == nil ? nil : session.language
    follower = NotesFollower(at: path)
  }

  /// Runs until the person leaves.
  ///
  /// - Throws: `Terminal.Interrupted` after Ctrl-C, `Terminal.Unusable`.
  mutating func run() throws {
    if session.renderOptions.colorDepth != .none { Paint.switchOn() }
    let terminal = try Terminal()
    var scroll = 0
    while true {
      if follower.follow() { scroll = 0 }
      let now = Date().timeIntervalSince1970
      let extent = paint(on: terminal, at: now, scroll: scroll)
      let event = terminal.nextEvent(
        within: follower.pause(at: now), watching: follower.descriptors)
      switch event {
      case .key(let key):
        for action in KeyMap.actions(for: key) {
          switch action {
          case .down, .next, .right: scroll = min(extent.lastScroll, scroll + 1)
          case .up, .back, .left: scroll = max(0, min(scroll, extent.lastScroll) - 1)
          case .leave, .close: return terminal.close()
          case .interrupt: return try terminal.close(onSignal: SIGINT)
          case .suspend: terminal.suspend()
          case .redraw: terminal.clear()
          default: break
          }
        }
      case .suspended: terminal.suspend()
      case .resized, .continued: terminal.clear()
      case .endOfInput: return terminal.close()
      case .interrupted(let signal): return try terminal.close(onSignal: signal)
      case .pasted, .readable, .timedOut: break
      }
    }
  }

  private func paint(on terminal: Terminal, at now: Double, scroll: Int) -> ScreenExtent {
    let language = language ?? follower.state?.language ?? session.language
    var screen = NotesPage(follower.state, at: now, in: language).screen
    screen.scroll = scroll
    let window = terminal.size
    var options = session.renderOptions
    options.width = window.columns
    options.words = language.messages.renderWords
    let (frame, extent) = ScreenRenderer(options, window: window).picture(of: screen)
    terminal.paint(frame.lines)
    return extent
  }
}
