import DocumentModel

/// The content of a screen, drawn: its lines, where its blocks stand, and what must be in view.
struct ScreenLayout {
  /// The lines.
  private(set) var lines: [String] = []
  /// Where the caret stands in them, if somebody types.
  private(set) var caret: Frame.Caret?
  /// What must be in view, the most important part first.
  private let focus: [Range<Int>]
  private let room: Int
  /// The lines at which a page begins.
  private let pages: [Int]

  /// Draws blocks with an empty line between them.
  init(_ blocks: [Block], options: RenderOptions, room: Int) {
    self.room = room
    let renderer = TextRenderer(options)
    let drawings = blocks.map { block in
      let drawing = renderer.drawing(of: block).folded(to: options.width ?? .max)
      return (drawing: drawing, isTitle: block.isTitle)
    }.filter { !$0.drawing.lines.isEmpty }
    let gaps = max(0, drawings.count - 1)
    let height = drawings.reduce(0) { $0 + $1.drawing.lines.count } + 2 * gaps
    let isSpacious = options.isSpacious && height <= room
    var wanted: [(urgency: BlockDrawing.Urgency, ranges: [Range<Int>])] = []
    var parts: [(lines: Range<Int>, isTitle: Bool)] = []
    for (drawing, isTitle) in drawings {
      if !lines.isEmpty { lines += isSpacious ? ["", ""] : [""] }
      let start = lines.count
      lines += drawing.lines
      parts.append((start..<lines.count, isTitle))
      let ranges = drawing.focus.map { start + $0.lowerBound..<start + $0.upperBound }
      wanted.append((drawing.urgency, ranges))
      if let place = drawing.caret {
        caret = Frame.Caret(line: start + place.line, column: place.column)
      }
    }
    // Sorting keeps the order of what is equally urgent.
    focus = wanted.sorted { $0.urgency > $1.urgency }.flatMap(\.ranges)
    pages = Self.pages(of: Self.units(of: parts, room: room), room: room)
  }

  /// How much room the content takes.
  var extent: ScreenExtent { ScreenExtent(lines: lines.count, room: room, pages: pages) }

  // MARK: What is shown

  /// The lines that are shown when so many have been scrolled past.
  func part(from scroll: Int, isPaged: Bool) -> Range<Int> {
    isPaged ? page(from: scroll) : window(from: scroll)
  }

  /// As many lines as there is room for, moved by no more than brings the focus into view.
  private func window(from scroll: Int) -> Range<Int> {
    var allowed = 0...max(0, lines.count - room)
    for range in focus {
      // All of it is in view between these; if it is longer than the room, nothing but it.
      let ends = (range.upperBound - room, range.lowerBound)
      let (low, high) = (min(ends.0, ends.1), max(ends.0, ends.1))
      if high < allowed.lowerBound {
        allowed = allowed.lowerBound...allowed.lowerBound
      } else if low > allowed.upperBound {
        allowed = allowed.upperBound...allowed.upperBound
      } else {
        allowed = max(low, allowed.lowerBound)...min(high, allowed.upperBound)
      }
    }
    let start = min(max(scroll, allowed.lowerBound), allowed.upperBound)
    return start..<min(start + room, lines.count)
  }

  /// The lines up to the next page; the page of the focus, if that is elsewhere.
  private func page(from scroll: Int) -> Range<Int> {
    func page(_ start: Int) -> Range<Int> {
      let next = pages.first { $0 > start } ?? lines.count
      return start..<min(next, start + room)
    }
    let asked = page(min(max(scroll, 0), pages.last ?? 0))
    guard let line = focus.first?.lowerBound, !asked.contains(line) else { return asked }
    return page(pages.last { $0 <= line } ?? 0)
  }

  // MARK: Pages

  /// What is kept on one page: a block, with the titles right above it.
  private static func units(
    of parts: [(lines: Range<Int>, isTitle: Bool)], room: Int
  ) -> [Range<Int>] {
    parts.reduce(into: [(lines: Range<Int>, endsWithTitle: Bool)]()) { units, part in
      if let last = units.last, last.endsWithTitle,
        part.lines.upperBound - last.lines.lowerBound <= room
      {
        units[units.count - 1] = (last.lines.lowerBound..<part.lines.upperBound, part.isTitle)
      } else {
        units.append((part.lines, part.isTitle))
      }
    }.map(\.lines)
  }

  /// As many units to a page as fit; one that is longer than a page is cut.
  private static func pages(of units: [Range<Int>], room: Int) -> [Int] {
    var pages = [0]
    for unit in units {
      var start = pages[pages.count - 1]
      if unit.upperBound - start > room, unit.lowerBound > start {
        start = unit.lowerBound
        pages.append(start)
      }
      while unit.upperBound - start > room {
        start += room
        pages.append(start)
      }
    }
    return pages
  }
}

extension Block {
  /// Whether it is the title of what follows.
  fileprivate var isTitle: Bool {
    switch self {
    case .title, .heading: true
    default: false
    }
  }
}
