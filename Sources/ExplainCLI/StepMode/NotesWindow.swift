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
  /// - Throws: `StepMode.Interrupted` after Ctrl-C, `Terminal.Unusable`.
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
      case .key(.down), .key(.character(" ")), .key(.pageDown):
        scroll = min(extent.lastScroll, scroll + 1)
      case .key(.up), .key(.pageUp): scroll = max(0, scroll - 1)
      case .key(.escape), .endOfInput: return terminal.close()
      case .key(.character(let character))
      where HangulKeyboard.letters(of: character).first?.lowercased() == "q":
        return terminal.close()
      case .key(.control("c")), .interrupted(SIGINT):
        terminal.close()
        throw StepMode.Interrupted()
      case .key(.control("z")), .suspended: terminal.suspend()
      case .key(.control("l")), .resized, .continued: terminal.clear()
      case .interrupted(let signal):
        terminal.close()
        Foundation.signal(signal, SIG_DFL)
        raise(signal)
      case .key, .pasted, .readable, .timedOut: break
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
    let renderer = ScreenRenderer(options, window: window)
    terminal.paint(renderer.frame(of: screen).lines)
    return renderer.extent(of: screen)
  }
}
