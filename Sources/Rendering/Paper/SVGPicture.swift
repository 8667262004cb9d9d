import DocumentModel
import LinearAlgebra

/// The maps of a document below each other, measured before they are drawn, for the size of a
/// picture stands at its beginning.
struct SVGPicture {
  /// The room around everything, and between one map and the next.
  static let (margin, gap) = (16, 28)
  /// The least width of a sheet of small maps, which gets about as many columns as rows.
  private static let sheet = 900
  /// No picture is narrower, so that its words have room.
  private static let narrowest = 420
  /// With more columns than this, a map among others has no numbers.
  private static let mostWithDigits = 12
  /// The room for a map that is to be seen at one glance, for one beside others, and for one on a
  /// sheet, in pixels; the most cells each has side by side.
  private static let overview = (room: 900, cells: 450)
  private static let beside = (room: 700, cells: 350)
  private static let sheetMap = (room: 208, cells: 64)
  /// The size of titles.
  private static let size = 13

  /// A map at its place.
  private struct Placed {
    let map: any SVGDrawing
    let (x, y): (Int, Int)
  }

  private let options: RenderOptions
  /// The room taken so far, without the margin at its right.
  private(set) var (width, height) = (narrowest, 0)
  /// What the first map shows.
  private(set) var name = ""
  /// Lines of text and scales, as they are written.
  private var words = ""
  private var maps: [Placed] = []

  init(options: RenderOptions) { self.options = options }

  /// Writes the words, then the maps.
  func write(to sink: (String) throws -> Void) rethrows {
    try sink(words)
    for placed in maps { try placed.map.write(x: placed.x, y: placed.y, to: sink) }
  }

  /// Puts a map below all others.
  mutating func add(_ matrix: MatrixBlock) {
    let map: any SVGDrawing
    var caption = matrix.caption
    if matrix.isOverview {
      let style = SVGColors.Style(
        room: Self.overview.room, mostCells: Self.overview.cells,
        hasTitles: matrix.value.count <= SVGColors.mostTitles)
      let colors = SVGColors(matrix, options: options, style: style)
      if colors.reduction > 1 { caption += " \(options.words.largestOf(colors.reduction))" }
      map = colors
    } else {
      map = SVGMap(
        matrix, options: options, hasTitles: matrix.value.count <= SVGColors.mostTitles)
    }
    start("\(matrix.name) \(matrix.value.shape)", caption: caption, width: map.width)
    place(map, x: Self.margin, y: height)
    height += map.height + 12
    if matrix.isHeatmap { addScale(of: matrix) }
  }

  /// Puts maps that are compared below all others: side by side, or as a sheet.
  mutating func add(_ gallery: GalleryBlock) {
    let hasTitles =
      gallery.items.reduce(0) { $0 + $1.matrix.value.count } <= SVGColors.mostTitles
    let shape = gallery.items.first?.matrix.value.shape ?? Shape(0, 0)
    let (room, mostCells) = gallery.grid == nil ? Self.beside : Self.sheetMap
    let reduction = SVGColors.reduction(of: shape, mostCells: mostCells)
    var caption = gallery.items.first?.matrix.caption ?? ""
    // Greys are too few to be read without their digits.
    let isInk = options.colorMap == .ink
    let isColored = !isInk && (gallery.grid != nil || shape.columns > Self.mostWithDigits)
    if isColored, reduction > 1 { caption += " \(options.words.largestOf(reduction))" }
    start(gallery.name, caption: caption, width: Self.sheet)
    for group in gallery.groups {
      let maps = group.items.enumerated().map { place, item -> any SVGDrawing in
        guard isColored else {
          return SVGMap(item.matrix, options: options, isSmall: true, hasTitles: hasTitles)
        }
        // On a sheet the words stand once for each row and column of maps.
        let columns = gallery.grid?.columns.count
        return SVGColors(
          item.matrix, options: options,
          style: SVGColors.Style(
            room: room, mostCells: mostCells,
            hasRowLabels: columns.map { place % $0 == 0 } ?? true,
            hasColumnLabels: columns.map { place < $0 } ?? true, hasTitles: hasTitles))
      }
      if let grid = gallery.grid {
        place(maps, on: grid)
      } else {
        place(maps, titles: group.items.map { visible($0.title) })
      }
      if let first = group.items.first?.matrix { addScale(of: first) }
    }
  }

