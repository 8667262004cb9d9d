/// What is to be shown, without colours, widths or escape codes: blocks in reading order.
public struct Document: Sendable {
  /// The blocks, top to bottom.
  public var blocks: [Block]

  /// Starts a document.
  public init(_ blocks: [Block] = []) {
    self.blocks = blocks
  }
}

/// One block of a document.
public enum Block: Sendable {
  /// The title of the whole.
  case title(String)
  /// The title of a part.
  case heading(String)
  /// Running text.
  case paragraph([Span])
  /// Points, one below the other.
  case list([[Span]])
  /// Lines to be typed as they stand.
  case commands([String])
  /// Short facts, each with its name: `shape`, `formula`.
  case facts([Fact])
  /// A matrix.
  case matrix(MatrixBlock)
  /// Words and numbers in columns.
  case table(TableBlock)
  /// Small maps to be compared.
  case gallery(GalleryBlock)
  /// A row of numbers as bars.
  case bars(BarsBlock)
  /// Numbers as lines over the rows.
  case curve(CurveBlock)
  /// One number, opened.
  case derivation(DerivationBlock)
  /// A question.
  case question(QuestionBlock)
  /// A drawing of boxes.
  case diagram(DiagramBlock)
  /// Lines of which one is chosen.
  case menu(MenuBlock)
  /// Lines of two columns: a name and what it is.
  case definitions([Fact])
}

/// A name and what is to be said of it.
public struct Fact: Equatable, Sendable {
  /// The name.
  public let name: String
  /// What is said.
  public let text: String
  /// Whether these are the reader's own words, to be shown as typed.
  public let isVerbatim: Bool

  /// Says something of a name.
  public init(_ name: String, _ text: String, isVerbatim: Bool = false) {
    self.name = name
    self.text = text
    self.isVerbatim = isVerbatim
  }
}
