import LinearAlgebra

/// Seeded words of the kinds a learner may type, and of the kinds nobody should.
struct RandomText {
  var generator: SplitMix64

  init(seed: UInt64) {
    generator = SplitMix64(seed: seed)
  }

  /// Hangul composed and decomposed, marks, emoji of several scalars, controls, and words.
  static let pieces = [
    "I", "am", "student", "didn't", "나는", "학생", "이다",
    "\u{1102}\u{1161}\u{1102}\u{1173}\u{11AB}",  // 나는 in normal form D
    "e\u{301}", "a\u{30A}\u{323}", "👩‍🔬", "👍🏽", "🇰🇷", "1\u{FE0F}\u{20E3}", "❤️",
    "\u{1B}[31m", "\t", "\u{7F}", "\u{9B}", "\u{202E}", "\u{200B}", "क्षि", "漢字",
  ]

  mutating func word(pieces count: ClosedRange<Int> = 1...3) -> String {
    let length = Int.random(in: count, using: &generator)
    return (0..<length)
      .map { _ in Self.pieces[Int.random(in: Self.pieces.indices, using: &generator)] }
      .joined()
  }

  mutating func words(_ count: Int, pieces: ClosedRange<Int> = 1...3) -> [String] {
    (0..<count).map { _ in word(pieces: pieces) }
  }

  /// A matrix of numbers of all sizes, with now and then what is no number.
  mutating func matrix(_ rows: Int, _ columns: Int) -> Matrix {
    let elements = (0..<rows * columns).map { _ -> Float in
      switch Int.random(in: 0..<20, using: &generator) {
      case 0: -.infinity
      case 1: .nan
      case 2: Float.random(in: -1e6...1e6, using: &generator)
      default: Float.random(in: -9...9, using: &generator)
      }
    }
    return Matrix(rows: rows, columns: columns, elements: elements)
  }
}