  /// Maps side by side, as many to a line as make about as many columns as rows.
  private mutating func place(_ maps: [any SVGDrawing], titles: [String]) {
    let widths = zip(maps, titles).map { max($0.width, SVGText.width(of: $1) + 10) }
    let columns = Int(Double(maps.count).squareRoot().rounded(.up))
    let sheet = max(Self.sheet, columns * ((widths.max() ?? 0) + Self.gap))
    var (x, lineHeight) = (Self.margin, 0)
    for (place, map) in maps.enumerated() {
      if x > Self.margin, x + widths[place] > sheet {
        height += lineHeight
        (x, lineHeight) = (Self.margin, 0)
      }
      if !titles[place].isEmpty {
        words += SVGText.line(titles[place], x: x, y: height + 14, size: Self.size, isBold: true)
      }
      self.place(map, x: x, y: height + 20)
      width = max(width, x + widths[place] - Self.margin)
      x += widths[place] + Self.gap
      lineHeight = max(lineHeight, map.height + 36)
    }
    height += lineHeight
  }

  /// Maps in rows and columns, with a title for each row and each column.
  private mutating func place(_ maps: [any SVGDrawing], on grid: GalleryBlock.Grid) {
    let (titles, columns) = (grid.columns.map(visible), grid.columns.count)
    let rowTitles = grid.rows.map(visible)
    let gap = Self.gap / 2
    let start = Self.margin + (rowTitles.map { SVGText.width(of: $0) }.max() ?? 0) + gap
    // Maps of a column begin their cells at one place, whatever stands at their left.
    let insets = (0..<columns).map { maps[$0].corner.x }
    let widths = (0..<columns).map { column in
      max(maps[column].width - insets[column], SVGText.width(of: titles[column]) + 10)
    }
    var lefts: [Int] = []
    var x = start
    for column in 0..<columns {
      lefts.append(x + insets[column])
      words += SVGText.line(
        titles[column], x: x + insets[column], y: height + 14, size: Self.size, isBold: true)
      x += insets[column] + widths[column] + gap
    }
    width = max(width, x - gap - Self.margin)
    height += 24
    for (row, title) in rowTitles.enumerated() {
      let line = maps[row * columns..<(row + 1) * columns]
      let top = line.map(\.corner.y).max() ?? 0
      let lineHeight = line.map { $0.height - $0.corner.y }.max() ?? 0
      words += SVGText.line(
        title, x: Self.margin, y: height + top + lineHeight / 2 + Self.size / 3, size: Self.size,
        isBold: true)
      for (column, map) in line.enumerated() {
        place(map, x: lefts[column] - map.corner.x, y: height + top - map.corner.y)
      }
      height += top + lineHeight + gap
    }
    height += gap
  }

  private mutating func place(_ map: any SVGDrawing, x: Int, y: Int) {
    maps.append(Placed(map: map, x: x, y: y))
    width = max(width, x + map.width - Self.margin)
  }

  /// Begins a map with its name and what its rows and columns are.
  private mutating func start(_ title: String, caption: String, width needed: Int) {
    let title = visible(title)
    height += name.isEmpty ? Self.margin : Self.gap
    if name.isEmpty { name = title }
    height += 16
    words += SVGText.line(title, x: Self.margin, y: height, size: 15, isBold: true)
    width = max(width, SVGText.width(of: title, size: 15))
    let columns = Int(Double(max(needed, Self.narrowest)) / (12 * SVGText.column))
    for line in Wrapping.lines([.text(caption)], width: columns, options: options) {
      height += 17
      words += SVGText.line(line, x: Self.margin, y: height, size: 12)
    }
    height += 12
  }

  private mutating func addScale(of matrix: MatrixBlock) {
    guard matrix.hasCommonScale else { return }
    let scale = SVGMap.scale(of: matrix, options: options, x: Self.margin, y: height)
    words += scale.text
    width = max(width, scale.width)
    height += 30
  }

  private func visible(_ text: String) -> String {
    VisibleText.showing(text, isASCII: options.isASCII)
  }
}
