import DocumentModel

/// Draws a document as on a terminal with colours, wherever it goes: `less -R` shows the file.
public struct AnsiRenderer: DocumentRenderer {
  private let text: TextRenderer

  /// Prepares to draw; where the screen has no colours, the palette of 256 is drawn, which most
  /// screens show.
  public init(_ options: RenderOptions) {
    var colored = options
    if options.colorDepth == .none { colored.colorDepth = .palette }
    Paint.switchOn()
    text = TextRenderer(colored)
  }

  /// Draws the blocks with an empty line between them.
  public func render(_ document: Document, to sink: (String) throws -> Void) rethrows {
    try text.render(document, to: sink)
  }
}
