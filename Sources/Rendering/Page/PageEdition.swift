import DocumentModel

/// Writes a document in one language: a bar with buttons, the steps, and the keys.
struct PageEdition {
  /// A step: its title and what belongs to it.
  private struct Step {
    let title: StepTitle
    var blocks: [Block]
  }

  private let edition: Edition
  private let options: RenderOptions
  private let text: PageText
  private let page: any PageWords
  private let title: String
  /// Whether the document says itself what it is called.
  private let hasTitle: Bool
  /// What stands before the first step.
  private var start: [Block] = []
  private var steps: [Step] = []

  init(_ edition: Edition, options: RenderOptions) {
    var own = options
    own.words = edition.words
    self.edition = edition
    self.options = own
    text = PageText(own)
    page = edition.words.page
    for block in edition.document.blocks {
      if case .step(let title) = block { steps.append(Step(title: title, blocks: [])) }
      if steps.isEmpty { start.append(block) } else { steps[steps.count - 1].blocks.append(block) }
    }
    let blocks = edition.document.blocks
    title = Self.title(of: blocks)
    hasTitle = blocks.contains { if case .title = $0 { true } else { false } }
  }

  /// The language of the words.
  var language: String { page.language.rawValue }
  /// Its name, as text of a page.
  var languageName: String { text.words(page.languageName) }
  /// The title, as text of a page.
  var titleText: String { text.words(title) }

  /// What the page is called: its title, or what it shows first.
  private static func title(of blocks: [Block]) -> String {
    for block in blocks {
      switch block {
      case .title(let title): return title
      case .matrix(let matrix): return matrix.name
      case .gallery(let gallery): return gallery.name
      case .derivation(let derivation): return derivation.name
      default: continue
      }
    }
    return "explain"
  }

  /// The rules of this edition alone: that it is not seen while another language is chosen, and
  /// what stands on every sheet of paper.
  var style: String {
    let title = PageText.quotedForStyle(title)
    return """
      .edition:lang(\(language)){page:\(language)}
      @page \(language){@top-left{content:\(title)} @bottom-right{content:counter(page) " / " counter(pages)}}
      #language-\(language):not(:checked)~.edition:lang(\(language)){display:none}
      #language-\(language):focus-visible~.edition label[for=language-\(language)]{outline:3px solid var(--accent)}

      """
  }

  /// Writes the edition.
  func write(beside others: [PageEdition], to sink: (String) throws -> Void) rethrows {
    try sink("<div class=\"edition\" lang=\"\(language)\" data-title=\"\(titleText)\">\n")
    try sink(bar(beside: others))
    try sink("<main>\n")
    // Screen readers go from heading to heading.
    if !hasTitle { try sink("<h1 class=\"unseen\">\(titleText)</h1>\n") }
    var blocks = PageBlocks(options)
    if !start.isEmpty {
      try sink("<header class=\"start\">\n")
      try blocks.write(start, to: sink)
      try sink("\(contents)</header>\n")
    }
    for (place, step) in steps.enumerated() {
      let position = step.title.position ?? ""
      try sink(
        "<section class=\"step\(step.title.beginsSheet ? "" : " flowing")\" id=\"\(anchor(place))\" data-position=\"\(position)\">\n"
      )
      try blocks.write(step.blocks, to: sink)
      try sink("</section>\n")
    }
    try sink("\(neighbours)</main>\n\(foot)</div>\n")
  }

  private func anchor(_ step: Int) -> String { "\(language)-\(step + 1)" }

  /// The buttons.
  private func bar(beside others: [PageEdition]) -> String {
    var items = ""
    if steps.count > 1 {
      items += """
        <button type="button" class="back">← \(text.words(page.back))</button>
        <output class="position"></output>
        <button type="button" class="next">\(text.words(page.next)) →</button>
        <button type="button" class="all" data-one="\(text.words(page.oneStep))" \
        data-all="\(text.words(page.allSteps))">\(text.words(page.allSteps))</button>

        """
    }
    items +=
      "<button type=\"button\" class=\"brightness\">◐<span> \(text.words(page.brightness))</span></button>\n"
    var languages = ""
    if others.count > 1 {
      let labels = others.sorted { $0.language < $1.language }.map {
        "<label for=\"language-\($0.language)\" lang=\"\($0.language)\">\($0.languageName)</label>\n"
      }
      languages = "<span class=\"languages\">\n\(labels.joined())</span>\n"
    }
    let first = edition.links.map { link(to: $0.first, "\(text.words($0.first.name))") } ?? ""
    return "<nav class=\"toolbar\" aria-label=\"\(titleText)\">\n\(first)"
      + "<span class=\"scripted\">\n\(items)</span>\n\(languages)</nav>\n"
  }

  /// A way to another page, in the language of this edition.
  private func link(to link: Edition.Link, _ words: String) -> String {
    "<a href=\"\(PageText.address(of: link.file, in: page.language))\">\(words)</a>\n"
  }

  /// The page before this one and the one after it.
  private var neighbours: String {
    guard let links = edition.links else { return "" }
    let before = links.before.map { link(to: $0, "⇤ \(text.words($0.name))") } ?? ""
    let after = links.after.map { link(to: $0, "\(text.words($0.name)) ⇥") } ?? ""
    return "<nav class=\"neighbours\" aria-label=\"\(text.words(links.first.name))\">\n"
      + "\(before)\(after)</nav>\n"
  }

  /// The steps by their titles.
  private var contents: String {
    if steps.count < 2 { return "" }
    let items = steps.enumerated().map { place, step in
      "<li><a href=\"#\(anchor(place))\">\(text.words(step.title.text))</a></li>\n"
    }
    return "<details class=\"contents\"><summary>\(text.words(page.contents))</summary>\n"
      + "<ul>\n\(items.joined())</ul></details>\n"
  }

  /// The keys.
  private var foot: String {
    let keys = page.keys.meanings.map {
      "<dt><kbd>\(text.words($0.name))</kbd></dt><dd>\(text.words($0.text))</dd>\n"
    }
    return "<footer class=\"scripted\"><details><summary>\(text.words(page.keys.title))</summary>\n"
      + "<dl>\n\(keys.joined())</dl></details></footer>\n"
  }
}
