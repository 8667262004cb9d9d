/// A text that is being typed, in the room there is for it: a longer one is scrolled to the caret.
struct TypedText {
  /// What is shown.
  let shown: String
  /// The column of the caret in it, if somebody types.
  let caret: Int?

  /// Shows a text with the caret behind so many of its characters.
  init(_ text: String, caret: Int?, room: Int, isASCII: Bool) {
    let characters = Self.characters(of: text, isASCII: isASCII)
    let place = caret.map { min(max(0, $0), characters.count) }
    let isAtEnd = place == characters.count
    func width(_ range: Range<Int>) -> Int { displayWidth(of: characters[range].joined()) }

    let all = characters.joined()
    guard displayWidth(of: all) + (isAtEnd ? 1 : 0) > room else {
      shown = all
      self.caret = place.map { width(0..<$0) }
      return
    }
    let ellipsis = LineFolding.ellipsis(isASCII: isASCII)
    let mark = displayWidth(of: ellipsis)
    // Behind the caret there is room for the caret itself, or for what it stands on and more.
    let reserve = isAtEnd ? 1 : mark + 2
    func left(_ start: Int) -> Int { start > 0 ? mark : 0 }
    var start = place ?? 0
    while start > 0, left(start - 1) + width(start - 1..<(place ?? 0)) + reserve <= room {
      start -= 1
    }
    var end = place ?? 0
    while end < characters.count {
      let right = end + 1 < characters.count ? mark : 0
      if left(start) + width(start..<end + 1) + right > room { break }
      end += 1
    }
    shown =
      (start > 0 ? ellipsis : "") + characters[start..<end].joined()
      + (end < characters.count ? ellipsis : "")
    self.caret = place.map { left(start) + width(start..<$0) }
  }

  /// The columns a text takes when all of it is shown.
  static func width(of text: String, isASCII: Bool) -> Int {
    displayWidth(of: characters(of: text, isASCII: isASCII).joined())
  }

  /// The characters, each safe to print and none that joins the next.
  private static func characters(of text: String, isASCII: Bool) -> [String] {
    text.map { VisibleText.label(String($0), isASCII: isASCII) }
  }
}
