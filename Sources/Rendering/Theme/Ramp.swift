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

  /// So many steps of true colour that no eye sees them; odd, so that the middle is one.
  private static let fineSteps = 257

  /// The fine steps with their text colours, made once: contrast takes long to compute.
  private let fine: [(ink: RGB, background: RGB)]
  /// The palette's steps with black or white, numbers no theme changes (16 and 231).
  private let coarse: [(ink: UInt8, background: UInt8)]

  private init(stops: [RGB], palette: [UInt8]) {
    self.stops = stops
    self.palette = palette
    fine = (0..<Self.fineSteps).map { step in
      let color = Self.color(at: Double(step) / Double(Self.fineSteps - 1), between: stops)
      return (color.ink, color)
    }
    coarse = palette.map { (RGB(palette: $0).ink == .black ? 16 : 231, $0) }
  }

  /// Text and background in true colour at a place between 0 and 1.
  func trueColor(at place: Double) -> (ink: RGB, background: RGB) {
    fine[Int((place * Double(Self.fineSteps - 1)).rounded())]
  }

  /// Text and background in the palette of 256 at a place between 0 and 1.
  func paletteColor(at place: Double) -> (ink: UInt8, background: UInt8) {
    coarse[min(Int((place * Double(palette.count - 1)).rounded()), palette.count - 1)]
  }

  /// The true colour at a place between 0 (lowest) and 1 (highest).
  func color(at place: Double) -> RGB { Self.color(at: place, between: stops) }

  private static func color(at place: Double, between stops: [RGB]) -> RGB {
    let scaled = place * Double(stops.count - 1)
    let index = min(Int(scaled), stops.count - 2)
    return stops[index].mixed(with: stops[index + 1], share: scaled - Double(index))
  }
}
