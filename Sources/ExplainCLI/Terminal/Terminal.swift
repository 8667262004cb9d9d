import CTerminal
import DocumentModel
import Foundation
import LessonKit

/// The terminal as a full-screen program has it: all of the screen, every key, and the signals.
///
/// There is one at a time. Whoever made it closes it; a crash and the end of its life do, too.
final class Terminal {
  /// Why there is no full screen; the system's reason.
  struct Unusable: Error {
    let reason: String
  }

  /// What ends the program as Ctrl-C does.
  struct Interrupted: Error {}

  /// The milliseconds a lone ESC waits for the rest of a sequence.
  var escapeDelay = 50

  private var decoder = KeyDecoder()
  private var queue: [TerminalEvent] = []
  /// When a lone ESC becomes the Esc key.
  private var escapeDeadline: ContinuousClock.Instant?
  /// What the screen shows; `nil` if that is not known.
  private var painted: String?
  private var hasEnded = false

  /// Whether a full screen makes sense: both ends are a terminal, one that can move its cursor.
  static func isPossible(_ surroundings: Surroundings) -> Bool {
    guard let kind = surroundings.variable("TERM"), kind != "dumb" else { return false }
    return surroundings.isTerminal && surroundings.isInputTerminal
  }

  /// Takes the terminal over: alternate screen, every key as it comes, no cursor.
  init() throws {
    guard terminal_begin(STDIN_FILENO, STDOUT_FILENO) == 0 else {
      throw Unusable(reason: String(cString: strerror(errno)))
    }
  }

  deinit { terminal_end() }

  /// The size of the window now; 80 × 24 where the terminal does not tell.
  var size: Window {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0
    else { return Window(columns: 80, lines: 24) }
    return Window(columns: Int(size.ws_col), lines: Int(size.ws_row))
  }

  // MARK: Events

  /// Waits for what happens next; keys that came together are told one by one before anything else.
  ///
  /// - Parameters:
  ///   - milliseconds: How long to wait; `nil` for ever.
  ///   - descriptors: Open files to watch besides; the caller reads them.
  func nextEvent(
    within milliseconds: Int? = nil, watching descriptors: [Int32] = []
  ) -> TerminalEvent {
    let deadline = milliseconds.map { ContinuousClock.now + .milliseconds($0) }
    while queue.isEmpty {
      if hasEnded { return .endOfInput }
      let signals = terminal_signals()
      let ready = Self.wait(
        for: [signals, STDIN_FILENO] + descriptors,
        until: [deadline, escapeDeadline].compactMap { $0 }.min())
      if ready.contains(signals) { readSignals() }
      if ready.contains(STDIN_FILENO) {
        readInput()
      } else if let escapeDeadline, ContinuousClock.now >= escapeDeadline {
        take(decoder.flushEscape())
      }
      guard queue.isEmpty, !hasEnded else { continue }
      if let descriptor = descriptors.first(where: ready.contains) { return .readable(descriptor) }
      if let deadline, ContinuousClock.now >= deadline { return .timedOut }
    }
    return queue.removeFirst()
  }

  /// Those of the descriptors that have something to tell before a moment; none if a signal comes.
  private static func wait(
    for descriptors: [Int32], until moment: ContinuousClock.Instant?
  ) -> Set<Int32> {
    var waiting = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    let limit = moment.map { moment -> Int32 in
      let rest = (moment - .now) / .milliseconds(1)
      return Int32(min(max(0, rest.rounded(.up)), 1e9))
    }
    guard poll(&waiting, nfds_t(waiting.count), limit ?? -1) > 0 else { return [] }
    return Set(waiting.filter { $0.revents != 0 }.map(\.fd))
  }

  private func readSignals() {
    let signals = takeSignals()
    if signals.contains(SIGCONT) {
      enterAgain()
      queue.append(.continued)
    }
    queue += Self.events(of: signals)
  }

  /// What signals tell, but for SIGCONT.
  private static func events(of signals: [Int32]) -> [TerminalEvent] {
    var events: [TerminalEvent] = []
    for signal in signals {
      switch signal {
      case SIGCONT: break
      case SIGWINCH: if events.last != .resized { events.append(.resized) }
      case SIGTSTP: events.append(.suspended)
      default: events.append(.interrupted(signal: signal))
      }
    }
    return events
  }

  private func takeSignals() -> [Int32] {
    var bytes = [UInt8](repeating: 0, count: 64)
    let count = read(terminal_signals(), &bytes, bytes.count)
    return bytes.prefix(max(0, count)).map(Int32.init)
  }

  private func readInput() {
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = read(STDIN_FILENO, &bytes, bytes.count)
    if count > 0 {
      take(decoder.decode(bytes.prefix(count)))
    } else if count == 0 || (errno != EINTR && errno != EAGAIN) {
      hasEnded = true
    }
  }

  private func take(_ inputs: [KeyDecoder.Input]) {
    queue += inputs.map(TerminalEvent.init)
    escapeDeadline =
      decoder.awaitsRest ? ContinuousClock.now + .milliseconds(escapeDelay) : nil
  }

  // MARK: The screen

  /// Shows a whole screen, unless it is the one that is shown; what does not fit the window is left
  /// out.
  ///
  /// - Parameter caret: Where the cursor stands, counted from 0; without it there is none.
  func paint(_ lines: [String], caret: (line: Int, column: Int)? = nil) {
    let frame = TerminalFrame(lines, caret: caret, window: size)
    guard frame.text != painted else { return }
    painted = frame.text
    write(frame.text)
  }

  /// Empties the screen and forgets what it showed: after the window has changed its size.
  func clear() {
    painted = nil
    write("\u{1B}[0m\u{1B}[H\u{1B}[2J")
  }

  /// Writes what a terminal that is gone need not take: its end is told as an event.
  private func write(_ text: String) {
    try? FileWriter.standardOutput.write(text)
  }

  // MARK: Stopping and leaving

  /// Stops the process as Ctrl-Z does and, when it goes on, has an empty screen again.
  ///
  /// The window may have another size then, of which no signal told. Where nobody could let the process go on, it does not
  /// stop.
  func suspend() {
    terminal_leave()
    terminal_stop_group()
    // That it goes on is known here, and needs no event.
    queue += Self.events(of: takeSignals())
    enterAgain()
  }

  /// Takes the terminal over once more, which somebody else has used meanwhile.
  private func enterAgain() {
    // In vain if the process is to end or the terminal is gone: the next events say so.
    _ = terminal_enter()
    painted = nil
  }

  /// Gives the terminal back and prints some lines there that stay.
  func close(leaving lines: [String] = []) {
    terminal_end()
    write(lines.map { $0 + "\n" }.joined())
    hasEnded = true
  }

  /// Gives the terminal back and ends the program as a signal asks for, so that whoever waits for it
  /// sees which.
  ///
  /// - Throws: `Interrupted` for the signal of Ctrl-C.
  func close(leaving lines: [String] = [], onSignal signal: Int32) throws {
    // After SIGHUP nobody is there to read anything.
    close(leaving: signal == SIGHUP ? [] : lines)
    if signal == SIGINT { throw Interrupted() }
    Foundation.signal(signal, SIG_DFL)
    raise(signal)
  }
}
