import DocumentModel

/// Lays a menu out: a line for each entry, with a mark before the one that is chosen.
struct MenuLayout {
  private let menu: MenuBlock
  private let options: RenderOptions

  init(_ menu: MenuBlock, options: RenderOptions) {
    self.menu = menu
    self.options = options
  }

  /// The lines; the chosen one has the focus.
  func drawing() -> BlockDrawing {
    let marks = menu.items.map { VisibleText.showing($0.mark, isASCII: options.isASCII) }
    let width = marks.map { displayWidth(of: $0) }.max() ?? 0
    let prose = Prose(options)
    var drawing = BlockDrawing(lines: [], urgency: .choice)
    for (place, item) in menu.items.enumerated() {
      let isSelected = place == menu.selected
      let blanks = String(repeating: " ", count: width - displayWidth(of: marks[place]))
      let pointer = isSelected ? (options.isASCII ? ">" : "▸") : " "
      let lines = prose.lines(
        [isSelected ? .strong(item.text) : .text(item.text)],
        firstIndent: "\(pointer) \(blanks)\(marks[place])  ",
        indent: String(repeating: " ", count: width + 4))
      if isSelected {
        drawing.focus = [drawing.lines.count..<drawing.lines.count + lines.count]
      }
      drawing.lines += lines
    }
    return drawing
  }
}
