import LessonKit

/// A sequence behind ESC that a terminal sends: what introduces it, its parameters, its last byte.
struct EscapeSequence {
  /// What a sequence says.
  enum Meaning: Equatable {
    /// A key, whatever is held down with it.
    case key(Key)
    /// A pasted text begins.
    case paste
    /// The three bytes of a mouse report follow.
    case mouse
    /// What is no key: a mouse or focus report, an answer to a query.
    case report
    /// Nothing we know.
    case unknown
  }

  /// As many parameters as any sequence we know has, and a good deal more.
  static let longest = 64

  /// `[` (CSI) or `O` (SS3).
  let introducer: UInt8
  /// What stands between the introducer and the last byte.
  let parameters: [UInt8]
  /// The last byte.
  let final: UInt8

  /// What it says.
  var meaning: Meaning {
    guard parameters.count <= Self.longest, (0x20...0x7E).contains(final) else { return .unknown }
    return introducer == UInt8(ascii: "O") ? ofSingleShift : ofControlSequence
  }

  private var ofSingleShift: Meaning {
    if let key = Self.letterKey(final) ?? Self.shiftedArrow(final) { return .key(key) }
    if final == UInt8(ascii: "R") { return .key(.function(3)) }
    return .unknown
  }

  private var ofControlSequence: Meaning {
    // The Linux console: ESC [ [ A … E.
    if parameters == [UInt8(ascii: "[")] {
      let number = Int(final) - Int(UInt8(ascii: "A")) + 1
      return (1...5).contains(number) ? .key(.function(number)) : .unknown
    }
    // Only digits and what separates them makes a key.
    guard parameters.allSatisfy({ (0x30...0x3B).contains($0) }) else { return .report }
    switch final {
    case UInt8(ascii: "~"), UInt8(ascii: "^"), UInt8(ascii: "$"), UInt8(ascii: "@"):
      return ofNumber
    case UInt8(ascii: "Z"): return .key(.backTab)
    case UInt8(ascii: "I"), UInt8(ascii: "O"): return .report
    case UInt8(ascii: "M"): return parameters.isEmpty ? .mouse : .report
    // With parameters it may be the place of the cursor as well as a key with Shift: no key then.
    case UInt8(ascii: "R"): return parameters.isEmpty ? .key(.function(3)) : .report
    default: break
    }
    if let key = Self.letterKey(final) { return .key(key) }
    if parameters.isEmpty, let key = Self.shiftedArrow(final) { return .key(key) }
    return .unknown
  }

  /// The keys that are told by a number: ESC [ 5 ~, and with ^ $ @ for ~ where Ctrl or Shift is
  /// held down in rxvt.
  private var ofNumber: Meaning {
    let digits = parameters.prefix { (0x30...0x39).contains($0) }
    guard let number = Int(String(decoding: digits, as: UTF8.self)) else { return .unknown }
    switch number {
    case 1, 7: return .key(.home)
    case 4, 8: return .key(.end)
    case 3: return .key(.delete)
    case 5: return .key(.pageUp)
    case 6: return .key(.pageDown)
    case 11...15: return .key(.function(number - 10))
    case 17...21: return .key(.function(number - 11))
    case 23, 24: return .key(.function(number - 12))
    case 200: return .paste
    case 201: return .report
    default: return .unknown
    }
  }

  /// The keys that are told by the same letter behind ESC [ and ESC O.
  private static func letterKey(_ final: UInt8) -> Key? {
    switch final {
    case UInt8(ascii: "A"): .up
    case UInt8(ascii: "B"): .down
    case UInt8(ascii: "C"): .right
    case UInt8(ascii: "D"): .left
    case UInt8(ascii: "H"): .home
    case UInt8(ascii: "F"): .end
    case UInt8(ascii: "P"): .function(1)
    case UInt8(ascii: "Q"): .function(2)
    case UInt8(ascii: "S"): .function(4)
    default: nil
    }
  }

  /// The arrows of rxvt with Shift or Ctrl held down.
  private static func shiftedArrow(_ final: UInt8) -> Key? {
    switch final {
    case UInt8(ascii: "a"): .up
    case UInt8(ascii: "b"): .down
    case UInt8(ascii: "c"): .right
    case UInt8(ascii: "d"): .left
    default: nil
    }
  }
}
