/// Reads the little of Python's notation that a `.npy` header is written in.
struct NumpyScanner {
  private let bytes: ArraySlice<UInt8>
  /// The next byte, counted from the beginning of the file.
  private(set) var position: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  /// Whether nothing but blanks is left.
  var isAtEnd: Bool {
    mutating get {
      skipBlanks()
      return position == bytes.endIndex
    }
  }

  /// What is wrong at this place.
  func failure(expected: String) -> ArrayFailure { .header(position: position, expected: expected) }

  /// The next byte that is no blank.
  mutating func next() -> UInt8? {
    skipBlanks()
    return position < bytes.endIndex ? bytes[position] : nil
  }

  /// Goes over a sign, if it stands here.
  mutating func take(_ sign: Unicode.Scalar) -> Bool {
    guard next() == UInt8(ascii: sign) else { return false }
    position += 1
    return true
  }

  /// Goes over a sign that has to stand here.
  mutating func expect(_ sign: Unicode.Scalar) throws(ArrayFailure) {
    guard take(sign) else { throw failure(expected: String(Character(sign))) }
  }

  /// A text in single or double quotes, without escapes: no name of ours has any.
  mutating func text(expected: String) throws(ArrayFailure) -> String {
    guard let quote = next(), quote == UInt8(ascii: "'") || quote == UInt8(ascii: "\"") else {
      throw failure(expected: expected)
    }
    let start = position + 1
    guard let end = bytes[start...].firstIndex(of: quote) else { throw failure(expected: expected) }
    position = end + 1
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  /// `True` or `False`.
  mutating func truth() throws(ArrayFailure) -> Bool {
    skipBlanks()
    for (word, truth) in [("True", true), ("False", false)]
    where bytes[position...].starts(with: word.utf8) {
      position += word.utf8.count
      return truth
    }
    throw failure(expected: "True, False")
  }

  /// Whole numbers in parentheses: `()`, `(3,)`, `(2, 3)`.
  mutating func counts() throws(ArrayFailure) -> [Int] {
    try expect("(")
    var counts: [Int] = []
    while !take(")") {
      counts.append(try count())
      // Python 2 marked long numbers.
      _ = take("L")
      if !take(",") {
        try expect(")")
        break
      }
    }
    return counts
  }

  private mutating func count() throws(ArrayFailure) -> Int {
    skipBlanks()
    let digits = bytes[position...].prefix { (0x30...0x39).contains($0) }
    guard !digits.isEmpty else { throw failure(expected: "0, 1, 2, …") }
    guard let count = Int(String(decoding: digits, as: UTF8.self)) else {
      throw failure(expected: "0 … \(Int.max)")
    }
    position = digits.endIndex
    return count
  }

  private mutating func skipBlanks() {
    while position < bytes.endIndex, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[position]) {
      position += 1
    }
  }
}
