import DocumentModel
import Foundation
import LessonKit
import Rendering

/// Bare `explain` on a terminal: the lessons to choose from, with how far one is in each.
struct LessonMenu {
  private let session: Session
  private let lessons: [Fact]
  private let progress: CourseProgress
  private var selected: Int

  /// Lists lessons by their names and what they teach; the one to go on with is chosen.
  init(_ lessons: [Fact], _ session: Session) {
    self.session = session
    self.lessons = lessons
    let progress = ProgressStore(session.surroundings).read()
    self.progress = progress
    selected = lessons.firstIndex { progress.lessons[$0.name]?.isFinished != true } ?? 0
  }

  /// Runs until the person chooses or leaves.
  ///
  /// - Returns: The name of the lesson that was chosen; `nil` if none was.
  /// - Throws: `Terminal.Interrupted` after Ctrl-C, `Terminal.Unusable`.
  mutating func run() throws -> String? {
    if session.renderOptions.colorDepth != .none { Paint.switchOn() }
    let terminal = try Terminal()
    defer { terminal.close() }
    while true {
      let window = terminal.size
      var options = session.renderOptions
      options.width = window.columns
      terminal.paint(ScreenRenderer(options, window: window).frame(of: screen).lines)
      switch terminal.nextEvent() {
      case .key(let key):
        for action in KeyMap.actions(for: key) {
          switch action {
          case .up, .back: selected = max(0, selected - 1)
          case .down, .next: selected = min(lessons.count - 1, selected + 1)
          case .first: selected = 0
          case .last: selected = lessons.count - 1
          case .enter, .right:
            return lessons.indices.contains(selected) ? lessons[selected].name : nil
          case .leave, .close: return nil
          case .interrupt: try terminal.close(onSignal: SIGINT)
          case .suspend: terminal.suspend()
          default: break
          }
        }
      case .endOfInput: return nil
      case .interrupted(let signal): try terminal.close(onSignal: signal)
      case .suspended: terminal.suspend()
      case .resized, .continued: terminal.clear()
      case .pasted, .readable, .timedOut: break
      }
    }
  }

  private var screen: Screen {
    let words = session.language.playerWords
    let items = lessons.enumerated().map { place, lesson in
      MenuBlock.Item("\(place + 1)", "\(lesson.name): \(lesson.text)\(howFar(in: lesson.name))")
    }
    let overview = session.messages.overview
    let keys: [(String, KeyHint)] = [("↑↓", .move), ("Enter", .go), ("q", .leave)]
    return Screen(
      title: overview.title, blocks: [.menu(MenuBlock(items, selected: selected))],
      footer: .keys(keys.map { Fact($0.0, words.short($0.1)) }),
      look: Screen.Look(language: session.language))
  }

  private func howFar(in lesson: String) -> String {
    guard let known = progress.lessons[lesson] else { return "" }
    let words = session.messages.progressWords
    return " (\(known.isFinished ? words.finished : words.step(known.place, known.steps)))"
  }
}
