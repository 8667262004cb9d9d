import DocumentModel

/// Running text, folded to a width that is good to read.
struct Prose {
  /// No line is longer, however wide the window: longer ones are hard to read.
  static let longest = 80

  /// The options with the width of running text.
  let options: RenderOptions

  /// The columns there are for it.
  var width: Int? { options.width }

  init(_ options: RenderOptions) {
    var prose = options
    prose.width = options.width.map { min($0, Self.longest) }
    self.options = prose
  }

  /// The lines of a text.
  func lines(_ spans: [Span], firstIndent: String = "", indent: String = "") -> [String] {
    Wrapping.lines(
      spans, width: options.width, firstIndent: firstIndent, indent: indent, options: options)
  }
}
