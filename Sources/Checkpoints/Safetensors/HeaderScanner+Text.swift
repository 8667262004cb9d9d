extension HeaderScanner {
  /// Reads a text between quotation marks.
  mutating func text() throws -> String {
    try take(UInt8(ascii: "\""), .text)
    let place = position
    var start = position
    /// What stands before the last escape; most texts have none.
    var unescaped: [UInt8] = []
    while let byte = next {
      switch byte {
      case UInt8(ascii: "\""):
        unescaped += bytes(from: start)
        advance()
        let text = String(decoding: unescaped, as: UTF8.self)
        // Decoding puts U+FFFD in place of what is not UTF-8.
        guard text.utf8.elementsEqual(unescaped) else { throw failure(.notUTF8, at: place) }
        return text
      case UInt8(ascii: "\\"):
        unescaped += bytes(from: start)
        let scalar = try escape()
        unescaped += Array(String(scalar).utf8)
        start = position
      case ..<0x20: throw failure(.controlCharacter(byte))
      default: advance()
      }
    }
    throw failure(.expected(.endOfText, found: nil))
  }

  /// Reads `\n` and the like, or one or two `\uXXXX`.
  private mutating func escape() throws -> Unicode.Scalar {
    let place = position
    advance()
    guard let letter = next else { throw failure(.expected(.endOfText, found: nil)) }
    advance()
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(letter)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      let unit = try codeUnit(escapedAt: place)
      if let scalar = Unicode.Scalar(unit) { return scalar }
      // The first half of a pair; the second has to follow.
      guard UTF16.isLeadSurrogate(unit), next == UInt8(ascii: "\\") else { break }
      advance()
      guard next == UInt8(ascii: "u") else { break }
      advance()
      let second = try codeUnit(escapedAt: place)
      guard UTF16.isTrailSurrogate(second) else { break }
      let (high, low) = (UInt32(unit) - 0xD800, UInt32(second) - 0xDC00)
      if let scalar = Unicode.Scalar(0x10000 + high << 10 + low) { return scalar }
    default: break
    }
    throw failure(.badEscape, at: place)
  }

  private mutating func codeUnit(escapedAt place: Int) throws -> UInt16 {
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard let byte = next, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw failure(.badEscape, at: place)
      }
      unit = unit << 4 | UInt16(digit)
      advance()
    }
    return unit
  }
}
