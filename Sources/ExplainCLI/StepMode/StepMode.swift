import Authoring
import DocumentModel
import Foundation
import LessonKit
import Rendering

/// Steps through a lesson on a terminal: hands keys to the player, and paints what it shows.
struct StepMode {
  /// How a lesson is stepped through.
  struct Options {
    /// Whether the notes can be followed in a second window.
    var isPresented = false
    /// Whether the screen is thrown on a wall.
    var isProjected = false
    /// The seconds after which the next step comes by itself.
    var interval: Double?
  }

  /// What ends the program as Ctrl-C does.
  struct Interrupted: Error {}

  private let session: Session
  private let host: StepHost
  private let options: Options
  private let folder: LessonFolder
  private var player: Player
  private var reloader: LessonReloader?

  /// Opens a lesson.
  ///
  /// - Parameters:
  ///   - lesson: The lesson.
  ///   - folder: Its files.
  ///   - place: The place of the source it was found in.
  ///   - session: The options.
  ///   - options: How it is stepped through.
  /// - Throws: What keeps its own run from being made.
  init(
    _ lesson: Lesson, in folder: LessonFolder, from place: Int, _ session: Session,
    options: Options
  ) throws {
    self.session = session
    self.folder = folder
    self.options = options
    host = StepHost(session: session, place: place, isProjected: options.isProjected)
    var start = Player.Start()
    start.language = session.language
    start.digits = options.isProjected ? StepHost.projectedDigits : session.renderOptions.digits
    start.isPaged = options.isProjected
    start.isPlaying = options.interval != nil
    player = try Player(lesson, host: host, start: start)
    reloader = folder.directory.flatMap { try? LessonReloader(directory: $0) }
  }

  /// Runs until the person leaves.
  mutating func run() throws {
    if session.renderOptions.colorDepth != .none { Paint.switchOn() }
    let terminal = try Terminal()
    _ = player.handle(.resized(terminal.size))
    var nextTick = options.interval.map { Clock.now + $0 }
    while true {
      paint(on: terminal)
      let event = terminal.nextEvent(within: patience(until: nextTick), watching: [])
      var outcome = Player.Outcome.goOn
      switch event {
      case .key(let key): outcome = player.handle(.key(key))
      case .pasted(let text): outcome = player.handle(.pasted(text))
      case .resized:
        terminal.clear()
        outcome = player.handle(.resized(terminal.size))
      case .suspended: outcome = .suspend
      case .continued:
        terminal.clear()
      case .interrupted(let signal):
        terminal.close(leaving: signal == SIGHUP ? [] : lastLines(terminal))
        if signal == SIGINT { throw Interrupted() }
        // Who waits for this program is to see that a signal ended it.
        Foundation.signal(signal, SIG_DFL)
        raise(signal)
        return
      case .endOfInput: outcome = .leave
      case .timedOut, .readable: break
      }
      if let tick = nextTick, Clock.now >= tick, let interval = options.interval {
        _ = player.handle(.tick)
        nextTick = player.isPlaying ? Clock.now + interval : nil
      }
      lookForChanges()
      switch outcome {
      case .goOn: break
      case .redraw: terminal.clear()
      case .suspend: terminal.suspend()
      case .leave, .interrupt:
        terminal.close(leaving: lastLines(terminal))
        if outcome == .interrupt { throw Interrupted() }
        return
      }
    }
  }

  private func paint(on terminal: Terminal) {
    let screen = player.screen
    let frame = host.renderer(for: screen.look, player.window).frame(of: screen)
    terminal.paint(frame.lines, caret: frame.caret.map { ($0.line, $0.column) })
  }

  /// The step as it stays on the screen.
  private func lastLines(_ terminal: Terminal) -> [String] {
    let options = host.options(for: player.screen.look, player.window)
    var text = ""
    OutputFormat.text.renderer(options).render(player.lastPage) { text += $0 }
    return text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
  }

  /// How long to wait for a key, in milliseconds.
  private func patience(until tick: Double?) -> Int? {
    let waits = [
      tick.map { max(0, Int(($0 - Clock.now) * 1000)) }, reloader == nil ? nil : 300,
    ]
    return waits.compactMap { $0 }.min()
  }

  private mutating func lookForChanges() {
    switch reloader?.change() {
    case .lesson(let lesson, let step): _ = player.handle(.reloaded(lesson, changedStep: step))
    case .mistakes(let mistakes): _ = player.handle(.broken(Diagnostics(mistakes)))
    case nil: break
    }
  }
}

/// A clock that nobody sets.
enum Clock {
  /// Seconds since some moment.
  static var now: Double { ProcessInfo.processInfo.systemUptime }
}
