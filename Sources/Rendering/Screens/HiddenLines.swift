/// Says how many lines are not shown above and below what is: with words, or without where room is
/// short.
struct HiddenLines {
  private let options: RenderOptions

  init(_ options: RenderOptions) {
    self.options = options
  }

  /// What is said of lines above, the longest form first; empty text if there are none.
  func above(_ count: Int) -> [String] { forms(options.isASCII ? "^" : "↑", count) }

  /// What is said of lines below, the longest form first; empty text if there are none.
  func below(_ count: Int) -> [String] { forms(options.isASCII ? "v" : "↓", count) }

  private func forms(_ arrow: String, _ count: Int) -> [String] {
    guard count > 0 else { return [""] }
    let words = VisibleText.showing(options.words.more(count), isASCII: options.isASCII)
    return ["\(arrow) \(words)", "\(arrow)\(count)"]
  }
}
