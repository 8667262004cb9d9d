import LessonKit

/// What a full-screen program waits for.
enum TerminalEvent: Equatable {
  /// A key was pressed.
  case key(Key)
  /// A text was pasted.
  case pasted(String)
  /// The window has another size.
  case resized
  /// Somebody asks the process to end: SIGINT, SIGTERM or SIGHUP.
  case interrupted(signal: Int32)
  /// Somebody asks the process to stop, not with a key: `Terminal.suspend`.
  case suspended
  /// The process goes on after it was stopped by other means than `Terminal.suspend`.
  case continued
  /// Nobody is at the terminal any more.
  case endOfInput
  /// Nothing came in time.
  case timedOut
  /// One of the watched descriptors can be read.
  case readable(Int32)

  /// What was typed.
  init(_ input: KeyDecoder.Input) {
    switch input {
    case .key(let key): self = .key(key)
    case .pasted(let text): self = .pasted(text)
    }
  }
}
