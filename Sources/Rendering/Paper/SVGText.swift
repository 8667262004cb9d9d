/// Writes text into the elements of an SVG picture.
enum SVGText {
  /// What one letter takes on the average, as a share of the size of the letters.
  static let column = 0.58

  /// The room a text takes, in pixels, in the wider of the usual fonts.
  static func width(of text: String, size: Int = 13) -> Int {
    Int((text.reduce(0) { $0 + share(of: $1) } * Double(size)).rounded(.up))
  }

  /// What a letter takes, as a share of its size; `W` is three times as wide as `i`.
  private static func share(of letter: Character) -> Double {
    switch letter {
    case "m", "w", "M", "W", "@", "%", "∞": 1
    case "i", "j", "l", "I", "f", "t", "r", " ", ".", ",", ":", ";", "'", "|", "!", "(", ")", "[",
      "]":
      0.4
    case "A"..."Z": 0.75
    case " "..."~": 0.62
    default: Double(displayWidth(of: String(letter))) * (letter.isASCII ? 0.62 : 0.55)
    }
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
    return "<text \(attributes)>\(MarkupText.escaped(text))</text>\n"
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
