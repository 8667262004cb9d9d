import DocumentModel

/// Lays facts out: names on the left, what is said of them on the right, both straight.
enum FactColumns {
  /// The lines, folded to the width of the options.
  static func lines(_ facts: [Fact], options: RenderOptions) -> [String] {
    func visible(_ text: String) -> String {
      VisibleText.showing(text, isASCII: options.isASCII)
    }
    let nameWidth = facts.map { displayWidth(of: visible($0.name)) }.max() ?? 0
    let indent = String(repeating: " ", count: nameWidth + 4)
    return facts.flatMap { fact in
      let name = visible(fact.name)
      let gap = String(repeating: " ", count: nameWidth - displayWidth(of: name) + 2)
      let text = fact.isVerbatim ? Span.verbatim(fact.text) : .text(fact.text)
      return Wrapping.lines(
        [text], width: options.width, firstIndent: "  \(name)\(gap)", indent: indent,
        options: options)
    }
  }
}
