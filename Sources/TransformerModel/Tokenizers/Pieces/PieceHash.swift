/// FNV-1a with 64 bits (Fowler, Noll, Vo), fed byte by byte so that every beginning has its hash.
struct PieceHash {
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325

  mutating func combine(_ byte: UInt8) {
    state = (state ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  mutating func combine(_ bytes: ArraySlice<UInt8>) {
    for byte in bytes { combine(byte) }
  }

  /// The hash of what was combined so far.
  var value: UInt32 { UInt32(truncatingIfNeeded: state ^ state >> 32) }
}
