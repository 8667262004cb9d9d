import DocumentModel

/// Writes numbers as bars into a page: a table with a label, the number, and a bar as long as the
/// number is large; negative numbers go to the left of a zero line.
struct PageBars {
  private let block: BarsBlock
  private let options: RenderOptions
  private let text: PageText
  private let scale: BarScale

  /// The parts a line of bars is divided into.
  private static let parts = 1000

  init(_ block: BarsBlock, options: RenderOptions) {
    self.block = block
    self.options = options
    text = PageText(options)
    scale = BarScale(block, cells: Self.parts)
  }

  /// The whole of it.
  var figure: String {
    let digits = options.digits(askedFor: block.digits)
    let rows = zip(block.labels, block.values).map { label, value in
      "<tr><th scope=\"row\">\(text.verbatim(label))</th>"
        + "<td>\(text.words(NumberText.fixed(value, digits: digits)))</td>"
        + "<td class=\"bar\" aria-hidden=\"true\">\(bar(of: value))</td></tr>\n"
    }
    let name = text.words(block.name)
    return "<figure class=\"bars\">\n<figcaption><strong>\(name)</strong> "
      + "<span>\(text.words(block.caption))</span></figcaption>\n"
      + "<div class=\"table\"><table aria-label=\"\(name)\">\n<tbody>\n\(rows.joined())</tbody>\n"
      + "</table></div>\n</figure>\n"
  }

  private func bar(of value: Float) -> String {
    let length = scale.length(value, partsPerCell: 1)
    let start = value < 0 ? scale.left - length : scale.left
    let kind = value < 0 ? " class=\"negative\"" : ""
    let zero = scale.left > 0 ? "<i style=\"left:\(Self.share(scale.left))\"></i>" : ""
    return
      "<span\(kind) style=\"left:\(Self.share(start));width:\(Self.share(length))\"></span>\(zero)"
  }

  private static func share(_ parts: Int) -> String { "\(parts / 10).\(parts % 10)%" }
}
