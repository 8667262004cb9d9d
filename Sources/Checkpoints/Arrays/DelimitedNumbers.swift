/// Reads numbers in lines and columns, `.csv` and `.tsv`, with quotes as RFC 4180 has them.
///
/// The first line names the columns if its first cell is empty or if most of its cells are no
/// numbers; the first cell of every line names a row if the first one of all is empty, or if that
/// of the first line of numbers is no number.
struct DelimitedNumbers {
  private let separator: UInt8
  /// The cells of the line that is being read, and of the first line.
  private var cells: [String] = []
  private var firstLine: [String] = []
  private var width: Int?
  private var hasTitles = false
  private var hasNames = false
  private var names: [String] = []
  private var list = NumberList()

  private init(separator: UInt8) { self.separator = separator }

  /// The array in a text.
  static func array(_ bytes: [UInt8], separator: UInt8) throws(ArrayFailure) -> NumberArray {
    var reader = DelimitedNumbers(separator: separator)
    try reader.read(bytes)
    let columns = (reader.width ?? 0) - (reader.hasNames ? 1 : 0)
    let rows = columns > 0 ? reader.list.numbers.count / columns : 0
    guard rows > 0 else { throw .noNumbers([rows, max(0, columns)]) }
    var array = NumberArray(shape: [rows, columns], reader.list)
    array.labels = (
      reader.hasNames ? reader.names : nil,
      reader.hasTitles ? Array(reader.firstLine.suffix(columns)) : nil
    )
    return array
  }

  private mutating func read(_ bytes: [UInt8]) throws(ArrayFailure) {
    var (position, line) = (bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0, 1)
    while position < bytes.count {
      let start = line
      cells = []
      repeat {
        cells.append(try cell(bytes, &position, &line))
      } while Self.take(separator, bytes, &position)
      _ = Self.take(0x0D, bytes, &position)
      guard Self.take(0x0A, bytes, &position) || position == bytes.count else {
        throw .badQuotes(line: start)
      }
      if cells != [""] { try keep(line: start) }
      line += 1
    }
    if width == nil, !firstLine.isEmpty { throw .noNumbers([0, firstLine.count]) }
  }

  private static func take(_ byte: UInt8, _ bytes: [UInt8], _ position: inout Int) -> Bool {
    guard position < bytes.count, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  /// Reads one cell, up to the sign that ends it.
  private func cell(
    _ bytes: [UInt8], _ position: inout Int, _ line: inout Int
  ) throws(ArrayFailure) -> String {
    let start = line
    var content: [UInt8] = []
    if Self.take(0x22, bytes, &position) {
      while true {
        guard position < bytes.count else { throw .badQuotes(line: start) }
        let byte = bytes[position]
        position += 1
        if byte == 0x0A { line += 1 }
        // Two of them are one that stands in the cell.
        if byte == 0x22, !Self.take(0x22, bytes, &position) { break }
        content.append(byte)
      }
    } else {
      let end =
        bytes[position...].firstIndex { $0 == separator || $0 == 0x0A || $0 == 0x0D }
        ?? bytes.count
      content = Array(bytes[position..<end])
      position = end
    }
    guard let text = String(validating: content, as: UTF8.self) else { throw .notUTF8(line: start) }
    return text
  }

  /// Takes the cells of a line for what they are.
  private mutating func keep(line: Int) throws(ArrayFailure) {
    if firstLine.isEmpty {
      firstLine = cells
      let words = cells.filter { NumberList.number($0) == nil }.count
      hasTitles = cells[0].isEmpty || 2 * words > cells.count
      if hasTitles { return }
    }
    if width == nil {
      hasNames = hasTitles && firstLine[0].isEmpty || NumberList.number(cells[0]) == nil
      width = hasTitles ? firstLine.count : cells.count
    }
    guard cells.count == width else {
      throw .unevenLine(line: line, expected: width ?? 0, found: cells.count)
    }
    if hasNames { names.append(cells[0]) }
    for (column, cell) in cells.enumerated().dropFirst(hasNames ? 1 : 0) {
      guard list.append(cell) else {
        throw .notANumber(line: line, column: column + 1, text: cell)
      }
    }
  }
}
