/// Writes text into Markdown so that every renderer shows it as it is.
///
/// What only some renderers take a backslash before, or what splits a table, is written as a
/// reference (`&#124;`), which all of them know.
enum MarkdownText {
  /// Text inside a line.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", "*", "_", "[", "]", "#": escaped += "\\\(scalar)"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "&": escaped += "&amp;"
      case "`", "|", "~", "$", "@": escaped += "&#\(scalar.value);"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    // Neither are addresses in a text turned into links.
    return escaped.replacing("://", with: "&#58;//").replacing("www.", with: "www&#46;")
  }

  /// Text in bold.
  static func strong(_ text: String) -> String {
    if text.isEmpty { return "" }
    // Stars do not make bold what begins or ends with a sign and stands beside a letter, as
    // `“학생”은` does.
    let isPlain = text.first.map(isLetter) == true && text.last.map(isLetter) == true
    return isPlain ? "**\(escaped(text))**" : "<strong>\(spaced(text))</strong>"
  }

  /// A name or a command inside a line.
  static func code(_ text: String) -> String {
    let isPlain = !text.contains { "`|".contains($0) } && text.first != " " && text.last != " "
    return isPlain && !text.isEmpty ? "`\(text)`" : "<code>\(spaced(text))</code>"
  }

  /// The first text of a line, which might be taken for a point, a number or a rule.
  static func lineStart(_ line: String) -> String {
    if let first = line.first, "+-=".contains(first) { return "\\\(line)" }
    // Four blanks would make it code.
    let blanks = line.prefix { $0 == " " }.count
    if blanks > 0 { return String(repeating: "&nbsp;", count: blanks) + line.dropFirst(blanks) }
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty, let sign = line.dropFirst(digits.count).first, ".)".contains(sign)
    else { return line }
    return "\(digits)\\\(line.dropFirst(digits.count))"
  }

  /// A cell of a table; blanks at its ends, which are part of a token, stay.
  static func cell(_ text: String) -> String { spaced(text) }

  /// Lines to be typed, between fences longer than any in them.
  static func block(_ lines: [String]) -> String {
    let longest = lines.flatMap { $0.split { $0 != "`" } }.map(\.count).max() ?? 0
    let fence = String(repeating: "`", count: max(3, longest + 1))
    return ([fence] + lines + [fence]).joined(separator: "\n") + "\n"
  }

  private static func spaced(_ text: String) -> String {
    let start = text.prefix { $0 == " " }.count
    let end = start == text.count ? 0 : text.reversed().prefix { $0 == " " }.count
    let blank = "&nbsp;"
    return String(repeating: blank, count: start)
      + escaped(String(text.dropFirst(start).dropLast(end)))
      + String(repeating: blank, count: end)
  }

  private static func isLetter(_ character: Character) -> Bool {
    character.isLetter || character.isNumber
  }
}
