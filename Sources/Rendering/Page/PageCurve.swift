import DocumentModel

/// Writes numbers as lines over the rows they belong to into a page, and the numbers below it.
struct PageCurve {
  private let block: CurveBlock
  private let options: RenderOptions
  private let text: PageText
  private let scale: CurveScale

  /// The size of the plot, the room for the numbers at its left and the labels below it.
  private static let (width, height, left, below) = (560, 220, 64, 28)
  /// The looks of the lines: how each is dashed, so that they are told apart without colour.
  private static let dashes = ["", "8 4", "2 4", "12 4 2 4", "1 6", "16 6"]

  init(_ block: CurveBlock, options: RenderOptions) {
    self.block = block
    self.options = options
    text = PageText(options)
    scale = CurveScale(block, height: Self.height + 1)
  }

  /// Writes the whole of it.
  func write(to sink: (String) throws -> Void) rethrows {
    let name = text.words(block.name)
    try sink(
      "<figure class=\"curve\">\n<figcaption><strong>\(name)</strong> "
        + "<span>\(text.words(block.caption))</span></figcaption>\n\(plot)\(legend)"
        + "<details><summary>\(text.words(options.words.page.numbers))</summary>\n")
    try PageTable(PaperTable(block, options: options), options: options).write(to: sink)
    try sink("</details>\n</figure>\n")
  }

  private var plot: String {
    let (width, height) = (Self.left + Self.width + 16, Self.height + Self.below + 12)
    return "<svg viewBox=\"0 0 \(width) \(height)\" role=\"img\" "
      + "aria-label=\"\(text.words(block.name))\">\n\(numbers)\(labels)"
      + block.series.indices.map(line).joined() + "</svg>\n"
  }

  /// The largest number, the smallest and the middle, each with a line across.
  private var numbers: String {
    scale.labelled.sorted { $0.key < $1.key }.map { place, number in
      let y = place + 6
      let written = NumberText.telling(number, digits: options.digits(askedFor: block.digits))
      return "<line class=\"grid\" x1=\"\(Self.left)\" x2=\"\(Self.left + Self.width)\" "
        + "y1=\"\(y)\" y2=\"\(y)\"/>\n"
        + "<text x=\"\(Self.left - 8)\" y=\"\(y + 4)\" text-anchor=\"end\">"
        + "\(text.words(written))</text>\n"
    }
    .joined()
  }

  /// The labels of the rows: as many as have room, from the first one on.
  private var labels: String {
    let shown = block.rowLabels.map { VisibleText.label($0, isASCII: options.isASCII) }
    let widest = shown.map { SVGText.width(of: $0, size: 12) }.max() ?? 0
    let step = max(1, Int((Double(widest + 12) / max(1, spacing)).rounded(.up)))
    return stride(from: 0, to: shown.count, by: step).map { row in
      "<text x=\"\(x(row))\" y=\"\(Self.height + 26)\" text-anchor=\"middle\">"
        + "\(text.verbatim(shown[row]))</text>\n"
    }
    .joined()
  }

  private var spacing: Double { Double(Self.width) / Double(max(1, block.rowLabels.count - 1)) }

  private func x(_ row: Int) -> Int { Self.left + Int((Double(row) * spacing).rounded()) }

  /// A line with its marks, broken where a number is none.
  private func line(_ series: Int) -> String {
    var runs: [[String]] = [[]]
    for (row, value) in block.series[series].values.enumerated() {
      if let place = scale.place(of: Double(value)) {
        runs[runs.count - 1].append("\(x(row)),\(Int(place.rounded()) + 6)")
      } else {
        runs.append([])
      }
    }
    let kind = series % Self.dashes.count
    let lines = runs.filter { !$0.isEmpty }.map { points in
      "<polyline class=\"line line-\(kind)\" stroke-dasharray=\"\(Self.dashes[kind])\" "
        + "points=\"\(points.joined(separator: " "))\"/>\n"
    }
    let marks = runs.joined().map { point in
      let place = point.split(separator: ",").compactMap { Int($0) }
      return "<text class=\"mark mark-\(kind)\" x=\"\(place[0])\" y=\"\(place[1] + 4)\" "
        + "text-anchor=\"middle\">\(CurveGlyphs.lines.mark(series))</text>\n"
    }
    // So close that they would touch, marks hide what they mark.
    return lines.joined() + (spacing >= 12 ? marks.joined() : "")
  }

  private var legend: String {
    let items = block.series.enumerated().map { place, series in
      "<li class=\"mark-\(place % Self.dashes.count)\">\(CurveGlyphs.lines.mark(place)) "
        + "<svg viewBox=\"0 0 40 8\" width=\"40\" height=\"8\" aria-hidden=\"true\">"
        + "<line class=\"line line-\(place % Self.dashes.count)\" x1=\"0\" x2=\"40\" y1=\"4\" y2=\"4\" "
        + "stroke-dasharray=\"\(Self.dashes[place % Self.dashes.count])\"/></svg> "
        + "\(text.verbatim(series.name))</li>\n"
    }
    return "<ul class=\"legend\">\n\(items.joined())</ul>\n"
  }
}
