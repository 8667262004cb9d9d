/// Puts UTF-8 together byte by byte; what is no UTF-8 is dropped without what follows it.
struct ScalarDecoder {
  /// The bytes of a character that is not complete yet.
  private var pending: [UInt8] = []

  /// Takes one byte in; the character it completes, if it does.
  mutating func decode(_ byte: UInt8) -> Unicode.Scalar? {
    if !pending.isEmpty, !continues(byte) { pending = [] }
    if pending.isEmpty, Self.length(startingWith: byte) == nil { return nil }
    pending.append(byte)
    guard pending.count == Self.length(startingWith: pending[0]) else { return nil }
    defer { pending = [] }
    return Unicode.Scalar(Self.value(of: pending))
  }

  /// The number of the character that some bytes spell: the first byte begins with as many ones as
  /// there are bytes, each of the others holds six bits.
  private static func value(of bytes: [UInt8]) -> UInt32 {
    guard bytes.count > 1 else { return UInt32(bytes[0]) }
    let lead = UInt32(bytes[0]) & (0x7F >> UInt32(bytes.count))
    return bytes.dropFirst().reduce(lead) { $0 << 6 | UInt32($1 & 0x3F) }
  }

  /// How many bytes the character has that begins with a byte; `nil` where none does.
  private static func length(startingWith byte: UInt8) -> Int? {
    switch byte {
    case 0x00...0x7F: 1
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: nil
    }
  }

  /// Whether a byte can stand next: the second one must not make a character longer than it needs
  /// to be. (What is no character at all, a surrogate, is found when all of it is there.)
  private func continues(_ byte: UInt8) -> Bool {
    switch (pending.count, pending.first) {
    case (1, 0xE0): (0xA0...0xBF).contains(byte)
    case (1, 0xF0): (0x90...0xBF).contains(byte)
    default: (0x80...0xBF).contains(byte)
    }
  }
}
