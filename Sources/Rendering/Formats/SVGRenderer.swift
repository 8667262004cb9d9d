import DocumentModel

/// Draws the maps of a document as one picture, for slides and papers: text as text, nothing
/// embedded, no script.
public struct SVGRenderer: DocumentRenderer {
  private let options: RenderOptions

  /// Prepares to draw; the width of the window means nothing here.
  public init(_ options: RenderOptions) {
    var still = options
    still.colorDepth = .none
    self.options = still
  }

  /// Draws the picture.
  public func render(_ document: Document, to sink: (String) throws -> Void) rethrows {
    var picture = SVGPicture(options: options)
    for block in document.blocks {
      switch block {
      case .matrix(let matrix): picture.add(matrix)
      case .gallery(let gallery): picture.add(gallery)
      case .title, .step, .heading, .paragraph, .list, .commands, .facts, .table, .bars, .curve,
        .derivation, .question, .diagram, .menu, .definitions:
        break
      }
    }
    let width = picture.width + 2 * SVGPicture.margin
    let height = picture.height + SVGPicture.margin
    try sink(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(height)" \
      viewBox="0 0 \(width) \(height)" role="img" xml:space="preserve" font-family="\(Self.fonts)">
      <title>\(MarkupText.escaped(picture.name))</title>
      <rect width="\(width)" height="\(height)" fill="#ffffff"/>

      """)
    try picture.write(to: sink)
    try sink("</svg>\n")
  }

  /// Korean ones of the usual systems first; any font without serifs at last.
  private static let fonts =
    "'Noto Sans CJK KR', 'Noto Sans KR', 'Apple SD Gothic Neo', 'Malgun Gothic', NanumGothic, "
    + "sans-serif"
}
