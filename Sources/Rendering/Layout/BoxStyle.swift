import TextTable

/// The characters a table's borders are drawn with.
protocol BoxGlyphs {
  static var horizontal: String { get }
  static var vertical: String { get }
  /// Left end, crossing and right end of the top, middle and bottom rule.
  static var top: (String, String, String) { get }
  static var middle: (String, String, String) { get }
  static var bottom: (String, String, String) { get }
}

/// Lines of box-drawing characters.
enum LineGlyphs: BoxGlyphs {
  static let horizontal = "─"
  static let vertical = "│"
  static let top = ("┌", "┬", "┐")
  static let middle = ("├", "┼", "┤")
  static let bottom = ("└", "┴", "┘")
}

/// Nothing but ASCII, for screens on which lines take two columns.
enum ASCIIGlyphs: BoxGlyphs {
  static let horizontal = "-"
  static let vertical = "|"
  static let top = ("+", "+", "+")
  static let middle = ("+", "+", "+")
  static let bottom = ("+", "+", "+")
}

/// The look of our tables for TextTable: a frame, a rule below the head, a line beside the labels,
/// and cells that touch, so that their colours make one picture.
///
/// TextTable counts characters and would cut Hangul and colour codes, so cells come measured,
/// padded and painted, with explicit widths, and this style neither pads nor cuts.
enum BoxStyle<Glyphs: BoxGlyphs>: TextTableStyle {
  static func prepare(_ s: String, for column: Column) -> String { s }

  static func escape(_ table: String) -> String { table }

  static func begin(_ table: inout String, index: Int, columns: [Column]) {
    rule(&table, Glyphs.top, columns)
  }

  static func header(_ table: inout String, index: Int, columns: [Column]) {
    line(&table, columns.map { $0.headerString(for: self) })
    rule(&table, Glyphs.middle, columns)
  }

  static func row(_ table: inout String, index: Int, columns: [Column]) {
    line(&table, columns.map { $0.string(for: self) })
  }

  static func end(_ table: inout String, index: Int, columns: [Column]) {
    rule(&table, Glyphs.bottom, columns)
  }

  private static func line(_ table: inout String, _ cells: [String]) {
    table += Glyphs.vertical
    for (index, cell) in cells.enumerated() {
      table += cell
      if index == 0 { table += Glyphs.vertical }
    }
    table += "\(Glyphs.vertical)\n"
  }

  private static func rule(
    _ table: inout String, _ ends: (left: String, cross: String, right: String),
    _ columns: [Column]
  ) {
    table += ends.left
    for (index, column) in columns.enumerated() {
      table += column.repeated(Glyphs.horizontal)
      if index == 0 { table += ends.cross }
    }
    table += "\(ends.right)\n"
  }
}
