/// A hash of the bytes of a piece, and whether two pieces are equal, up to eight bytes at a time.
enum PieceHash {
  /// Digits of the golden ratio, odd, as the multiplier.
  private static let multiplier: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// The hash of some bytes.
  static func value(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    let raw = UnsafeRawBufferPointer(bytes)
    let count = raw.count
    var hash = UInt64(truncatingIfNeeded: count) &* multiplier
    var position = 0
    while position + 8 < count {
      hash = mixed(hash ^ raw.loadUnaligned(fromByteOffset: position, as: UInt64.self))
      position += 8
    }
    // What is left, and for long pieces some bytes again.
    let rest: UInt64
    if count >= 8 {
      rest = raw.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
    } else if count >= 4 {
      let first = raw.loadUnaligned(fromByteOffset: 0, as: UInt32.self)
      let last = raw.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self)
      rest = UInt64(first) << 32 | UInt64(last)
    } else if count > 0 {
      rest = UInt64(raw[0]) << 16 | UInt64(raw[count / 2]) << 8 | UInt64(raw[count - 1])
    } else {
      rest = 0
    }
    return UInt32(truncatingIfNeeded: mixed(hash ^ rest) >> 16)
  }

  private static func mixed(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: multiplier)
    return product.high ^ product.low
  }

  /// Whether two pieces of the same length are spelled alike.
  static func areEqual(_ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer) -> Bool {
    func word<Word: FixedWidthInteger & BitwiseCopyable>(_ place: Int, _: Word.Type) -> Bool {
      left.loadUnaligned(fromByteOffset: place, as: Word.self)
        == right.loadUnaligned(fromByteOffset: place, as: Word.self)
    }
    let count = left.count
    if count < 4 {
      return count == 0
        || left[0] == right[0] && left[count / 2] == right[count / 2]
          && left[count - 1] == right[count - 1]
    }
    if count < 8 { return word(0, UInt32.self) && word(count - 4, UInt32.self) }
    var place = 0
    while place + 8 < count {
      if !word(place, UInt64.self) { return false }
      place += 8
    }
    return word(count - 8, UInt64.self)
  }
}
