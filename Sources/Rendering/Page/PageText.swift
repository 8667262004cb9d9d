import DocumentModel

/// Writes words into a page: as text, never as markup, and with nothing that turns their direction.
struct PageText {
  private let options: RenderOptions

  init(_ options: RenderOptions) {
    self.options = options
  }

  /// Words of ours or of a lesson.
  func words(_ text: String) -> String {
    MarkupText.escaped(VisibleText.showing(text, isASCII: options.isASCII))
  }

  /// The reader's own words, as typed.
  func verbatim(_ text: String) -> String {
    MarkupText.escaped(VisibleText.showing(text, isASCII: options.isASCII, substituting: false))
  }

  /// A name that may be long, as those of stages are: a line may end behind its dots.
  func name(_ text: String) -> String { words(text).replacing(".", with: ".<wbr>") }

  /// A piece of running text in its looks.
  func line(_ spans: [Span]) -> String {
    spans.map { span in
      let text = MarkupText.escaped(span.printed(options))
      return switch span {
      case .text: text
      case .verbatim: "<bdi class=\"typed\">\(text)</bdi>"
      case .strong: "<strong>\(text)</strong>"
      case .number: "<b class=\"number\">\(text)</b>"
      case .code: "<code>\(text)</code>"
      }
    }
    .joined()
  }

  /// A fact in a list.
  func fact(_ fact: Fact) -> String {
    let text = line([fact.isVerbatim ? .verbatim(fact.text) : .text(fact.text)])
    return fact.name.isEmpty ? text : "<strong>\(words(fact.name))</strong>: \(text)"
  }

  /// The address of a page beside this one, whatever its name, in a language.
  static func address(of file: String, in language: Language) -> String {
    let plain = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~".utf8)
    let name = file.utf8.map { byte in
      if plain.contains(byte) { return String(UnicodeScalar(byte)) }
      return "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }
    return "\(name.joined())#\(language.rawValue)"
  }

  /// Text of a style sheet in quotes, in which no sign but letters and digits is left to do harm.
  static func quotedForStyle(_ text: String) -> String {
    var quoted = ""
    for scalar in VisibleText.showing(text).unicodeScalars {
      let isPlain =
        scalar.isASCII && (Character(scalar).isLetter || Character(scalar).isNumber)
        || scalar.value > 0xFF
      quoted += isPlain ? String(Character(scalar)) : "\\\(String(scalar.value, radix: 16)) "
    }
    return "\"\(quoted)\""
  }
}
