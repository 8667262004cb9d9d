/// The text of one file a person wrote, with the path to name it by.
public struct SourceText: Sendable {
  /// The path, as a person would find the file.
  public let path: String
  /// The whole text.
  public let text: String

  /// Names a text.
  public init(path: String, text: String) {
    self.path = path
    self.text = text
  }

  /// The lines without their line breaks.
  public var lines: [Substring] {
    // A carriage return before the line feed is one `Character` with it.
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
  }

  /// The column in characters of a place that Yams gives in scalars, as people count it.
  func column(line: Int, scalars: Int) -> Int {
    guard let text = self.line(line) else { return 1 }
    return String(text.unicodeScalars.prefix(scalars - 1)).count + 1
  }

  /// One line, counted from 1, without its line break.
  public func line(_ number: Int) -> String? {
    let lines = lines
    return number >= 1 && number <= lines.count ? String(lines[number - 1]) : nil
  }
}
