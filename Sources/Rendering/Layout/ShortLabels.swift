import DocumentModel

/// Labels as a drawing shows them: those too long for the window are numbered, and a legend tells
/// what the numbers stand for.
struct ShortLabels {
  private let limit: Int?
  private let isASCII: Bool
  /// Labels too long for the drawing, by the short name that stands for them.
  private(set) var legend: [Fact] = []

  init(_ options: RenderOptions) {
    limit = options.width.map { max(8, $0 / 4) }
    isASCII = options.isASCII
  }

  /// The labels, safe to print, none longer than a quarter of the window.
  mutating func shortened(_ labels: [String]) -> [String] {
    labels.map { label in
      let visible = VisibleText.label(label, isASCII: isASCII)
      guard let limit, displayWidth(of: visible) > limit else { return visible }
      // A word that stands for a row and a column, or twice, is told once.
      if let known = legend.first(where: { $0.text == visible }) { return known.name }
      legend.append(Fact("#\(legend.count + 1)", visible, isVerbatim: true))
      return legend[legend.count - 1].name
    }
  }
}
