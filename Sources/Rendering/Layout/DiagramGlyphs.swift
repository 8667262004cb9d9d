/// The characters a drawing of boxes is made of.
struct DiagramGlyphs {
  let horizontal: String
  let vertical: String
  /// The corners, clockwise from the upper left one.
  let corners: [String]
  /// Where a line leaves a box downwards, and to the right.
  let exits: (down: String, right: String)

  static let lines = DiagramGlyphs(
    horizontal: "─", vertical: "│", corners: ["┌", "┐", "┘", "└"], exits: ("┬", "├"))
  static let litLines = DiagramGlyphs(
    horizontal: "═", vertical: "║", corners: ["╔", "╗", "╝", "╚"], exits: ("╤", "╟"))
  static let ascii = DiagramGlyphs(
    horizontal: "-", vertical: "|", corners: ["+", "+", "+", "+"], exits: ("+", "+"))
  static let litASCII = DiagramGlyphs(
    horizontal: "=", vertical: "#", corners: ["#", "#", "#", "#"], exits: ("=", "#"))

  /// What is put over lines: arrow heads, and where two lines cross.
  struct Marks {
    let down: String
    let right: String
    let left: String
    let cross: String

    static let lines = Marks(down: "▼", right: "►", left: "◄", cross: "┼")
    static let ascii = Marks(down: "v", right: ">", left: "<", cross: "+")
  }
}
