/// Reads lines of numbers with blanks between them, as `numpy.savetxt` writes them.
///
/// What stands behind `#` is a comment, wherever it begins; such a text has no names.
struct SpacedNumbers {
  private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

  private let bytes: [UInt8]
  private var position: Int
  /// The line that is being read, from 1.
  private var line = 1

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
    position = bytes.starts(with: Self.mark) ? Self.mark.count : 0
  }

  /// The array in a text.
  static func array(_ bytes: [UInt8]) throws(ArrayFailure) -> NumberArray {
    var (reader, list) = (SpacedNumbers(bytes), NumberList())
    var (width, rows) = (0, 0)
    repeat {
      var count = 0
      while let text = try reader.cell() {
        count += 1
        guard list.append(text) else {
          throw .notANumber(line: reader.line, column: count, text: text)
        }
      }
      if count == 0 { continue }
      if rows == 0 { width = count }
      guard count == width else {
        throw .unevenLine(line: reader.line, expected: width, found: count)
      }
      rows += 1
    } while reader.goToNextLine()
    guard rows > 0 else { throw .noNumbers([0, 0]) }
    return NumberArray(shape: [rows, width], list)
  }

  /// Whether a text can be nothing else: its first line that is no comment has several numbers, and
  /// only blanks between them, no tab.
  static func isSeen(in bytes: [UInt8]) -> Bool {
    var reader = SpacedNumbers(bytes)
    repeat {
      var count = 0
      let start = reader.position
      while let text = try? reader.cell() {
        guard NumberList.number(text) != nil else { return false }
        count += 1
      }
      if count > 0 { return count > 1 && !bytes[start..<reader.position].contains(0x09) }
    } while reader.goToNextLine()
    return false
  }

  /// The next cell of the line; `nil` behind the last one.
  private mutating func cell() throws(ArrayFailure) -> String? {
    while position < bytes.count, Self.isBlank(bytes[position]) { position += 1 }
    let cell = bytes[position...].prefix {
      !Self.isBlank($0) && $0 != 0x0A && $0 != UInt8(ascii: "#")
    }
    if cell.isEmpty { return nil }
    position = cell.endIndex
    guard let text = String(validating: cell, as: UTF8.self) else { throw .notUTF8(line: line) }
    return text
  }

  /// Goes over what is left of the line.
  ///
  /// - Returns: Whether there is another one.
  private mutating func goToNextLine() -> Bool {
    guard let end = bytes[position...].firstIndex(of: 0x0A) else { return false }
    position = end + 1
    line += 1
    return true
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0D
  }
}
