import Rendering

/// Says things to the person at the terminal, on standard error.
enum Console {
  /// Prints a message; what a text from outside brings along is shown, never obeyed.
  ///
  /// A standard error that nobody reads is no reason to fail: there is nobody left to tell.
  static func complain(_ message: String) {
    let lines = message.split(separator: "\n", omittingEmptySubsequences: false)
    try? FileWriter.standardError.write(lines.map { printable(String($0)) + "\n" }.joined())
  }
}
