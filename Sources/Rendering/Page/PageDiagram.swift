import DocumentModel

/// Writes the architecture of a model into a page: boxes in columns, the lit one pointed out.
struct PageDiagram {
  private let block: DiagramBlock
  private let options: RenderOptions
  private let text: PageText
  /// The names of the boxes behind those of their columns, by their stages.
  private let names: [String: String]

  init(_ block: DiagramBlock, options: RenderOptions) {
    self.block = block
    self.options = options
    text = PageText(options)
    let boxes = block.columns.flatMap { column in
      column.groups.flatMap(\.boxes).map { ($0.stage, "\(column.title): \($0.name)") }
    }
    names = Dictionary(boxes) { first, _ in first }
  }

  /// The whole of it.
  var figure: String {
    "<figure class=\"diagram\">\n<figcaption>\(text.words(block.caption))</figcaption>\n"
      + "<div class=\"columns\">\n\(block.columns.map(column).joined())</div>\n</figure>\n"
  }

  private func column(_ column: DiagramBlock.Column) -> String {
    "<section>\n<p class=\"name\">\(text.words(column.title))</p>\n\(column.groups.map(group).joined())"
      + "</section>\n"
  }

  private func group(_ group: DiagramBlock.Group) -> String {
    let boxes = "<ol>\n\(group.boxes.map(box).joined())</ol>\n"
    guard let frame = group.frame else { return boxes }
    return
      "<div class=\"frame\"><p>\(text.words("\(frame.mark) \(frame.note)"))</p>\n\(boxes)</div>\n"
  }

  private func box(_ box: DiagramBlock.Box) -> String {
    let details = box.details.map { ", \($0.name) \($0.shape)" }.joined()
    let sources = block.links.filter { $0.target == box.stage }.compactMap { names[$0.source] }
    let arrows = sources.map { source in
      "<small class=\"from\">← \(text.words(source))</small>"
    }
    let lit = box.isLit ? "<span class=\"unseen\">\(text.words(block.litWord)): </span>" : ""
    return "<li\(box.isLit ? " class=\"lit\"" : "")>\(lit)<b>\(text.words(box.name))</b> "
      + "<small>\(text.words("\(box.shape)\(details)"))</small> "
      + "<code>\(text.words(box.shortStage))</code>\(arrows.joined())</li>\n"
  }
}
