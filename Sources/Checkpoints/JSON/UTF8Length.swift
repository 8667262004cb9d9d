/// How many bytes the character at a place takes; none if the bytes are no UTF-8.
///
/// Unicode, table 3-7: no byte too many, no surrogate, nothing above U+10FFFF.
func utf8Length(in bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> Int? {
  let first = bytes[position]
  if first < 0x80 { return 1 }
  let count = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
  guard 0xC2...0xF4 ~= first, position + count <= bytes.count else { return nil }
  let second: ClosedRange<UInt8> =
    switch first {
    case 0xE0: 0xA0...0xBF
    case 0xED: 0x80...0x9F
    case 0xF0: 0x90...0xBF
    case 0xF4: 0x80...0x8F
    default: 0x80...0xBF
    }
  guard second ~= bytes[position + 1] else { return nil }
  if count > 2, !(0x80...0xBF ~= bytes[position + 2]) { return nil }
  if count > 3, !(0x80...0xBF ~= bytes[position + 3]) { return nil }
  return count
}
