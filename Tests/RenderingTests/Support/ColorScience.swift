import Foundation

@testable import Rendering

/// A colour in linear light, for what eyes make of it; written from the standards and not from the
/// code under test.
struct LinearColor {
  var red: Double
  var green: Double
  var blue: Double

  /// IEC 61966-2-1 (sRGB).
  init(_ color: RGB) {
    func linear(_ part: UInt8) -> Double {
      let share = Double(part) / 255
      return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    (red, green, blue) = (linear(color.red), linear(color.green), linear(color.blue))
  }

  private init(_ red: Double, _ green: Double, _ blue: Double) {
    (self.red, self.green, self.blue) = (red, green, blue)
  }

  /// WCAG 2.1, "relative luminance".
  var luminance: Double { 0.2126 * red + 0.7152 * green + 0.0722 * blue }

  /// WCAG 2.1, "contrast ratio".
  func contrast(with other: LinearColor) -> Double {
    (max(luminance, other.luminance) + 0.05) / (min(luminance, other.luminance) + 0.05)
  }

  /// CIE 1976 L*a*b* with white D65 (CIE 015:2018, section 8.2.1).
  var lab: (lightness: Double, a: Double, b: Double) {
    let x = 0.4124564 * red + 0.3575761 * green + 0.1804375 * blue
    let y = 0.2126729 * red + 0.7151522 * green + 0.0721750 * blue
    let z = 0.0193339 * red + 0.1191920 * green + 0.9503041 * blue
    func root(_ share: Double) -> Double {
      share > 216.0 / 24389 ? cbrt(share) : (24389.0 / 27 * share + 16) / 116
    }
    let (fx, fy, fz) = (root(x / 0.95047), root(y), root(z / 1.08883))
    return (116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz))
  }

  /// ΔE*ab of CIE 1976: the straight distance in L*a*b*.
  func difference(to other: LinearColor) -> Double {
    let (one, two) = (lab, other.lab)
    let (light, a, b) = (one.lightness - two.lightness, one.a - two.a, one.b - two.b)
    return (light * light + a * a + b * b).squareRoot()
  }

  /// What a person sees who lacks one kind of cones.
  ///
  /// Source: Machado, Oliveira, Fernandes, "A Physiologically-based Model for Simulation of Color
  /// Vision Deficiency", IEEE TVCG 15 (6), 2009: the matrices of severity 1.0, on linear light.
  func seen(with vision: ColorVision) -> LinearColor {
    let m = vision.matrix
    func part(_ row: Int) -> Double {
      min(max(m[row][0] * red + m[row][1] * green + m[row][2] * blue, 0), 1)
    }
    return LinearColor(part(0), part(1), part(2))
  }
}

/// The three kinds of dichromacy.
enum ColorVision: CaseIterable {
  case protanopia, deuteranopia, tritanopia

  var matrix: [[Double]] {
    switch self {
    case .protanopia:
      [
        [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
      ]
    case .deuteranopia:
      [
        [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
      ]
    case .tritanopia:
      [
        [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
      ]
    }
  }
}

/// The text colour and the background of one cell.
struct CellLook: Equatable {
  let ink: RGB
  let background: RGB

  /// Reads the codes of a painted cell back.
  init?(_ codes: [Int]) {
    let parts = codes.compactMap { UInt8(exactly: $0) }
    if parts.count == 10, parts[1] == 2, parts[6] == 2 {
      ink = RGB(parts[2], parts[3], parts[4])
      background = RGB(parts[7], parts[8], parts[9])
    } else if parts.count == 6, parts[1] == 5, parts[4] == 5, parts[2] > 15, parts[5] > 15 {
      ink = CellLook.xterm(Int(parts[2]))
      background = CellLook.xterm(Int(parts[5]))
    } else {
      return nil
    }
  }

  /// Numbers 16…255 of the palette, as xterm's 256colres.pl computes them.
  private static func xterm(_ number: Int) -> RGB {
    func level(_ step: Int) -> UInt8 { UInt8(step == 0 ? 0 : step * 40 + 55) }
    if number >= 232 {
      let grey = UInt8((number - 232) * 10 + 8)
      return RGB(grey, grey, grey)
    }
    let cube = number - 16
    return RGB(level(cube / 36), level(cube % 36 / 6), level(cube % 6))
  }
}
