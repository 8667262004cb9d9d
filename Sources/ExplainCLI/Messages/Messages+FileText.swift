import Rendering

/// Text out of files, which may hold anything, made fit to stand in a sentence.
extension Messages {
  /// What is said of a failure in one lesson of many: which one it is stands first.
  func words(of failure: Failure, inLesson id: String) -> (sentence: String, remedy: String) {
    let (sentence, remedy) = self.failure(failure)
    return ("\(id): \(sentence)", remedy)
  }

  /// A name or a value in quotes.
  func quoted(_ text: String) -> String { "“\(shown(text))”" }

  /// Names in quotes, in a row.
  func quoted(_ texts: [String]) -> String { listed(texts.map { quoted($0) }) }

  /// A path in quotes; it is cut only where no system has one as long.
  func path(_ path: String) -> String { "“\(shown(path, limit: 1024))”" }

  /// A text on one line, with its control characters as pictures, its middle left out if it is too
  /// long to be read.
  ///
  /// A line break in it would otherwise begin a line that looks like one of ours.
  func shown(_ text: String, limit: Int = 80) -> String {
    // Scalars, not characters: one character can have any number of accents.
    let scalars = text.unicodeScalars
    guard scalars.count > limit else { return printable(text) }
    let end = limit / 3
    let parts = [scalars.prefix(limit - end), scalars.suffix(end)]
    return parts.map { printable(String(String.UnicodeScalarView($0))) }.joined(separator: "…")
  }

  /// A shape as the lessons write it: `[30522, 384]`.
  func shown(_ shape: [Int]) -> String {
    "[" + shape.prefix(8).map(String.init).joined(separator: ", ")
      + (shape.count > 8 ? ", …]" : "]")
  }

  /// A byte: the letter it is, or its number.
  func shown(_ byte: UInt8) -> String {
    guard (0x21..<0x7F).contains(byte) else {
      return "0x" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }
    return "“\(Character(Unicode.Scalar(byte)))”"
  }

  /// An amount of memory in the unit that gives the fewest digits.
  func memory(_ bytes: Int) -> String {
    switch bytes {
    case (1 << 30)...: "\(gigabytes(bytes)) GB"
    case (1 << 20)...: "\(bytes >> 20) MB"
    default: "\(bytes) B"
    }
  }

  /// A path as it is typed behind an option.
  func typed(_ path: String) -> String { "'\(shown(path, limit: 1024))'" }
}
