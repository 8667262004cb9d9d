import Foundation

/// What the program finds around it: read once at the start, and passed on, so that tests can set
/// it.
struct Surroundings: Sendable {
  /// The environment variables.
  var environment: [String: String]
  /// Whether standard output is a terminal.
  var isTerminal: Bool
  /// The columns of that terminal, if it tells.
  var terminalWidth: Int?
  /// The lines of that terminal, if it tells.
  var terminalHeight: Int?
  /// Whether standard input is a terminal, at which somebody can be asked.
  var isInputTerminal = false
  /// Whether standard error is a terminal, on which a line can be written over.
  var isErrorTerminal = false

  /// A variable that is set and not empty.
  func variable(_ name: String) -> String? {
    environment[name].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// What this process finds.
  static func ofProcess() -> Surroundings {
    let isTerminal = isatty(STDOUT_FILENO) == 1
    var size = winsize()
    let told = isTerminal && ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0
    return Surroundings(
      environment: ProcessInfo.processInfo.environment, isTerminal: isTerminal,
      terminalWidth: told && size.ws_col > 0 ? Int(size.ws_col) : nil,
      terminalHeight: told && size.ws_row > 0 ? Int(size.ws_row) : nil,
      isInputTerminal: isatty(STDIN_FILENO) == 1,
      isErrorTerminal: isatty(STDERR_FILENO) == 1)
  }
}
