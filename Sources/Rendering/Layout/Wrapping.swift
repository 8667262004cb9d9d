import DocumentModel

/// A word of running text with its looks, ready to be put on a line.
struct StyledWord {
  var text: String
  let isStrong: Bool
  /// Whether it hangs on to the word before, without a space.
  let isGlued: Bool
}

/// Folds running text to a width, at spaces only, so that a Hangul word stays whole.
enum Wrapping {
  /// The lines of a text; a word wider than a line is broken between characters.
  ///
  /// - Parameters:
  ///   - spans: The text.
  ///   - width: The columns there are; `nil` for no folding.
  ///   - firstIndent: What the first line begins with.
  ///   - indent: What the other lines begin with.
  ///   - options: Digits, colour and ASCII.
  static func lines(
    _ spans: [Span], width: Int?, firstIndent: String = "", indent: String = "",
    options: RenderOptions
  ) -> [String] {
    var lines: [String] = []
    var (line, lineWidth, isEmpty) = (firstIndent, displayWidth(of: firstIndent), true)
    func startLine() {
      lines.append(line)
      (line, lineWidth, isEmpty) = (indent, displayWidth(of: indent), true)
    }
    for chunk in chunks(words(of: spans, options: options)) {
      let chunkWidth = chunk.reduce(0) { $0 + displayWidth(of: $1.text) }
      let gap = isEmpty ? 0 : 1
      if let width, !isEmpty, lineWidth + gap + chunkWidth > width { startLine() }
      if !isEmpty {
        line += " "
        lineWidth += 1
      }
      for word in chunk {
        let wordWidth = displayWidth(of: word.text)
        if let width, lineWidth + wordWidth > width {
          // What does not fit a line of its own is broken, between characters.
          var piece = ""
          for character in word.text {
            let characterWidth = displayWidth(of: String(character))
            if !isEmpty, lineWidth + characterWidth > width {
              line += painted(piece, word, options)
              piece = ""
              startLine()
            }
            piece.append(character)
            lineWidth += characterWidth
            isEmpty = false
          }
          line += painted(piece, word, options)
        } else {
          line += painted(word.text, word, options)
          lineWidth += wordWidth
          isEmpty = false
        }
      }
    }
    if !isEmpty { lines.append(line) }
    return lines
  }

  private static func painted(_ text: String, _ word: StyledWord, _ options: RenderOptions)
    -> String
  {
    // A no-break space has kept its words together; on the screen it is a blank.
    let shown = text.replacing("\u{A0}", with: " ")
    return word.isStrong && options.colorDepth != .none && !shown.isEmpty
      ? Paint.bold(shown) : shown
  }

  /// Words that stay together: a word with all that is glued to it.
  private static func chunks(_ words: [StyledWord]) -> [[StyledWord]] {
    words.reduce(into: []) { chunks, word in
      if word.isGlued, !chunks.isEmpty {
        chunks[chunks.count - 1].append(word)
      } else {
        chunks.append([word])
      }
    }
  }

  private static func words(of spans: [Span], options: RenderOptions) -> [StyledWord] {
    var words: [StyledWord] = []
    var followsSpace = true
    for span in spans {
      let (text, isStrong) = content(of: span, options: options)
      let isOwn = if case .verbatim = span { true } else { false }
      let visible = VisibleText.showing(text, isASCII: options.isASCII, substituting: !isOwn)
      let pieces = visible.split(separator: " ", omittingEmptySubsequences: false)
      for (index, piece) in pieces.enumerated() {
        if index > 0 { followsSpace = true }
        if piece.isEmpty { continue }
        words.append(
          StyledWord(text: String(piece), isStrong: isStrong, isGlued: !followsSpace))
        followsSpace = false
      }
    }
    return words
  }

  private static func content(of span: Span, options: RenderOptions) -> (String, isStrong: Bool) {
    switch span {
    case .text(let text), .verbatim(let text): (text, false)
    case .strong(let text): (text, true)
    case .code(let text): ("`\(text)`", false)
    case .number(let value, let digits):
      // Digits that a sentence asks for are what it speaks of: “not quite 1”.
      (NumberText.fixed(value, digits: digits ?? options.digits), true)
    }
  }

}
