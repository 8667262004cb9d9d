/// GPT-2's way to write any byte as a visible letter: a space is Ġ, a line feed is Ċ.
///
/// Bytes that are visible in Latin-1 stand for themselves, the others for U+0100 and on.
enum ByteLetters {
  /// The letter of each byte.
  static let letters: [Unicode.Scalar] = {
    var next: UInt32 = 0x100
    return (0..<256 as Range<UInt32>).map { byte in
      switch byte {
      case 0x21...0x7E, 0xA1...0xAC, 0xAE...0xFF: return Unicode.Scalar(UInt8(byte))
      default:
        defer { next += 1 }
        return Unicode.Scalar(next) ?? " "
      }
    }
  }()

  private static let bytes = Dictionary(
    uniqueKeysWithValues: letters.enumerated().map { ($1, UInt8($0)) })

  /// The bytes that a piece stands for; its own where one of its letters is none of these.
  static func bytes(of piece: some StringProtocol) -> [UInt8] {
    var found: [UInt8] = []
    for scalar in piece.unicodeScalars {
      guard let byte = bytes[scalar] else { return Array(piece.utf8) }
      found.append(byte)
    }
    return found
  }

  /// Bytes in their letters.
  static func text(of bytes: [UInt8]) -> String {
    var text = String.UnicodeScalarView()
    for byte in bytes { text.append(letters[Int(byte)]) }
    return String(text)
  }

  /// Bytes as text; those that make no whole character are written `<EB>`.
  ///
  /// - Returns: The text, and whether there were such bytes.
  static func readable(_ bytes: some Sequence<UInt8>) -> (text: String, hasParts: Bool) {
    let bytes = Array(bytes)
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var (text, position, hasParts) = (String.UnicodeScalarView(), 0, false)
    while true {
      switch parser.parseScalar(from: &iterator) {
      case .emptyInput: return (String(text), hasParts)
      case .valid(let encoded):
        text.append(Unicode.UTF8.decode(encoded))
        position += encoded.count
      case .error(let length):
        for byte in bytes[position..<position + length] {
          let digits = String(byte, radix: 16, uppercase: true)
          text.append(contentsOf: "<\(digits.count == 1 ? "0" : "")\(digits)>".unicodeScalars)
        }
        position += length
        hasParts = true
      }
    }
  }
}
