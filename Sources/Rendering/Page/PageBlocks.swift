import DocumentModel
import LinearAlgebra

/// Writes the blocks of a document as the elements of a page.
struct PageBlocks {
  private let options: RenderOptions
  private let text: PageText
  /// The numbers that can be opened so far.
  private var opened = 0
  /// Whether nothing of the step can be opened so far; at the first number it is said how.
  private var isFirstToOpen = true
  /// The questions written so far, which tell their elements apart.
  private var questions = 0

  /// So many numbers can be opened in an edition, which makes a page of a few megabytes; more would
  /// make it slow to load.
  static let mostOpened = 2000

  init(_ options: RenderOptions) {
    self.options = options
    text = PageText(options)
  }

  /// The elements of some blocks; matrices that follow each other stand side by side where there is
  /// room.
  mutating func write(_ blocks: [Block], to sink: (String) throws -> Void) rethrows {
    var isInGroup = false
    for (place, block) in blocks.enumerated() {
      let isMatrix = Self.isMatrix(block)
      let isBesideNext = place + 1 < blocks.count && Self.isMatrix(blocks[place + 1])
      if isMatrix, isBesideNext, !isInGroup {
        isInGroup = true
        try sink("<div class=\"group\">\n")
      } else if !isMatrix, isInGroup {
        isInGroup = false
        try sink("</div>\n")
      }
      try write(block, to: sink)
    }
    if isInGroup { try sink("</div>\n") }
  }

  private static func isMatrix(_ block: Block) -> Bool {
    if case .matrix = block { true } else { false }
  }

  /// The elements of a block.
  mutating func write(_ block: Block, to sink: (String) throws -> Void) rethrows {
    switch block {
    case .title(let title): try sink("<h1>\(text.words(title))</h1>\n")
    case .step(let step):
      isFirstToOpen = true
      let place = step.position.map { "<small>\($0)</small> " } ?? ""
      try sink("<h2>\(place)\(text.name(step.title))</h2>\n")
    case .heading(let heading): try sink("<h2>\(text.words(heading))</h2>\n")
    case .paragraph(let spans): try sink("<p>\(text.line(spans))</p>\n")
    case .list(let points): try sink(list(points.map(text.line)))
    case .commands(let commands):
      let lines = commands.map(text.verbatim).joined(separator: "\n")
      try sink("<pre><code>\(lines)</code></pre>\n")
    case .facts(let facts): try sink(list(facts.map(text.fact), kind: "facts"))
    case .definitions(let facts): try sink(definitions(facts))
    case .matrix(let matrix) where matrix.isOverview:
      try picture(to: sink) { $0.add(matrix) }
    case .matrix(let matrix): try write(matrix, to: sink)
    case .table(let table):
      let paper = PaperTable(table, options: options)
      try PageTable(paper, options: options).write(to: sink)
    case .gallery(let gallery) where gallery.grid != nil:
      try picture(to: sink) { $0.add(gallery) }
    case .gallery(let gallery): try write(gallery, to: sink)
    case .bars(let bars): try sink(PageBars(bars, options: options).figure)
    case .curve(let curve): try PageCurve(curve, options: options).write(to: sink)
    case .derivation(let derivation):
      try sink(PageDerivation(options).section(derivation))
    case .question(let question):
      questions += 1
      let page = PageQuestion(question, number: questions, options: options)
      try sink(page.element)
    case .diagram(let diagram): try sink(PageDiagram(diagram, options: options).figure)
    case .menu(let menu):
      let items = menu.items.enumerated().map { place, item in
        let line = text.words("\(item.mark) \(item.text)")
        return place == menu.selected ? "<strong>\(line)</strong>" : line
      }
      try sink(list(items))
    }
  }

