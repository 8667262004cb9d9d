import DocumentModel

/// The colours of cells from low to high.
///
/// Every cell brings its own background and the text
/// colour that is easiest to read on it, so it looks the same on a dark screen and on a light one.
///
/// Lightness rises steadily (or rises and falls again, for numbers of either sign), so the order
/// survives greyscale and colour-blindness. Sources: viridis (van der Walt, Smith 2015) and
/// ColorBrewer RdBu (Brewer 2003); the 256-colour steps are near neighbours of theirs that keep
/// lightness in order.
struct Ramp: Sendable {
  /// Evenly spaced colours, low to high.
  let stops: [RGB]
  /// Evenly spaced numbers of the 256-colour palette, low to high.
  let palette: [UInt8]

  /// For numbers from 0 up: dark violet over green to yellow.
  static let sequential = Ramp(
    stops: [
      RGB(68, 1, 84), RGB(71, 44, 122), RGB(59, 81, 139), RGB(44, 113, 142), RGB(33, 144, 141),
      RGB(39, 173, 129), RGB(92, 200, 99), RGB(170, 220, 50), RGB(253, 231, 37),
    ],
    palette: [53, 61, 67, 37, 78, 149, 220])

  /// For numbers around 0: red below, white at 0, blue above.
  static let diverging = Ramp(
    stops: [
      RGB(103, 0, 31), RGB(178, 24, 43), RGB(214, 96, 77), RGB(244, 165, 130), RGB(247, 247, 247),
      RGB(146, 197, 222), RGB(67, 147, 195), RGB(33, 102, 172), RGB(5, 48, 97),
    ],
    palette: [52, 167, 173, 223, 231, 152, 74, 32, 24])

  /// The true colour at a place between 0 (lowest) and 1 (highest).
  func color(at place: Double) -> RGB {
    let scaled = place * Double(stops.count - 1)
    let index = min(Int(scaled), stops.count - 2)
    return stops[index].mixed(with: stops[index + 1], share: scaled - Double(index))
  }

  /// The palette number at a place between 0 and 1.
  func paletteNumber(at place: Double) -> UInt8 {
    palette[min(Int((place * Double(palette.count - 1)).rounded()), palette.count - 1)]
  }
}
