/// Why a file of numbers cannot be read; the words are made where it is shown.
public enum ArrayFailure: Error, Equatable {
  // The file.

  /// It is not there.
  case missing
  /// It is a folder.
  case folder
  /// The system does not let us read it; its `errno`.
  case unreadable(code: Int32)
  /// It has more bytes than are read.
  case tooLarge(limit: Int)
  /// It is an archive of several files, such as `.npz` and `.pt`.
  case archive

  // NumPy's format.

  /// It does not begin as such a file does.
  case notNumpy
  /// A version of the format that we do not know.
  case version(Int, Int)
  /// Its header is not written as NumPy writes it; where, in bytes from 0, and what would fit.
  case header(position: Int, expected: String)
  /// Numbers of a type we do not read; how it is written, cut if it is long.
  case unreadableType(String)
  /// A shape whose numbers cannot even be counted.
  case shapeTooLarge([Int])
  /// A shape without a number in it.
  case noNumbers([Int])
  /// Fewer bytes than its header asks for.
  case truncated(expected: Int, found: Int)
  /// More bytes than its header asks for.
  case trailingBytes(expected: Int, found: Int)

  // Text.

  /// A line that is not UTF-8, counted from 1.
  case notUTF8(line: Int)
  /// A cell that is no number; line and column are counted from 1.
  case notANumber(line: Int, column: Int, text: String)
  /// A line with another number of cells than the first.
  case unevenLine(line: Int, expected: Int, found: Int)
  /// Quotation marks that do not end, or end inside a cell; the line they begin in.
  case badQuotes(line: Int)

  // JSON.

  /// It is no JSON.
  case json(JSONFailure)
  /// Something else than a list of numbers or a trace; where, in bytes from 0.
  case notAList(position: Int)
  /// Something else than a number in a list; where, in bytes from 0.
  case notANumberInList(position: Int, text: String)
  /// A list of another length than its neighbours; where, in bytes from 0.
  case unevenList(position: Int, expected: Int, found: Int)
}
