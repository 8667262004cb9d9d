import DocumentModel

/// A part of a document as paper has it: words, lines to be typed, and tables.
///
/// What a terminal draws with characters is a list or a table here, so that a format for paper has
/// a handful of parts to write and not every kind of block.
enum PaperPart {
  /// The title of the whole.
  case title(String)
  /// The title of a part.
  case heading(String)
  /// The name of a table or of a number.
  case name(String)
  /// Running text.
  case paragraph([Span])
  /// Points, one below the other.
  case list([[Span]])
  /// Lines to be typed as they stand.
  case commands([String])
  /// Words and numbers in columns.
  case table(PaperTable)
  /// What the colours of the table above mean.
  case scale(name: String, steps: [PaperTable.Cell])
  /// Room to write an answer, behind its label.
  case room(label: String)

  /// Whether it is a title.
  var isHeading: Bool {
    switch self {
    case .title, .heading: true
    default: false
    }
  }

  /// Whether it is points.
  var isList: Bool { if case .list = self { true } else { false } }
}

/// A table of which the first column names the rows.
struct PaperTable {
  /// The colours of a cell.
  struct Fill: Equatable {
    let background: RGB
    let ink: RGB
  }

  /// A cell: what is printed, and what is known of it.
  struct Cell {
    /// What is printed.
    let text: String
    /// The number that is printed and nothing else, with all its digits.
    var number: Double?
    /// Its colours, if it has any.
    var fill: Fill?
    /// What is said behind a number.
    var remark: String?
    /// Whether it is pointed out.
    var isStrong = false
    /// Whether it is left empty, to be filled in by hand.
    var isBlank = false

    /// What is printed, with what is said behind it.
    var remarkedText: String { remark.map { "\(text) \($0)" } ?? text }

    /// Words.
    init(_ text: String) { self.text = text }

    /// What stands in the place of a number.
    init(_ cover: MatrixBlock.Cover) { (text, isBlank) = (cover.text, cover == .room) }

    /// A number.
    init(_ text: String, number: Double, fill: Fill? = nil, isStrong: Bool = false) {
      (self.text, self.number, self.fill, self.isStrong) = (text, number, fill, isStrong)
    }
  }

  /// A column.
  struct Column {
    /// What stands above it.
    let title: String
    /// Whether its cells end at the same place, as numbers do.
    let isTrailing: Bool
    /// Whether its cells are longer texts.
    let isFolded: Bool

    init(_ title: String, isTrailing: Bool = true, isFolded: Bool = false) {
      (self.title, self.isTrailing, self.isFolded) = (title, isTrailing, isFolded)
    }
  }

  /// What the table shows; empty if nothing is said.
  let name: String
  let columns: [Column]
  let rows: [[Cell]]
  /// Of lines of arithmetic, the rows that are sums of those above; `nil` if it is something else.
  var sums: Set<Int>?
  /// Which columns of a larger matrix stand behind the first one, if they are a part of one.
  var columnsOfWhole: (first: Int, count: Int)?

  /// Says which columns a band has, by the first and the last of them, the one behind the name of
  /// the row being 1.
  func caption(ofBand first: Int, _ last: Int, _ words: RenderWords) -> String {
    let (start, count) = columnsOfWhole ?? (0, columns.count - 1)
    return words.columnBand(start + first - 1, start + last - 1, count)
  }
}
