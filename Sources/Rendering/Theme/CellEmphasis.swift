import DocumentModel

/// How a cell is pointed out among the others: by signs beside its number, and by its looks where
/// there is colour.
enum CellEmphasis {
  /// The cell under the cursor: `[0.44]`.
  case pointer
  /// A cell another number was made of: `‹0.44›`.
  case lit

  /// What a cell is to the reader; `nil` if it is like the others.
  init?(_ cell: MatrixBlock.Cell, in marks: MatrixBlock.Marks) {
    if cell == marks.pointer {
      self = .pointer
    } else if marks.lit.contains(cell) {
      self = .lit
    } else {
      return nil
    }
  }

  /// The signs before and behind the number.
  func signs(isASCII: Bool) -> (open: String, close: String) {
    switch self {
    case .pointer: ("[", "]")
    case .lit: isASCII ? ("<", ">") : ("‹", "›")
    }
  }

  /// What stands before the record of a cell.
  var recordMark: String {
    switch self {
    case .pointer: "> "
    case .lit: "* "
    }
  }

  /// How the cell looks where there is colour.
  var looks: [Paint.Look] {
    switch self {
    case .pointer: [.bold, .reversed]
    case .lit: [.bold, .underlined]
    }
  }
}
