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
        var rest = word.text[...]
        // Only a word that does not fit a line of its own is broken.
        while let width, lineWidth + displayWidth(of: String(rest)) > width, rest.count > 1 {
          let head = prefix(of: rest, width: max(1, width - lineWidth))
          line += painted(String(head), word, options)
          rest = rest.dropFirst(head.count)
          startLine()
        }
        line += painted(String(rest), word, options)
        lineWidth += displayWidth(of: String(rest))
        isEmpty = false
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
      let visible = VisibleText.showing(text, isASCII: options.isASCII)
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
    case .text(let text): (text, false)
    case .strong(let text): (text, true)
    case .code(let text): ("`\(text)`", false)
    case .number(let value, let digits):
      (NumberText.fixed(value, digits: digits ?? options.digits), true)
    }
  }

  /// The longest beginning that fits, at least one character.
  private static func prefix(of text: Substring, width: Int) -> Substring {
    var end = text.startIndex
    while end < text.endIndex {
      let next = text.index(after: end)
      if end > text.startIndex, displayWidth(of: String(text[..<next])) > width { break }
      end = next
    }
    return text[..<end]
  }
}