  private func list(_ items: [String], kind: String? = nil) -> String {
    if items.isEmpty { return "" }
    let points = items.map { "<li>\($0)</li>\n" }.joined()
    return "<ul\(kind.map { " class=\"\($0)\"" } ?? "")>\n\(points)</ul>\n"
  }

  private func definitions(_ facts: [Fact]) -> String {
    let items = facts.map { fact in
      let name = text.words(fact.name)
      let term =
        fact.file.map { file in
          let address = PageText.address(of: file, in: options.words.page.language)
          return "<a href=\"\(address)\">\(name)</a>"
        } ?? name
      let said = text.line([fact.isVerbatim ? .verbatim(fact.text) : .text(fact.text)])
      return "<dt>\(term)</dt><dd>\(said)</dd>\n"
    }
    return "<dl>\n\(items.joined())</dl>\n"
  }

  /// Maps that are to be seen at one glance, as the picture they are in the format for pictures.
  private func picture(
    to sink: (String) throws -> Void, _ draw: (inout SVGPicture) -> Void
  ) rethrows {
    var picture = SVGPicture(options: options)
    draw(&picture)
    let (width, height) = (
      picture.width + 2 * SVGPicture.margin, picture.height + SVGPicture.margin
    )
    try sink(
      "<figure class=\"picture\">\n<svg viewBox=\"0 0 \(width) \(height)\" width=\"\(width)\" "
        + "height=\"\(height)\" role=\"img\" aria-label=\"\(text.words(picture.name))\">\n")
    try picture.write(to: sink)
    try sink("</svg>\n</figure>\n")
  }

  // MARK: Matrices

  private mutating func write(
    _ matrix: MatrixBlock, title: String? = nil, to sink: (String) throws -> Void
  ) rethrows {
    let name = text.name(title ?? "\(matrix.name) \(matrix.value.shape)")
    try sink("<figure class=\"matrix\">\n<figcaption><strong>\(name)</strong>")
    if title == nil { try sink(" <span>\(text.words(matrix.caption))</span>") }
    let openings = openings(of: matrix)
    if matrix.opening != nil, openings == nil {
      try sink(" <span>\(text.words(options.words.page.opensElsewhere(matrix.name)))</span>")
    } else if openings != nil, isFirstToOpen {
      isFirstToOpen = false
      try sink(" <span class=\"how\">\(text.words(options.words.page.howToOpen))</span>")
    }
    try sink("</figcaption>\n")
    let paper = PaperTable(matrix, options: options)
    try PageTable(paper, options: options, stage: matrix.name, openings: openings).write(to: sink)
    if title == nil, matrix.isHeatmap { try sink(scale(of: matrix)) }
    try sink("</figure>\n")
  }

  /// How the cells of a matrix came about, as long as the page has room for them.
  private mutating func openings(of matrix: MatrixBlock) -> [[DerivationBlock]]? {
    guard let opening = matrix.opening,
      opened + matrix.value.count <= Self.mostOpened
    else { return nil }
    opened += matrix.value.count
    return opening(0..<matrix.value.rows, 0..<matrix.value.columns)
  }

  /// What the colours mean, from the smallest number to the largest.
  private func scale(of matrix: MatrixBlock) -> String {
    guard matrix.hasCommonScale else { return "" }
    let paint = CellPaint(matrix, options: options)
    let digits = options.digits(askedFor: matrix.digits)
    let steps = paint.scaleSteps.map { value in
      let number = text.words(NumberText.fixed(value, digits: digits))
      return "<span\(PageTable.style(of: paint.fill(value)))>\(number)</span>"
    }
    let name = text.words(options.words.legend)
    return "<p class=\"scale\">\(name) \(steps.joined())</p>\n"
  }

  private mutating func write(
    _ gallery: GalleryBlock, to sink: (String) throws -> Void
  ) rethrows {
    try sink("<figure class=\"gallery\">\n<figcaption><strong>\(text.name(gallery.name))</strong>")
    if let first = gallery.items.first?.matrix {
      try sink(" <span>\(text.words(first.caption))</span>")
    }
    try sink("</figcaption>\n")
    for group in gallery.groups {
      try sink("<div class=\"group\">\n")
      for item in group.items { try write(item.matrix, title: item.title, to: sink) }
      try sink("</div>\n")
      if let first = group.items.first?.matrix { try sink(scale(of: first)) }
    }
    try sink("</figure>\n")
  }
}
