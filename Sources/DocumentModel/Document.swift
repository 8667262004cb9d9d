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
  /// The title of a step, which what follows belongs to.
  case step(StepTitle)
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

/// The title of a step of a document.
public struct StepTitle: Equatable, Sendable {
  /// What it is called.
  public let title: String
  /// `3/9`: its place among the others; `nil` for what follows the last of them.
  public let position: String?
  /// Whether it begins on a sheet of its own where sheets are printed.
  public let beginsSheet: Bool

  /// Names what follows the steps.
  public init(_ title: String) {
    self.title = title
    position = nil
    beginsSheet = true
  }

  /// Names a step, by its number from 1, among others.
  public init(_ title: String, number: Int, of count: Int, beginsSheet: Bool = true) {
    self.title = title
    self.beginsSheet = beginsSheet
    position = "\(number)/\(count)"
  }

  /// The title behind its place: `3/9  Scaling`.
  public var text: String { position.map { "\($0)  \(title)" } ?? title }
}

/// A name and what is to be said of it.
public struct Fact: Equatable, Sendable {
  /// The name.
  public let name: String
  /// What is said.
  public let text: String
  /// Whether these are the reader's own words, to be shown as typed.
  public let isVerbatim: Bool
  /// The name of the file beside this one that has more of it, if there is one.
  public let file: String?

  /// Says something of a name.
  public init(_ name: String, _ text: String, isVerbatim: Bool = false, file: String? = nil) {
    self.file = file
    self.name = name
    self.text = text
    self.isVerbatim = isVerbatim
  }
}
