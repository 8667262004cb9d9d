import DocumentModel
import LinearAlgebra

/// Decides what the cells of one matrix look like: colour by size, and a mark where there is no
/// colour that carries the size.
struct CellPaint {
  /// Marks from nothing to much, for screens without a colour ramp; ASCII on purpose.
  static let marks: [Character] = [" ", ".", ":", "-", "=", "+", "*", "#", "%", "@"]

  /// The largest finite size in the matrix: the end of the ramp.
  let largest: Double
  private let scale: MatrixBlock.Scale
  private let depth: ColorDepth
  private let ramp: Ramp
  /// Whether only greys are printed, so that no named colour may stand in for one.
  private let isInk: Bool

  init(_ matrix: MatrixBlock, options: RenderOptions) {
    largest = Double(matrix.scaleEnd ?? Self.largest(matrix.value.elements))
    scale = matrix.scale
    depth = options.colorDepth
    ramp = options.colorMap.ramp(for: matrix.scale)
    isInk = options.colorMap == .ink
  }

  /// The largest finite size.
  ///
  /// Without their signs, floats are in the order of their bits, and whole numbers are compared
  /// many at a time.
  private static func largest(_ values: [Float]) -> Float {
    let infinity = Float.infinity.bitPattern
    let bits = values.reduce(UInt32(0)) { largest, value in
      let size = value.magnitude.bitPattern
      return max(largest, size < infinity ? size : 0)
    }
    return Float(bitPattern: bits)
  }

  /// How large a number is beside the largest: 0…1.
  private func share(_ value: Float) -> Double {
    largest > 0 ? min(abs(Double(value)) / largest, 1) : 0
  }

  /// The mark that stands for a number; a blank for one that is not finite.
  func mark(for value: Float) -> Character {
    guard value.isFinite else { return " " }
    let last = Self.marks.count - 1
    return Self.marks[min(Int((share(value) * Double(last)).rounded()), last)]
  }

  /// A cell, already padded to its width, in the colour of its number if it is to have one.
  ///
  /// −∞ has no colour: it is no size at all.
  func painted(_ cell: String, value: Float?, emphasis: CellEmphasis? = nil) -> String {
    let looks = emphasis?.looks ?? []
    guard let value, value.isFinite, let (ink, background) = colors(value) else {
      return looks.isEmpty ? cell : Paint.paint(cell, looks: looks)
    }
    return Paint.paint(cell, ink: ink, background: background, looks: looks)
  }

  /// The colour a number has by itself, where there are colours that carry its size.
  func ink(of value: Float) -> Paint.Ink? {
    guard value.isFinite, depth == .palette || depth == .trueColor else { return nil }
    return colors(value)?.background
  }

  /// The colours of a cell on paper, which has all there are; none for what is not finite.
  func fill(_ value: Float) -> PaperTable.Fill? {
    guard value.isFinite else { return nil }
    let (ink, background) = ramp.trueColor(at: place(of: value))
    return PaperTable.Fill(background: background, ink: ink)
  }

  /// The numbers a legend shows, from the smallest to the largest.
  var scaleSteps: [Float] {
    [0, 0.25, 0.5, 0.75, 1].map { Float((scale == .sequential ? $0 : 2 * $0 - 1) * largest) }
  }

  /// Where on the ramp a number stands, 0…1.
  private func place(of value: Float) -> Double {
    scale == .sequential ? share(value) : 0.5 + (value < 0 ? -0.5 : 0.5) * share(value)
  }

  private func colors(_ value: Float) -> (ink: Paint.Ink, background: Paint.Ink)? {
    let place = place(of: value)
    switch depth {
    case .none:
      return nil
    case .sixteen:
      // Blue and yellow are told apart by everyone; small numbers keep the user's own colours.
      guard !isInk, share(value) >= 0.5 else { return nil }
      return scale == .diverging && value < 0
        ? (.named(.black), .named(.yellow)) : (.named(.white), .named(.blue))
    case .palette:
      let (ink, background) = ramp.paletteColor(at: place)
      return (.palette(ink), .palette(background))
    case .trueColor:
      let (ink, background) = ramp.trueColor(at: place)
      return (Paint.Ink(ink), Paint.Ink(background))
    }
  }
}

extension Paint.Ink {
  /// A colour of the ramps.
  init(_ color: RGB) {
    self = .rgb(color.red, color.green, color.blue)
  }
}
