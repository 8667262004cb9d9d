import DocumentModel
import LinearAlgebra

/// Draws the maps of a document as one picture, for slides and papers: text as text, nothing
/// embedded, no script.
public struct SVGRenderer: DocumentRenderer {
  private let options: RenderOptions

  /// The room around everything, and between one map and the next.
  private static let (margin, gap) = (16, 28)
  /// The least width of a sheet of small maps, which gets about as many columns as rows.
  private static let sheet = 900
  /// No picture is narrower, so that its words have room.
  private static let narrowest = 420

  /// Prepares to draw; the width of the window means nothing here.
  public init(_ options: RenderOptions) {
    var still = options
    still.colorDepth = .none
    self.options = still
  }

  /// A map at its place below others.
  private struct Placed {
    let map: SVGMap
    let title: String
    let (x, y): (Int, Int)
  }

  /// The whole picture, measured before it is drawn, for its size stands at its beginning.
  private struct Picture {
    /// The room taken so far, without the margin at its right.
    var (width, height) = (SVGRenderer.narrowest, 0)
    /// Lines of text and scales, as they are written.
    var words = ""
    /// The maps.
    var maps: [Placed] = []
    /// What the first of them shows.
    var name = ""
  }

  /// Draws the picture.
  public func render(_ document: Document, to sink: (String) throws -> Void) rethrows {
    var picture = Picture()
    for block in document.blocks {
      switch block {
      case .matrix(let matrix): place(matrix, in: &picture)
      case .gallery(let gallery): place(gallery, in: &picture)
      case .title, .step, .heading, .paragraph, .list, .commands, .facts, .table, .bars, .curve,
        .derivation, .question, .diagram, .menu, .definitions:
        break
      }
    }
    let (width, height) = (picture.width + 2 * Self.margin, picture.height + Self.margin)
    try sink(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(height)" \
      viewBox="0 0 \(width) \(height)" role="img" xml:space="preserve" font-family="\(Self.fonts)">
      <title>\(SVGText.escaped(picture.name))</title>
      <rect width="\(width)" height="\(height)" fill="#ffffff"/>

      """)
    try sink(picture.words)
    for placed in picture.maps {
      if !placed.title.isEmpty {
        try sink(SVGText.line(placed.title, x: placed.x, y: placed.y - 6, isBold: true))
      }
      try placed.map.write(x: placed.x, y: placed.y, to: sink)
    }
    try sink("</svg>\n")
  }

  /// Korean ones of the usual systems first; any font without serifs at last.
  private static let fonts =
    "'Noto Sans CJK KR', 'Noto Sans KR', 'Apple SD Gothic Neo', 'Malgun Gothic', NanumGothic, "
    + "sans-serif"

  private func place(_ matrix: MatrixBlock, in picture: inout Picture) {
    let map = SVGMap(matrix, options: options)
    picture.width = max(picture.width, map.width)
    start(
      "\(matrix.name) \(matrix.value.shape)", caption: matrix.caption, width: map.width,
      in: &picture)
    picture.maps.append(Placed(map: map, title: "", x: Self.margin, y: picture.height))
    picture.height += map.height + 12
    if matrix.isHeatmap { addScale(of: matrix, in: &picture) }
  }

  private func place(_ gallery: GalleryBlock, in picture: inout Picture) {
    let caption = gallery.items.first?.matrix.caption ?? ""
    start(gallery.name, caption: caption, width: Self.sheet, in: &picture)
    for group in gallery.groups {
      let maps = group.items.map { item in
        let map = SVGMap(item.matrix, options: options, isSmall: true)
        let title = visible(item.title)
        return (map, title, width: max(map.width, SVGText.width(of: title) + 10))
      }
      let columns = Int(Double(maps.count).squareRoot().rounded(.up))
      let widest = maps.map(\.width).max() ?? 0
      let sheet = max(Self.sheet, columns * (widest + Self.gap))
      var (x, lineHeight) = (Self.margin, 0)
      for (map, title, width) in maps {
        if x > Self.margin, x + width > sheet {
          picture.height += lineHeight
          (x, lineHeight) = (Self.margin, 0)
        }
        picture.maps.append(Placed(map: map, title: title, x: x, y: picture.height + 20))
        picture.width = max(picture.width, x + width - Self.margin)
        x += width + Self.gap
        lineHeight = max(lineHeight, map.height + 36)
      }
      picture.height += lineHeight
      if let first = group.items.first?.matrix { addScale(of: first, in: &picture) }
    }
  }

  /// Begins a map with its name and what its rows and columns are.
  private func start(_ name: String, caption: String, width: Int, in picture: inout Picture) {
    let name = visible(name)
    picture.height += picture.name.isEmpty ? Self.margin : Self.gap
    if picture.name.isEmpty { picture.name = name }
    picture.height += 16
    picture.words += SVGText.line(name, x: Self.margin, y: picture.height, size: 15, isBold: true)
    picture.width = max(picture.width, SVGText.width(of: name, size: 15))
    let columns = Int(Double(max(width, Self.narrowest)) / (12 * SVGText.column))
    for line in Wrapping.lines([.text(caption)], width: columns, options: options) {
      picture.height += 17
      picture.words += SVGText.line(line, x: Self.margin, y: picture.height, size: 12)
    }
    picture.height += 12
  }

  private func addScale(of matrix: MatrixBlock, in picture: inout Picture) {
    guard matrix.hasCommonScale else { return }
    let scale = SVGMap.scale(of: matrix, options: options, x: Self.margin, y: picture.height)
    picture.words += scale.text
    picture.width = max(picture.width, scale.width)
    picture.height += 30
  }

  private func visible(_ text: String) -> String {
    VisibleText.showing(text, isASCII: options.isASCII)
  }
}
