/// What the numbers of a `.npy` file are, by the text NumPy gives it (`descr`): `<f4`, `>i8`, `|b1`.
struct NumpyElement: Equatable, Sendable {
  private enum Kind {
    case float, signed, unsigned, bool
  }

  /// The bytes of one number.
  let size: Int
  /// What NumPy calls it, without the order of its bytes.
  let name: String
  private let kind: Kind
  private let isBigEndian: Bool

  /// The types that are read: the letter, the sizes in bytes, and the beginning of the name.
  private static let known: [(letter: Character, sizes: [Int], kind: Kind, name: String)] = [
    ("f", [2, 4, 8], .float, "float"), ("i", [1, 2, 4, 8], .signed, "int"),
    ("u", [1, 2, 4, 8], .unsigned, "uint"), ("b", [1], .bool, "bool"),
  ]

  /// Reads the text; `nil` for complex numbers, dates, texts, objects and what is no type at all.
  init?(_ text: String) {
    guard let order = text.first, "<>=|".contains(order), let letter = text.dropFirst().first,
      let known = Self.known.first(where: { $0.letter == letter }),
      let size = known.sizes.first(where: { text.dropFirst(2) == "\($0)" }),
      order != "|" || size == 1
    else { return nil }
    self.size = size
    kind = known.kind
    name = known.name + (known.kind == .bool ? "" : "\(size * 8)")
    // "=" is the order of the machine that wrote the file: all that Swift runs on are alike.
    isBigEndian = order == ">"
  }

  /// Whether some of the numbers may be beyond single precision.
  var isDouble: Bool { kind == .float && size == 8 }

  /// Whether the number at a place is finite, and infinite in single precision.
  ///
  /// - Precondition: The numbers are of double precision.
  func overflows(in bytes: [UInt8], at place: Int) -> Bool {
    let number = Double(bitPattern: bits(of: bytes, at: place))
    return number.isFinite && Float(number).isInfinite
  }

  private func bits(of bytes: [UInt8], at place: Int) -> UInt64 {
    var bits: UInt64 = 0
    for index in 0..<size {
      bits = bits << 8 | UInt64(bytes[place + (isBigEndian ? index : size - 1 - index)])
    }
    return bits
  }

  /// The number at a place of some bytes, rounded to single precision.
  func number(in bytes: [UInt8], at place: Int) -> Float {
    let bits = bits(of: bytes, at: place)
    switch kind {
    case .bool: return bits == 0 ? 0 : 1
    case .unsigned: return Float(bits)
    case .signed:
      let unused = 64 - size * 8
      return Float(Int64(bitPattern: bits << unused) >> unused)
    case .float:
      switch size {
      case 2: return Float(halfBits: UInt16(truncatingIfNeeded: bits))
      case 4: return Float(bitPattern: UInt32(truncatingIfNeeded: bits))
      default: return Float(Double(bitPattern: bits))
      }
    }
  }
}
