extension HeaderScanner {
  /// Passes over any value, which has to be JSON all the same.
  mutating func skipValue(depth: Int = 0) throws {
    guard depth < Self.deepest else { throw failure(.tooDeep(limit: Self.deepest)) }
    switch next {
    case UInt8(ascii: "{"): try mapping { scanner, _, _ in try scanner.skipValue(depth: depth + 1) }
    case UInt8(ascii: "["): try list { try $0.skipValue(depth: depth + 1) }
    case UInt8(ascii: "\""): _ = try text()
    case UInt8(ascii: "t"): try skip("true")
    case UInt8(ascii: "f"): try skip("false")
    case UInt8(ascii: "n"): try skip("null")
    default: try skipNumber()
    }
  }

  private mutating func skip(_ word: String) throws {
    for byte in word.utf8 { try take(byte, .value) }
  }

  /// `-`, digits without a leading zero, `.` and digits, `e` and digits with a sign.
  private mutating func skipNumber() throws {
    if next == UInt8(ascii: "-") { advance() }
    if next == UInt8(ascii: "0") { advance() } else { try skipDigits() }
    if next == UInt8(ascii: ".") {
      advance()
      try skipDigits()
    }
    if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
      advance()
      if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { advance() }
      try skipDigits()
    }
  }

  private mutating func skipDigits() throws {
    guard let byte = next, isDigit(byte) else { throw failure(.expected(.value, found: next)) }
    while let byte = next, isDigit(byte) { advance() }
  }
}
