import Foundation
import Rendering

/// Says things to the person at the terminal, on standard error.
enum Console {
  /// Prints a message; what a text from outside brings along is shown, never obeyed.
  static func complain(_ message: String) {
    for line in message.split(separator: "\n", omittingEmptySubsequences: false) {
      FileHandle.standardError.write(Data("\(printable(String(line)))\n".utf8))
    }
  }
}
