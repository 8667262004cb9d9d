/// Cuts lines to a width: painted ones into several, plain ones to what fits.
enum LineFolding {
  /// The columns of a painted line.
  static func width(of line: String) -> Int {
    guard line.utf8.contains(0x1B) else { return displayWidth(of: line) }
    var text = ""
    var isCode = false
    for scalar in line.unicodeScalars {
      if scalar == "\u{1B}" { isCode = true }
      if !isCode { text.unicodeScalars.append(scalar) }
      if scalar == "m" { isCode = false }
    }
    return displayWidth(of: text)
  }

  /// The pieces of a painted line, each as wide as the window at most and painted on its own.
  static func lines(_ line: String, width: Int) -> [String] {
    guard self.width(of: line) > width else { return [line] }
    var lines: [String] = []
    var (piece, text, codes, code) = ("", "", "", "")
    for scalar in line.unicodeScalars {
      if !code.isEmpty || scalar == "\u{1B}" {
        code.unicodeScalars.append(scalar)
        guard scalar == "m" else { continue }
        piece += code
        codes = code == reset ? "" : codes + code
        code = ""
        continue
      }
      var longer = text
      longer.unicodeScalars.append(scalar)
      if displayWidth(of: longer) > width, !text.isEmpty {
        lines.append(codes.isEmpty ? piece : piece + reset)
        piece = codes
        longer = String(scalar)
      }
      piece.unicodeScalars.append(scalar)
      text = longer
    }
    return lines + [piece]
  }

  /// A plain text with what does not fit replaced by an ellipsis.
  static func cut(_ text: String, to width: Int, isASCII: Bool) -> String {
    guard displayWidth(of: text) > width else { return text }
    let ellipsis = ellipsis(isASCII: isASCII)
    let room = width - displayWidth(of: ellipsis)
    guard room > 0 else { return prefix(of: ellipsis, width) }
    var kept = prefix(of: text, room)
    while kept.last == " " { kept.removeLast() }
    return kept + ellipsis
  }

  /// What stands for text that is left out.
  static func ellipsis(isASCII: Bool) -> String { isASCII ? "..." : "…" }

  /// As many whole characters as fit.
  private static func prefix(of text: String, _ width: Int) -> String {
    var kept = ""
    for character in text {
      let longer = kept + String(character)
      if displayWidth(of: longer) > width { break }
      kept = longer
    }
    return kept
  }

  private static let reset = "\u{1B}[0m"
}
