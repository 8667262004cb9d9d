/// Reads JSON byte by byte, as strictly as it is defined, into what the caller expects next.
///
/// Nothing is built that was not asked for, so that what a header costs grows with its bytes only
/// and no nesting can exhaust the stack. A name may stand in a mapping once; two names are one if
/// Swift holds them equal, so also if only their accents are written in different ways.
struct HeaderScanner {
  /// How deep values may lie in values that are passed over.
  static let deepest = 64

  /// The tensor that is being read, for failures to name.
  var tensor: String?
  /// Where the next byte stands.
  private(set) var position = 0
  private let bytes: [UInt8]
  private let file: String
  /// Where the bytes begin in the file.
  private let start: Int

  /// Begins to read.
  init(_ bytes: [UInt8], file: String, start: Int = 0) {
    self.bytes = bytes
    self.file = file
    self.start = start
  }

  /// The next byte; `nil` at the end.
  var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  /// What is wrong, at the next byte or at an earlier one.
  func failure(
    _ problem: CheckpointFailure.Malformation, at place: Int? = nil
  ) -> CheckpointFailure {
    .malformed(file: file, tensor: tensor, offset: start + (place ?? position), problem)
  }

  /// Reads a mapping, each value by `value`, which is given the name and where it stands.
  mutating func mapping(_ value: (inout HeaderScanner, String, Int) throws -> Void) throws {
    var names: Set<String> = []
    try sequence(
      from: UInt8(ascii: "{"), to: UInt8(ascii: "}"), .mapping
    ) { scanner in
      let place = scanner.position
      let name = try scanner.text()
      guard names.insert(name).inserted else {
        throw scanner.failure(.duplicateName(name), at: place)
      }
      scanner.skipSpace()
      try scanner.take(UInt8(ascii: ":"), .colon)
      scanner.skipSpace()
      try value(&scanner, name, place)
    }
  }

  /// Reads a list, each element by `element`.
  mutating func list(_ element: (inout HeaderScanner) throws -> Void) throws {
    try sequence(from: UInt8(ascii: "["), to: UInt8(ascii: "]"), .list, element)
  }

  /// Reads a whole number that is not negative.
  mutating func wholeNumber() throws -> Int {
    guard let first = next, isDigit(first) else {
      throw failure(.expected(.wholeNumber, found: next))
    }
    let place = position
    var number = 0
    while let digit = next, isDigit(digit) {
      let (tens, isBeyond) = number.multipliedReportingOverflow(by: 10)
      let (sum, isBeyondToo) = tens.addingReportingOverflow(Int(digit - UInt8(ascii: "0")))
      guard !isBeyond, !isBeyondToo else { throw failure(.numberTooLarge, at: place) }
      number = sum
      position += 1
      // JSON has no leading zeros: what follows one has to be something else.
      if first == UInt8(ascii: "0") { break }
    }
    return number
  }

  /// Passes over white space to the end, where nothing may follow.
  mutating func end() throws {
    skipSpace()
    guard next == nil else { throw failure(.expected(.nothing, found: next)) }
  }

  /// Passes over white space.
  mutating func skipSpace() {
    while let byte = next {
      switch byte {
      case 0x20, 0x09, 0x0A, 0x0D: position += 1
      default: return
      }
    }
  }

  /// Steps over one byte that has to be there.
  mutating func take(_ byte: UInt8, _ part: CheckpointFailure.Malformation.Part) throws {
    guard next == byte else { throw failure(.expected(part, found: next)) }
    position += 1
  }

  /// Steps over bytes that were looked at.
  mutating func advance(by count: Int = 1) {
    position += count
  }

  /// The bytes from a place to the present one.
  func bytes(from place: Int) -> ArraySlice<UInt8> { bytes[place..<position] }

  /// Whether a byte is one of `0` to `9`.
  func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

  private mutating func sequence(
    from open: UInt8, to close: UInt8, _ part: CheckpointFailure.Malformation.Part,
    _ element: (inout HeaderScanner) throws -> Void
  ) throws {
    try take(open, part)
    skipSpace()
    if next == close {
      position += 1
      return
    }
    while true {
      try element(&self)
      skipSpace()
      if next == close {
        position += 1
        return
      }
      try take(UInt8(ascii: ","), .commaOrEnd)
      skipSpace()
    }
  }
}
