import Rendering

/// A question that is answered with yes or no, in either language.
enum YesOrNo {
  /// Asks on standard error, so that what is redirected stays what it is, and reads one line.
  ///
  /// - Returns: Whether the answer is yes; no answer is none.
  static func ask(_ question: String) -> Bool {
    try? FileWriter.standardError.write("\(printable(question)) ")
    return readLine().map(isYes) ?? false
  }

  /// Whether what was typed means yes; anything else means no.
  static func isYes(_ answer: String) -> Bool {
    let words = answer.split(whereSeparator: \.isWhitespace)
    guard words.count == 1, let word = words.first?.lowercased() else { return false }
    return ["y", "yes", "예", "네"].contains(word)
  }
}
