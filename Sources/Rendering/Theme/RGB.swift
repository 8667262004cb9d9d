import Foundation

/// A colour as red, green and blue, 0…255 each (sRGB).
struct RGB: Equatable, Sendable {
  let red: UInt8
  let green: UInt8
  let blue: UInt8

  init(_ red: UInt8, _ green: UInt8, _ blue: UInt8) {
    (self.red, self.green, self.blue) = (red, green, blue)
  }

  static let black = RGB(0, 0, 0)
  static let white = RGB(255, 255, 255)

  /// A colour of xterm's cube of 6 × 6 × 6, numbers 16…231, or one of its greys, 232…255; no theme
  /// changes these.
  init(palette number: UInt8) {
    if number >= 232 {
      let grey = (number - 232) * 10 + 8
      self.init(grey, grey, grey)
      return
    }
    let steps: [UInt8] = [0, 95, 135, 175, 215, 255]
    let place = Int(number) - 16
    self.init(steps[place / 36], steps[place / 6 % 6], steps[place % 6])
  }

  /// The colour a share of the way to another, `share` from 0 to 1.
  func mixed(with other: RGB, share: Double) -> RGB {
    func part(_ low: UInt8, _ high: UInt8) -> UInt8 {
      UInt8((Double(low) + (Double(high) - Double(low)) * share).rounded())
    }
    return RGB(part(red, other.red), part(green, other.green), part(blue, other.blue))
  }

  /// The relative luminance, 0 (black) … 1 (white), as WCAG 2.1 defines it.
  var luminance: Double {
    func linear(_ part: UInt8) -> Double {
      let share = Double(part) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  /// The contrast with another colour, 1 … 21, as WCAG 2.1 defines it.
  func contrast(with other: RGB) -> Double {
    let (darker, lighter) = (min(luminance, other.luminance), max(luminance, other.luminance))
    return (lighter + 0.05) / (darker + 0.05)
  }

  /// Black or white, whichever is easier to read on this colour.
  var ink: RGB {
    contrast(with: .white) > contrast(with: .black) ? .white : .black
  }
}
