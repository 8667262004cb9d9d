/// The characters a plot is drawn with.
struct CurveGlyphs {
  let horizontal: String
  let vertical: String
  /// The corners, clockwise from the upper left one.
  let corners: [String]
  /// Where a number on the left and a label below belong to a place of the frame.
  let ticks: (left: String, bottom: String)
  /// What leads from one mark of a line to its next.
  let path: String
  /// The marks of the lines.
  let marks: [String]

  static let lines = CurveGlyphs(
    horizontal: "─", vertical: "│", corners: ["┌", "┐", "┘", "└"], ticks: ("┤", "┬"), path: "·",
    marks: ["●", "○", "▲", "△", "■", "□", "◆", "◇"] + letters)
  static let ascii = CurveGlyphs(
    horizontal: "-", vertical: "|", corners: ["+", "+", "+", "+"], ticks: ("+", "+"), path: ".",
    marks: ["*", "o", "x", "+", "#", "@", "%", "&"] + letters)

  /// For more lines than a plot should have.
  private static let letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ".map(String.init)

  /// The mark of a line by its place among the others; beyond the last mark they begin again.
  func mark(_ series: Int) -> String { marks[series % marks.count] }
}
