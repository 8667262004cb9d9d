/// Takes scalars apart into letters and marks, as Unicode's normal form D does.
enum CanonicalDecomposition {
  /// Calls back with each scalar that one scalar consists of, in order.
  static func forEach(of scalar: Unicode.Scalar, _ body: (Unicode.Scalar) -> Void) {
    switch scalar.value {
    case 0..<0xC0: body(scalar)
    case 0xAC00...0xD7A3: hangul(scalar.value - 0xAC00, body)
    default:
      guard let found = place(of: scalar.value) else { return body(scalar) }
      for value in ScalarTable.decomposed[found] {
        if let part = Unicode.Scalar(value) { body(part) }
      }
    }
  }

  /// A syllable is computed: leading consonant, vowel, trailing consonant (Unicode, 3.12).
  private static func hangul(_ index: UInt32, _ body: (Unicode.Scalar) -> Void) {
    let parts = [0x1100 + index / 588, 0x1161 + index % 588 / 28, 0x11A7 + index % 28]
    for value in index % 28 == 0 ? parts.prefix(2) : parts[...] {
      if let part = Unicode.Scalar(value) { body(part) }
    }
  }

  private static func place(of scalar: UInt32) -> Range<Int>? {
    let table = ScalarTable.decompositions
    var (low, high) = (0, table.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if table[middle] >> 14 <= scalar { low = middle } else { high = middle }
    }
    let entry = table[low]
    guard entry >> 14 == scalar else { return nil }
    let start = Int(entry >> 2 & 0xFFF)
    return start..<start + Int(entry & 3) + 1
  }
}
