/// Reads JSON as RFC 8259 has it, strictly, byte by byte.
struct JSONParser {
  private typealias Node = ParsedJSON.Node

  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0
  private var nodes: [ParsedJSON.Node] = []
  /// The lists and objects that are open.
  private var open: [Int] = []

  private init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    // About what a vocabulary needs; growing is what costs.
    nodes.reserveCapacity(bytes.count / 8)
  }

  /// The values in a text, in the order in which they begin.
  static func nodes(of bytes: [UInt8]) throws(JSONFailure) -> [ParsedJSON.Node] {
    try bytes.withUnsafeBufferPointer { bytes throws(JSONFailure) in
      var parser = JSONParser(bytes)
      try parser.parse()
      return parser.nodes
    }
  }

  private mutating func parse() throws(JSONFailure) {
    repeat { try parseValue() } while try !parseBehindValue()
    skipSpace()
    if position < bytes.count { throw failure(.somethingBehind) }
  }

  private func failure(_ problem: JSONFailure.Problem, at place: Int? = nil) -> JSONFailure {
    JSONFailure(problem: problem, position: place ?? position)
  }

  /// What is wrong if the next byte is not one that may stand here.
  private func unexpected() -> JSONFailure {
    position < bytes.count ? failure(.unexpected(bytes[position])) : failure(.unexpectedEnd)
  }

  private mutating func skipSpace() {
    while position < bytes.count, bytes[position] <= 0x20 {
      switch bytes[position] {
      case 0x20, 0x0A, 0x0D, 0x09: position += 1
      default: return
      }
    }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard position < bytes.count, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  /// Reads a value, and the beginnings of lists and objects up to the first one in them.
  private mutating func parseValue() throws(JSONFailure) {
    while true {
      skipSpace()
      guard position < bytes.count else { throw unexpected() }
      switch bytes[position] {
      case UInt8(ascii: "\""): return try parseString()
      case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try parseNumber()
      case UInt8(ascii: "t"): return try parseWord("true", .bool)
      case UInt8(ascii: "f"): return try parseWord("false", .bool)
      case UInt8(ascii: "n"): return try parseWord("null", .null)
      case UInt8(ascii: "["):
        try begin(.list)
        skipSpace()
        if take(UInt8(ascii: "]")) { return close() }
      case UInt8(ascii: "{"):
        try begin(.object)
        skipSpace()
        if take(UInt8(ascii: "}")) { return close() }
        try parseKey()
      default: throw unexpected()
      }
    }
  }

  /// Reads what stands behind a value; whether that was the last of the text.
  private mutating func parseBehindValue() throws(JSONFailure) -> Bool {
    while let container = open.last {
      skipSpace()
      let isObject = nodes[container].kind == .object
      if take(UInt8(ascii: ",")) {
        if isObject { try parseKey() }
        return false
      }
      guard take(UInt8(ascii: isObject ? "}" : "]")) else { throw unexpected() }
      close()
    }
    return true
  }

  private mutating func parseKey() throws(JSONFailure) {
    skipSpace()
    guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else { throw unexpected() }
    try parseString()
    skipSpace()
    guard take(UInt8(ascii: ":")) else { throw unexpected() }
  }

  private mutating func begin(_ kind: Node.Kind) throws(JSONFailure) {
    guard open.count < ParsedJSON.deepest else {
      throw failure(.tooDeep(limit: ParsedJSON.deepest))
    }
    open.append(nodes.count)
    add(kind, from: position, to: position)
    position += 1
  }

  private mutating func close() {
    guard let container = open.popLast() else { return }
    nodes[container].end = UInt32(position)
    nodes[container].next = UInt32(nodes.count)
  }

  private mutating func add(_ kind: Node.Kind, from start: Int, to end: Int) {
    nodes.append(
      Node(
        kind: kind, start: UInt32(start), end: UInt32(end), next: UInt32(nodes.count + 1)))
  }

  private mutating func parseWord(
    _ word: StaticString, _ kind: Node.Kind
  ) throws(JSONFailure) {
    let start = position
    for offset in 0..<word.utf8CodeUnitCount {
      guard take(word.utf8Start[offset]) else { throw unexpected() }
    }
    add(kind, from: start, to: position)
  }

  private mutating func takeDigits() -> Int {
    let start = position
    while position < bytes.count, 0x30...0x39 ~= bytes[position] { position += 1 }
    return position - start
  }

  private mutating func parseNumber() throws(JSONFailure) {
    let start = position
    _ = take(UInt8(ascii: "-"))
    let isZero = position < bytes.count && bytes[position] == UInt8(ascii: "0")
    let digits = takeDigits()
    guard digits > 0, !isZero || digits == 1 else { throw failure(.badNumber, at: start) }
    if take(UInt8(ascii: ".")), takeDigits() == 0 { throw failure(.badNumber, at: start) }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      _ = take(UInt8(ascii: "+")) || take(UInt8(ascii: "-"))
      if takeDigits() == 0 { throw failure(.badNumber, at: start) }
    }
    add(.number, from: start, to: position)
  }

  private mutating func parseString() throws(JSONFailure) {
    position += 1
    let start = position
    var isPlain = true
    while true {
      // Most of any string is such letters.
      var end = position
      while end < bytes.count, bytes[end] != UInt8(ascii: "\""), bytes[end] != UInt8(ascii: "\\"),
        0x20..<0x80 ~= bytes[end]
      {
        end += 1
      }
      position = end
      guard position < bytes.count else { throw unexpected() }
      switch bytes[position] {
      case UInt8(ascii: "\""):
        add(isPlain ? .plainString : .escapedString, from: start, to: position)
        position += 1
        return
      case UInt8(ascii: "\\"):
        isPlain = false
        try checkEscape()
      case 0..<0x20: throw failure(.controlCharacter(bytes[position]))
      default:
        guard let length = utf8Length(in: bytes, at: position) else { throw failure(.notUTF8) }
        position += length
      }
    }
  }

  /// Goes over an escape, and over the second one of a pair.
  private mutating func checkEscape() throws(JSONFailure) {
    let start = position
    let unit = try takeEscape()
    guard 0xD800..<0xE000 ~= unit else { return }
    guard unit < 0xDC00, position + 1 < bytes.count, bytes[position] == UInt8(ascii: "\\"),
      bytes[position + 1] == UInt8(ascii: "u"), 0xDC00..<0xE000 ~= (try takeEscape())
    else { throw failure(.loneSurrogate, at: start) }
  }

  private mutating func takeEscape() throws(JSONFailure) -> UInt32 {
    let start = position
    guard position + 1 < bytes.count else {
      throw JSONFailure(problem: .unexpectedEnd, position: bytes.count)
    }
    position += 2
    guard bytes[start + 1] == UInt8(ascii: "u") else {
      guard JSONEscape.simple(bytes[start + 1]) != nil else {
        throw failure(.badEscape, at: start)
      }
      return 0
    }
    guard position + 4 <= bytes.count else {
      throw JSONFailure(problem: .unexpectedEnd, position: bytes.count)
    }
    guard let unit = JSONEscape.unit(bytes[position..<position + 4]) else {
      throw failure(.badEscape, at: start)
    }
    position += 4
    return unit
  }
}
