/// The first line of a screen: the title on a rule, and at its end where the reader is.
struct TitleRule {
  private let options: RenderOptions

  init(_ options: RenderOptions) {
    self.options = options
  }

  /// The line; a title too long for it is cut.
  func line(_ title: String, position: String, linesAbove: Int) -> String {
    let width = options.width ?? Prose.longest
    let title = VisibleText.showing(title, isASCII: options.isASCII)
    let position = VisibleText.showing(position, isASCII: options.isASCII)
    // The words of what is hidden give way before the title does.
    let ends = HiddenLines(options).above(linesAbove).map { ending([$0, position]) }
    let end =
      ends.first { displayWidth(of: title) + displayWidth(of: $0) + 5 <= width } ?? ends.last ?? ""
    let cut = LineFolding.cut(
      title, to: max(0, width - displayWidth(of: end) - 5), isASCII: options.isASCII)
    let rest = width - displayWidth(of: cut) - displayWidth(of: end) - 4
    guard !cut.isEmpty else { return rule(max(0, rest + 4)) + end }
    let strong = options.colorDepth == .none ? cut : Paint.bold(cut)
    return "\(rule(2)) \(strong) \(rule(rest))\(end)"
  }

  /// What stands at the end of the rule.
  private func ending(_ texts: [String]) -> String {
    texts.filter { !$0.isEmpty }.map { " \($0) \(rule(2))" }.joined()
  }

  private func rule(_ count: Int) -> String {
    String(repeating: options.isASCII ? "-" : "─", count: count)
  }
}
