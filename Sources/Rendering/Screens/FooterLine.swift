import DocumentModel

/// The last line of a screen: keys, a message or a field, and at its end how much is hidden below.
struct FooterLine {
  private static let gap = "  "
  /// What is typed has so much room at least, whatever is said about it.
  private static let narrowestField = 12

  private let footer: Screen.Footer
  private let options: RenderOptions
  private let width: Int

  init(_ footer: Screen.Footer, options: RenderOptions) {
    self.footer = footer
    self.options = options
    width = options.width ?? Prose.longest
  }

  /// The line, and the column of the caret if it is a field.
  func drawing(linesBelow: Int) -> (line: String, caret: Int?) {
    let forms = HiddenLines(options).below(linesBelow)
    // The words of what is hidden give way before anything else does.
    let hint = forms.first { naturalWidth + roomTaken(by: $0) <= width } ?? forms.last ?? ""
    let room = width - roomTaken(by: hint)
    let (text, shownWidth, caret) = content(room)
    if hint.isEmpty { return (text, caret) }
    return (text + blanks(width - displayWidth(of: hint) - shownWidth) + hint, caret)
  }

  private func roomTaken(by hint: String) -> Int {
    hint.isEmpty ? 0 : displayWidth(of: hint) + Self.gap.count
  }

  /// The columns of the content when all of it is shown.
  private var naturalWidth: Int {
    switch footer {
    case .keys(let keys): keys.reduce(-Self.gap.count) { $0 + Self.gap.count + self.width(of: $1) }
    case .message(let spans): plain(spans).first.map { displayWidth(of: $0) } ?? 0
    case .field(let field):
      displayWidth(of: label(of: field)) + TypedText.width(of: field.text, isASCII: options.isASCII)
        + 1 + displayWidth(of: remark(of: field))
    }
  }

  private func content(_ room: Int) -> (text: String, width: Int, caret: Int?) {
    switch footer {
    case .keys(let keys): line(of: keys, room)
    case .message(let spans): line(of: spans, room)
    case .field(let field): line(of: field, room)
    }
  }

  // MARK: Keys

  /// As many keys as fit, whole ones only, the first ones first.
  private func line(of keys: [Fact], _ room: Int) -> (text: String, width: Int, caret: Int?) {
    var (text, used) = ("", 0)
    for key in keys {
      let gap = used == 0 ? "" : Self.gap
      let needed = gap.count + width(of: key)
      guard used + needed <= room else { continue }
      let name = options.colorDepth == .none ? visible(key.name) : Paint.bold(visible(key.name))
      text += "\(gap)\(name) \(visible(key.text))"
      used += needed
    }
    return (text, used, nil)
  }

  private func width(of key: Fact) -> Int {
    displayWidth(of: visible(key.name)) + 1 + displayWidth(of: visible(key.text))
  }

  // MARK: Message

  /// The message, as much as fits one line.
  private func line(of spans: [Span], _ room: Int) -> (text: String, width: Int, caret: Int?) {
    let whole = Wrapping.lines(spans, width: room, options: options)
    guard whole.count > 1, let all = plain(spans).first else {
      return (whole.first ?? "", plain(spans).first.map { displayWidth(of: $0) } ?? 0, nil)
    }
    let cut = LineFolding.cut(all, to: room, isASCII: options.isASCII)
    return (cut, displayWidth(of: cut), nil)
  }

  /// The message on one line, without colour.
  private func plain(_ spans: [Span]) -> [String] {
    var options = options
    options.colorDepth = .none
    return Wrapping.lines(spans, width: nil, options: options)
  }

  // MARK: Field

  /// The label, what is typed, and what is said about it.
  ///
  /// Where room is short, what is typed is scrolled, then the label is left out, and at last the
  /// remark is cut.
  private func line(of field: Screen.Field, _ room: Int) -> (text: String, width: Int, caret: Int?)
  {
    let natural = TypedText.width(of: field.text, isASCII: options.isASCII) + 1
    let least = min(natural, Self.narrowestField)
    let remark = remark(of: field)
    var label = label(of: field)
    let isCrowded = displayWidth(of: label) + least + displayWidth(of: remark) > room
    if isCrowded {
      label =
        remark.isEmpty
        ? LineFolding.cut(label, to: max(0, room - least), isASCII: options.isASCII) : ""
    }
    let start = displayWidth(of: label)
    let left = room - start - displayWidth(of: remark)
    let typed = TypedText(
      field.text, caret: field.caret, room: min(natural, max(left, least)),
      isASCII: options.isASCII)
    let end = start + max(displayWidth(of: typed.shown), (typed.caret ?? 0) + 1)
    let caret = typed.caret.map { start + $0 }
    let strong = options.colorDepth == .none || label.isEmpty ? label : Paint.bold(label)
    guard !remark.isEmpty, room > end else {
      return (strong + typed.shown, start + displayWidth(of: typed.shown), caret)
    }
    let blanks = blanks(end - start - displayWidth(of: typed.shown))
    let said = LineFolding.cut(remark, to: room - end, isASCII: options.isASCII)
    return (strong + typed.shown + blanks + said, end + displayWidth(of: said), caret)
  }

  private func label(of field: Screen.Field) -> String { "\(visible(field.label)): " }

  private func remark(of field: Screen.Field) -> String {
    field.remark.map { Self.gap + visible($0) } ?? ""
  }

  private func visible(_ text: String) -> String {
    VisibleText.showing(text, isASCII: options.isASCII)
  }

  private func blanks(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }
}
