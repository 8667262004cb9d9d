/// Makes text from outside safe to print: what would drive the terminal is shown instead.
enum VisibleText {
  /// A label of a table: as typed, with control characters shown, and with marks at its ends that
  /// would join what stands before or behind it shown, too.
  static func label(_ text: String, isASCII: Bool) -> String {
    var scalars = Array(showing(text, isASCII: isASCII, substituting: false).unicodeScalars)
    let joiner: Unicode.Scalar = "\u{200D}"
    let shown = (isASCII ? "<U+200D>" : "‹U+200D›").unicodeScalars
    if scalars.last == joiner { scalars.replaceSubrange((scalars.count - 1)..., with: shown) }
    if scalars.first == joiner { scalars.replaceSubrange(..<1, with: shown) }
    return String(String.UnicodeScalarView(scalars))
  }

  /// The text with control characters as pictures (␛ for escape), and other invisible marks that
  /// move the cursor, break lines or turn the direction of writing as `‹U+202E›`.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - isASCII: Whether pictures are drawn in ASCII.
  ///   - substituting: Whether signs that are not ASCII are replaced then; not in the reader's own
  ///     words, which stay as typed.
  static func showing(_ text: String, isASCII: Bool = false, substituting: Bool = true) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
    var visible = ""
    for scalar in text.unicodeScalars {
      if let picture = picture(of: scalar, isASCII: isASCII) {
        visible += picture
      } else if isASCII, substituting, let plain = asciiSubstitutes[scalar] {
        visible += plain
      } else {
        visible.unicodeScalars.append(scalar)
      }
    }
    return visible
  }

  private static func picture(of scalar: Unicode.Scalar, isASCII: Bool) -> String? {
    switch scalar.value {
    case 0..<0x20 where !isASCII: return symbol(0x2400 + scalar.value)
    case 0x7F where !isASCII: return symbol(0x2421)
    case 0..<0x20, 0x7F...0x9F,  // controls
      0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069,  // direction of writing
      0x200B, 0x2060...0x2064, 0xFEFF,  // invisible, yet part of the spelling
      0x2028, 0x2029, 0xFFF9...0xFFFB,  // line and paragraph breaks, annotations
      0xFFFE, 0xFFFF:  // no characters, and forbidden in XML
      let digits = String(scalar.value, radix: 16, uppercase: true)
      let number = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
      return isASCII ? "<U+\(number)>" : "‹U+\(number)›"
    default: return nil
    }
  }

  private static func symbol(_ value: UInt32) -> String? {
    Unicode.Scalar(value).map { String(Character($0)) }
  }

  /// What we print that is not ASCII, and what stands for it in `--ascii`.
  ///
  /// Many of these take two
  /// columns on screens set up for Chinese, Japanese or Korean.
  private static let asciiSubstitutes: [Unicode.Scalar: String] = [
    "−": "-", "–": "-", "—": "-", "∞": "inf", "·": "*", "×": "x", "√": "sqrt ", "→": "->",
    "←": "<-", "↑": "^", "↓": "v", "…": "...", "≤": "<=", "≥": ">=", "≈": "~", "Σ": "sum ",
    "γ": "gamma",
    "β": "beta", "ε": "epsilon", "ᵀ": "^T", "²": "^2", "³": "^3", "σ": "sigma", "Φ": "Phi",
    "π": "pi", "●": "*", "ˣ": "^x", "°": " degrees", "′": "'", "∧": "and", "₀": "_0", "₁": "_1",
    "₂": "_2",
    "ᵢ": "_i", "ⱼ": "_j", "ₖ": "_k", "“": "\"", "”": "\"", "‘": "'", "’": "'", "•": "-",
    "⟨": "<", "⟩": ">", "‹": "<", "›": ">", "±": "+/-",
  ]
}
