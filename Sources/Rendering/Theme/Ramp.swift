import DocumentModel

/// The colours of cells from low to high.
///
/// Every cell brings its own background and the text
/// colour that is easiest to read on it, so it looks the same on a dark screen and on a light one.
///
/// Lightness rises steadily (or rises and falls again, for numbers of either sign), so the order
/// survives greyscale and colour-blindness. `ColorMap` has all the ramps there are.
struct Ramp: Sendable {
  /// Evenly spaced colours, low to high.
  let stops: [RGB]
  /// Evenly spaced numbers of the 256-colour palette, low to high.
  let palette: [UInt8]

  /// So many steps of true colour that no eye sees them; odd, so that the middle is one.
  private static let fineSteps = 257

  /// The steps of true colour with their text colours, made once: contrast takes long to compute.
  private let fine: [(ink: RGB, background: RGB)]
  /// The palette's steps with black or white, numbers no theme changes (16 and 231).
  private let coarse: [(ink: UInt8, background: UInt8)]

  /// A ramp whose colours flow into each other where the screen can show that.
  init(stops: [RGB], palette: [UInt8]) {
    let fine = (0..<Self.fineSteps).map { step in
      let color = Self.color(at: Double(step) / Double(Self.fineSteps - 1), between: stops)
      return (color.ink, color)
    }
    self.init(stops: stops, palette: palette, fine: fine)
  }

  /// A ramp of nothing but the steps of the palette, on every screen.
  init(steps palette: [UInt8]) {
    let stops = palette.map { RGB(palette: $0) }
    self.init(stops: stops, palette: palette, fine: stops.map { ($0.ink, $0) })
  }

  private init(stops: [RGB], palette: [UInt8], fine: [(ink: RGB, background: RGB)]) {
    self.stops = stops
    self.palette = palette
    self.fine = fine
    coarse = palette.map { (RGB(palette: $0).ink == .black ? 16 : 231, $0) }
  }

  /// Text and background in true colour at a place between 0 and 1.
  func trueColor(at place: Double) -> (ink: RGB, background: RGB) {
    fine[Int((place * Double(fine.count - 1)).rounded())]
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
