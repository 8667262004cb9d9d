/// Reads NumPy's format for one array, `.npy`, versions 1.0, 2.0 and 3.0.
///
/// A magic word, the version, the length of the header, the header (a Python dictionary with the
/// type, the order and the shape), the numbers. Nothing is taken at the header's word: the shape is
/// multiplied out and held against the bytes there are before anything is made of them. Source:
/// NumPy's `numpy.lib.format`.
enum NumpyFile {
  /// What such a file begins with.
  static let magic: [UInt8] = [0x93] + Array("NUMPY".utf8)

  private struct Header {
    var type: String?
    var isColumnMajor: Bool?
    var shape: [Int]?
  }

  private static let keys = "'descr', 'fortran_order', 'shape'"

  /// The array in the bytes of a file.
  static func array(_ bytes: [UInt8]) throws(ArrayFailure) -> NumberArray {
    guard bytes.starts(with: magic) else { throw .notNumpy }
    let content = try headerRange(bytes)
    let header = try header(bytes[content])
    guard let type = header.type, let isColumnMajor = header.isColumnMajor, let shape = header.shape
    else { throw .header(position: content.upperBound, expected: keys) }
    guard let element = NumpyElement(type) else {
      throw .unreadableType(String(type.unicodeScalars.prefix(40)))
    }
    let expected = try byteCount(of: shape, element)
    let found = bytes.count - content.upperBound
    guard expected > 0 else { throw .noNumbers(shape) }
    guard found >= expected else { throw .truncated(expected: expected, found: found) }
    guard found == expected else { throw .trailingBytes(expected: expected, found: found) }
    return NumberArray(
      shape: shape, isColumnMajor: isColumnMajor, element: element, bytes: bytes,
      start: content.upperBound)
  }

  /// Where the header stands.
  private static func headerRange(_ bytes: [UInt8]) throws(ArrayFailure) -> Range<Int> {
    guard bytes.count >= magic.count + 2 else {
      throw .truncated(expected: magic.count + 4, found: bytes.count)
    }
    let (major, minor) = (Int(bytes[magic.count]), Int(bytes[magic.count + 1]))
    guard (1...3).contains(major), minor == 0 else { throw .version(major, minor) }
    // The length takes two bytes, since version 2.0 four.
    let start = magic.count + 2 + (major == 1 ? 2 : 4)
    guard bytes.count >= start else { throw .truncated(expected: start, found: bytes.count) }
    let length = bytes[(magic.count + 2)..<start].reversed().reduce(0) { $0 << 8 | Int($1) }
    guard bytes.count - start >= length else {
      throw .truncated(expected: start + length, found: bytes.count)
    }
    return start..<start + length
  }

  private static func header(_ bytes: ArraySlice<UInt8>) throws(ArrayFailure) -> Header {
    var (scanner, header) = (NumpyScanner(bytes), Header())
    try scanner.expect("{")
    while !scanner.take("}") {
      let place = scanner.position
      let key = try scanner.text(expected: keys)
      try scanner.expect(":")
      switch key {
      case "descr" where header.type == nil:
        // A list is the description of a record of several fields.
        if scanner.next() == UInt8(ascii: "[") {
          throw .unreadableType(excerpt(bytes[scanner.position...]))
        }
        header.type = try scanner.text(expected: "'<f4', …")
      case "fortran_order" where header.isColumnMajor == nil:
        header.isColumnMajor = try scanner.truth()
      case "shape" where header.shape == nil: header.shape = try scanner.counts()
      default: throw .header(position: place, expected: keys)
      }
      if !scanner.take(",") {
        try scanner.expect("}")
        break
      }
    }
    guard scanner.isAtEnd else { throw scanner.failure(expected: "\\n") }
    return header
  }

  private static func excerpt(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.prefix(40), as: UTF8.self)
  }

  /// How many bytes the numbers take.
  private static func byteCount(
    of shape: [Int], _ element: NumpyElement
  ) throws(ArrayFailure) -> Int {
    if shape.contains(0) { return 0 }
    var count = element.size
    for length in shape {
      let (product, isTooLarge) = count.multipliedReportingOverflow(by: length)
      guard !isTooLarge else { throw .shapeTooLarge(shape) }
      count = product
    }
    return count
  }
}
