import DocumentModel

/// A choice of colours for numbers: one ramp for numbers from 0 up, one for numbers of either sign.
public enum ColorMap: Int, CaseIterable, Sendable {
  /// Violet over green to yellow; red, white, blue.
  case viridis
  /// Blue to yellow, or shades of blue on screens of 256 colours; orange, white, violet.
  case cividis
  /// Shades of grey; of numbers of either sign they tell the size, and the digits tell the sign.
  case grey
  /// Few steps, dark or bright and nothing in between, on which text is read from far away.
  case projector
  /// Five greys from the white of the paper to black, far enough apart to survive a photocopier;
  /// of numbers of either sign they tell the size, and the digits tell the sign.
  case ink

  /// Those a person chooses from on a screen; the one for projectors comes with the layout for
  /// them, the one for paper with `--ink`.
  public static let selectable = allCases.filter { $0 != .projector && $0 != .ink }

  /// The one that comes after this when a person goes through them, the first after the last.
  public var next: ColorMap {
    let place = Self.selectable.firstIndex(of: self).map { $0 + 1 } ?? 0
    return Self.selectable[place % Self.selectable.count]
  }

  /// The ramp for numbers of a kind.
  func ramp(for scale: MatrixBlock.Scale) -> Ramp {
    let pair =
      switch self {
      case .viridis: Ramps.viridis
      case .cividis: Ramps.cividis
      case .grey: Ramps.grey
      case .projector: Ramps.projector
      case .ink: Ramps.ink
      }
    return scale == .sequential ? pair.sequential : pair.diverging
  }
}

/// The ramps, each made when it is first used.
private enum Ramps {
  typealias Pair = (sequential: Ramp, diverging: Ramp)

  /// Viridis (van der Walt, Smith 2015) and ColorBrewer RdBu (Brewer 2003); the 256-colour steps
  /// are near neighbours of theirs that keep lightness in order.
  static let viridis: Pair = (
    Ramp(
      stops: [
        RGB(68, 1, 84), RGB(71, 44, 122), RGB(59, 81, 139), RGB(44, 113, 142), RGB(33, 144, 141),
        RGB(39, 173, 129), RGB(92, 200, 99), RGB(170, 220, 50), RGB(253, 231, 37),
      ],
      palette: [53, 61, 67, 37, 78, 149, 220]),
    Ramp(
      stops: [
        RGB(103, 0, 31), RGB(178, 24, 43), RGB(214, 96, 77), RGB(244, 165, 130),
        RGB(247, 247, 247), RGB(146, 197, 222), RGB(67, 147, 195), RGB(33, 102, 172),
        RGB(5, 48, 97),
      ],
      palette: [52, 167, 173, 223, 231, 152, 74, 32, 24])
  )

  /// Cividis (Nuñez, Anderton, Renslow 2018) and ColorBrewer PuOr (Brewer 2003), the other way
  /// round; the palette has no steps near cividis, so these are blues.
  static let cividis: Pair = (
    Ramp(
      stops: [
        RGB(0, 32, 76), RGB(0, 42, 102), RGB(0, 52, 110), RGB(39, 63, 108), RGB(60, 74, 107),
        RGB(76, 85, 107), RGB(91, 95, 109), RGB(104, 106, 112), RGB(117, 117, 117),
        RGB(131, 129, 120), RGB(146, 140, 120), RGB(161, 152, 118), RGB(176, 165, 114),
        RGB(192, 178, 109), RGB(209, 192, 102), RGB(225, 206, 92), RGB(243, 221, 73),
        RGB(255, 233, 69),
      ],
      palette: [17, 19, 25, 68, 111, 153, 195]),
    Ramp(
      stops: [
        RGB(127, 59, 8), RGB(179, 88, 6), RGB(224, 130, 20), RGB(253, 184, 99),
        RGB(247, 247, 247), RGB(216, 218, 235), RGB(178, 171, 210), RGB(128, 115, 172),
        RGB(84, 39, 136),
      ],
      palette: [94, 172, 215, 223, 255, 189, 146, 97, 54])
  )

  static let grey: Pair = (
    Ramp(
      stops: [RGB(28, 28, 28), RGB(255, 255, 255)],
      palette: [234, 238, 241, 244, 247, 250, 253, 231]),
    Ramp(
      stops: [RGB(28, 28, 28), RGB(255, 255, 255), RGB(28, 28, 28)],
      palette: [234, 239, 244, 249, 231, 249, 244, 239, 234])
  )

  /// Text on every step has a contrast of 7 and more (WCAG 2.1, success criterion 1.4.6), which no
  /// colour of middling lightness allows.
  static let projector: Pair = (
    Ramp(steps: [17, 19, 24, 37, 114, 185, 229]),
    Ramp(steps: [52, 124, 209, 223, 231, 153, 75, 24, 17])
  )

  /// White, three greys and black, each step about as large to the eye as the next.
  static let ink: Pair = (
    Ramp(steps: [231, 251, 245, 239, 232]),
    Ramp(steps: [232, 239, 245, 251, 231, 251, 245, 239, 232])
  )
}
