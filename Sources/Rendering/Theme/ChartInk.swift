import DocumentModel

/// The colours of bars and lines, which stand on the background of the screen: all of them stand
/// out from black and from white (WCAG 2.1, success criterion 1.4.11).
enum ChartInk {
  /// The colour of a bar, out of the part of the ramp that can be seen on every screen.
  ///
  /// - Parameters:
  ///   - share: How long the bar is beside the longest, 0…1.
  ///   - isNegative: Whether it stands for a negative number.
  ///   - isDiverging: Whether there are negative numbers beside it.
  ///   - depth: The colours there are.
  static func bar(
    share: Double, isNegative: Bool, isDiverging: Bool, depth: ColorDepth
  ) -> Paint.Ink? {
    let ramp = ColorMap.viridis.ramp(for: isDiverging ? .diverging : .sequential)
    let place =
      isDiverging
      ? (isNegative ? 0.18 - 0.055 * share : 0.82 + 0.055 * share) : 0.3 + 0.11 * share
    switch depth {
    case .none: return nil
    case .sixteen: return .named(isNegative ? .yellow : .blue)
    case .palette: return .palette(ramp.paletteColor(at: place).background)
    case .trueColor: return Paint.Ink(ramp.trueColor(at: place).background)
    }
  }

  /// The colour of a line by its place among the others; beyond the last colour they begin again.
  static func series(_ index: Int, depth: ColorDepth) -> Paint.Ink? {
    switch depth {
    case .none: nil
    case .sixteen: .named(named[index % named.count])
    case .palette: .palette(palette[index % palette.count])
    case .trueColor: Paint.Ink(colors[index % colors.count])
    }
  }

  private static let named: [Paint.Ink.Named] = [.blue, .yellow, .magenta, .cyan]

  /// After Okabe and Ito, “Color Universal Design” (2008): blue, yellow, bluish green, vermilion and
  /// reddish purple; yellow and purple darker, for white screens.
  private static let colors: [RGB] = [
    RGB(0, 114, 178), RGB(182, 140, 0), RGB(0, 158, 115), RGB(213, 94, 0), RGB(190, 100, 160),
  ]

  /// Their neighbours in the palette of 256.
  private static let palette: [UInt8] = [25, 136, 29, 166, 133]
}
