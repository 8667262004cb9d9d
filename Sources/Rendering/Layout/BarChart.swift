import DocumentModel

/// Lays numbers out as bars: a label, the number, and a bar as long as the number is large;
/// negative numbers go to the left from a zero line.
struct BarChart {
  /// No bar is longer, however wide the window.
  private static let longest = 40
  private static let gap = "  "
  /// What stands at the end of a bar, by its eighths of a cell.
  private static let eighths = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]

  private let block: BarsBlock
  private let options: RenderOptions
  private let labels: [String]
  private let numbers: [String]
  private let scale: BarScale
  /// Labels too long for the drawing, by the short name that stands for them.
  let legend: [Fact]

  init(_ block: BarsBlock, options: RenderOptions) {
    self.block = block
    self.options = options
    var labels = ShortLabels(options)
    self.labels = labels.shortened(block.labels)
    legend = labels.legend
    let digits = options.digits(askedFor: block.digits)
    numbers = block.values.map {
      VisibleText.showing(NumberText.fixed($0, digits: digits), isASCII: options.isASCII)
    }
    let taken = Self.widest(self.labels) + Self.widest(numbers) + 3 * Self.gap.count
    scale = BarScale(
      block, cells: min(Self.longest, options.width.map { $0 - taken } ?? Self.longest))
  }

  /// A line for each number, in colour only where there is any.
  func lines() -> [String] {
    let (labelWidth, numberWidth) = (Self.widest(labels), Self.widest(numbers))
    return labels.indices.map { index in
      let label = labels[index] + Self.blanks(labelWidth - displayWidth(of: labels[index]))
      let number = Self.blanks(numberWidth - displayWidth(of: numbers[index])) + numbers[index]
      let start = Self.gap + label + Self.gap + number
      let bar = bar(of: block.values[index])
      return bar.isEmpty ? start : start + Self.gap + bar
    }
  }

  /// The bar of a number, with the zero line where there is one.
  private func bar(of value: Float) -> String {
    let right = value > 0 ? painted(rightBar(value), value) : ""
    guard scale.left > 0 else { return right }
    let left = value < 0 ? leftBar(value) : ""
    let margin = Self.blanks(scale.left - displayWidth(of: left))
    return margin + painted(left, value) + (options.isASCII ? "|" : "│") + right
  }

  private func rightBar(_ value: Float) -> String {
    if options.isASCII {
      return String(repeating: "#", count: scale.length(value, partsPerCell: 1))
    }
    let length = scale.length(value, partsPerCell: 8)
    return String(repeating: "█", count: length / 8) + Self.eighths[length % 8]
  }

  /// There are no eighths that begin on the right, but there is a half.
  private func leftBar(_ value: Float) -> String {
    if options.isASCII {
      return String(repeating: "#", count: scale.length(value, partsPerCell: 1))
    }
    let length = scale.length(value, partsPerCell: 2)
    return (length.isMultiple(of: 2) ? "" : "▐") + String(repeating: "█", count: length / 2)
  }

  private func painted(_ bar: String, _ value: Float) -> String {
    let ink = ChartInk.bar(
      share: scale.share(value), isNegative: value < 0, isDiverging: scale.left > 0,
      depth: options.chartDepth)
    guard let ink, !bar.isEmpty else { return bar }
    return Paint.paint(bar, ink: ink)
  }

  private static func blanks(_ count: Int) -> String { String(repeating: " ", count: count) }

  private static func widest(_ texts: [String]) -> Int {
    texts.map { displayWidth(of: $0) }.max() ?? 0
  }
}
