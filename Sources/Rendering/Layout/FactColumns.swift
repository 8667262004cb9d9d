import DocumentModel

/// Lays facts out: names on the left, what is said of them on the right, both straight.
enum FactColumns {
  /// The lines, folded to the width of the options.
  static func lines(_ facts: [Fact], options: RenderOptions) -> [String] {
    func visible(_ text: String) -> String {
      VisibleText.showing(text, isASCII: options.isASCII)
    }
    let widths = facts.map { displayWidth(of: visible($0.name)) }
    // What is said needs at least half of the window: longer names have a line to themselves.
    let limit = options.width.map { max(8, $0 / 2 - 4) } ?? .max
    let nameWidth = widths.filter { $0 <= limit }.max() ?? min(widths.max() ?? 0, 2)
    let indent = String(repeating: " ", count: nameWidth + 4)
    return facts.flatMap { fact in
      let name = visible(fact.name)
      let text = fact.isVerbatim ? Span.verbatim(fact.text) : .text(fact.text)
      let isLong = displayWidth(of: name) > limit
      let gap = String(repeating: " ", count: isLong ? 0 : nameWidth - displayWidth(of: name) + 2)
      let lines = Wrapping.lines(
        [text], width: options.width, firstIndent: isLong ? indent : "  \(name)\(gap)",
        indent: indent, options: options)
      return isLong
        ? Wrapping.lines(
          [.text(fact.name)], width: options.width, firstIndent: "  ", indent: "  ",
          options: options) + lines : lines
    }
  }
}
