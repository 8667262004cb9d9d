/// Writes text into the elements of an SVG picture.
enum SVGText {
  /// What one column of a terminal takes, as a share of the size of the letters.
  static let column = 0.58

  /// The room a text takes, in pixels.
  static func width(of text: String, size: Int = 13) -> Int {
    Int((Double(displayWidth(of: text) * size) * column).rounded(.up))
  }

  /// Text between tags or in an attribute; what may not stand in XML at all has been made visible.
  static func escaped(_ text: String) -> String {
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

  /// Where a text is held.
  enum Anchor: String {
    case start, middle, end
  }

  /// A line of text whose letters stand on `y`.
  static func line(
    _ text: String, x: Int, y: Int, size: Int = 13, anchor: Anchor = .start, isBold: Bool = false,
    ink: RGB = .black, isUpright: Bool = false
  ) -> String {
    var attributes = "x=\"\(x)\" y=\"\(y)\" font-size=\"\(size)\" fill=\"\(color(ink))\""
    if anchor != .start { attributes += " text-anchor=\"\(anchor.rawValue)\"" }
    if isBold { attributes += " font-weight=\"bold\"" }
    if isUpright { attributes += " transform=\"rotate(-90 \(x) \(y))\"" }
    return "<text \(attributes)>\(escaped(text))</text>\n"
  }

  /// A colour as pictures have it: `#21918d`.
  static func color(_ color: RGB) -> String {
    "#"
      + [color.red, color.green, color.blue].map { part in
        let digits = String(part, radix: 16)
        return digits.count < 2 ? "0\(digits)" : digits
      }
      .joined()
  }
}
