/// Writes text into XML and HTML so that it is shown and nothing in it is markup.
enum MarkupText {
  private static let special = Array("&<>\"'".utf8)

  /// Text between tags or in an attribute; what may not stand in XML at all has been made visible.
  static func escaped(_ text: String) -> String {
    // Most texts are names and numbers.
    if text.utf8.allSatisfy({ !special.contains($0) }) { return text }
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
