/// A sheet of cells one column wide, on which a drawing is put together before it is printed.
struct DiagramCanvas {
  private struct Cell {
    /// Empty where a wide character on the left covers this column.
    var text = " "
    var isStrong = false
  }

  private var rows: [[Cell]] = []

  /// The number of rows written to so far.
  var height: Int { rows.count }

  /// Writes text from a place on, over what is there.
  mutating func write(_ text: String, row: Int, column: Int, isStrong: Bool = false) {
    var place = column
    for character in text {
      let width = displayWidth(of: String(character))
      reserve(row, place + max(width, 1))
      if width == 0, place > column {
        rows[row][place - 1].text.append(character)
        continue
      }
      rows[row][place] = Cell(text: String(character), isStrong: isStrong)
      for covered in place + 1..<max(place + 1, place + width) {
        rows[row][covered] = Cell(text: "", isStrong: isStrong)
      }
      place += width
    }
  }

  /// Writes a frame; its lines are the outermost cells of the place.
  mutating func frame(
    rows: ClosedRange<Int>, columns: ClosedRange<Int>, glyphs: DiagramGlyphs, isStrong: Bool = false
  ) {
    let rule = String(repeating: glyphs.horizontal, count: max(0, columns.count - 2))
    for (row, left, right) in [
      (rows.lowerBound, glyphs.corners[0], glyphs.corners[1]),
      (rows.upperBound, glyphs.corners[3], glyphs.corners[2]),
    ] {
      write(left + rule + right, row: row, column: columns.lowerBound, isStrong: isStrong)
    }
    for row in rows.dropFirst().dropLast() {
      for column in [columns.lowerBound, columns.upperBound] {
        write(glyphs.vertical, row: row, column: column, isStrong: isStrong)
      }
    }
  }

  /// What stands in a cell.
  subscript(row: Int, column: Int) -> String {
    rows.indices.contains(row) && rows[row].indices.contains(column) ? rows[row][column].text : " "
  }

  /// The lines, without blanks at their ends; strong cells go through `strong`.
  func lines(strong: (String) -> String) -> [String] {
    rows.map { row in
      var line = ""
      var run = ""
      for cell in row[..<((row.lastIndex { $0.text != " " } ?? -1) + 1)] {
        if !cell.isStrong, !run.isEmpty {
          line += strong(run)
          run = ""
        }
        if cell.isStrong { run += cell.text } else { line += cell.text }
      }
      return run.isEmpty ? line : line + strong(run)
    }
  }

  /// Makes sure that there are so many cells in a row.
  private mutating func reserve(_ row: Int, _ columns: Int) {
    while rows.count <= row { rows.append([]) }
    let missing = columns - rows[row].count
    if missing > 0 { rows[row] += Array(repeating: Cell(), count: missing) }
  }
}
