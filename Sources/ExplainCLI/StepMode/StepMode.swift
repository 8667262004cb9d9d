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

  /// The milliseconds after which the files of a lesson are looked at again.
  private static let reloadPause = 300
  /// The milliseconds a lone ESC waits for the rest of an arrow: long where it would leave the
  /// lesson, which a slow line must not do by itself.
  private static let escapeDelay = (leaving: 600, closing: 200)

  private let session: Session
  private let host: StepHost
  private let interval: Double?
  private var player: Player
  private var reloader: LessonReloader?
  private var keeper: ProgressKeeper
  private var publisher: NotesPublisher?
  /// When the next step comes by itself.
  private var nextTick: ContinuousClock.Instant?

  /// Opens a lesson.
  ///
  /// - Parameters:
  ///   - lesson: The lesson.
  ///   - folder: Its files.
  ///   - place: The place of the source it was found in.
  ///   - session: The options.
  ///   - options: How it is stepped through.
  /// - Throws: What keeps its own run from being made, or its notes from being followed.
  init(
    _ lesson: Lesson, in folder: LessonFolder, from place: Int, _ session: Session,
    options: Options
  ) throws {
    self.session = session
    interval = options.interval
    host = StepHost(session: session, place: place, isProjected: options.isProjected)
    keeper = ProgressKeeper(folder, in: session.surroundings)
    var start = host.start
    start.isPaged = options.isProjected
    start.isPlaying = interval != nil
    // Nobody is asked anything before a class.
    if !options.isPresented, interval == nil { start.resumeAt = keeper.stepToResume }
    player = try Player(lesson, host: host, start: start)
    reloader = folder.directory.flatMap { try? LessonReloader(directory: $0) }
    publisher = options.isPresented ? try NotesPublisher(in: session.surroundings) : nil
  }

  /// Runs until the person leaves.
  ///
  /// - Throws: `Terminal.Interrupted` after Ctrl-C, `Terminal.Unusable`.
  mutating func run() throws {
    if session.renderOptions.colorDepth != .none { Paint.switchOn() }
    let terminal = try Terminal()
    defer { publisher?.close() }
    _ = player.handle(.resized(terminal.size))
    wind()
    var isStale = true
    while true {
      if isStale {
        paint(on: terminal)
        // What follows may take its time: the picture is there.
        keeper.keep(player)
        publisher?.publish(player)
      }
      terminal.escapeDelay =
        player.isAtTop ? Self.escapeDelay.leaving : Self.escapeDelay.closing
      let event = terminal.nextEvent(
        within: patience, watching: publisher?.descriptors ?? [])
      switch try outcome(of: event, on: terminal) {
      case .goOn: break
      case .redraw: terminal.clear()
      case .suspend:
        terminal.suspend()
        // Nobody tells a stopped program that its window has another size.
        _ = player.handle(.resized(terminal.size))
      case .leave:
        terminal.close(leaving: lastLines)
        return
      case .interrupt:
        return try terminal.close(leaving: lastLines, onSignal: SIGINT)
      }
      let hasChanged = [tick(), lookForChanges()].contains(true)
      isStale = event != .timedOut || hasChanged
    }
  }

  // MARK: Events

  private mutating func outcome(
    of event: TerminalEvent, on terminal: Terminal
  ) throws -> Player.Outcome {
    switch event {
    case .key(let key): return player.handle(.key(key))
    case .pasted(let text): return player.handle(.pasted(text))
    case .resized, .continued:
      _ = player.handle(.resized(terminal.size))
      return .redraw
    case .suspended: return .suspend
    case .interrupted(let signal):
      publisher?.close()
      try terminal.close(leaving: lastLines, onSignal: signal)
      return .leave
    case .endOfInput: return .leave
    case .readable(let descriptor):
      publisher?.handle(readable: descriptor)
      return .goOn
    case .timedOut: return .goOn
    }
  }

  /// How long to wait for a key, in milliseconds; `nil` for ever.
  private var patience: Int? {
    let left = nextTick.map { max(0, Int((($0 - .now) / .milliseconds(1)).rounded(.up))) }
    return [left, reloader == nil ? nil : Self.reloadPause].compactMap { $0 }.min()
  }

  /// Sets the time of the next step, where steps come by themselves.
  private mutating func wind() {
    nextTick = player.isPlaying ? interval.map { .now + .seconds($0) } : nil
  }

  /// Goes on where it is time to.
  ///
  /// - Returns: Whether there is something new to be seen.
  private mutating func tick() -> Bool {
    guard let nextTick else { return false }
    if !player.isPlaying {
      self.nextTick = nil
    } else if .now >= nextTick {
      _ = player.handle(.tick)
      wind()
      return true
    }
    return false
  }

  /// Looks whether the lesson was saved.
  ///
  /// - Returns: Whether there is something new to be seen.
  private mutating func lookForChanges() -> Bool {
    switch reloader?.change() {
    case .lesson(let lesson, let step): _ = player.handle(.reloaded(lesson, changedStep: step))
    case .mistakes(let mistakes): _ = player.handle(.broken(Diagnostics(mistakes)))
    case nil: return false
    }
    return true
  }

  // MARK: Pictures

  private func paint(on terminal: Terminal) {
    let screen = player.screen
    let frame = host.renderer(for: screen.look, player.window).frame(of: screen)
    terminal.paint(frame.lines, caret: frame.caret.map { ($0.line, $0.column) })
  }

  /// The step as it stays on the screen.
  private var lastLines: [String] {
    let options = host.options(for: player.screen.look, player.window)
    var text = ""
    OutputFormat.text.renderer(options).render(player.lastPage) { text += $0 }
    return text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
  }
}
