import LinearAlgebra

/// Damages bytes at random, in ways that a reader of JSON with numbers in it may stumble over.
struct Mutator {
  private var generator: SplitMix64
  private let pieces: [[UInt8]]

  /// Pieces that have a meaning where they come to stand, or that a number must not have.
  private static let common =
    [
      "{", "}", "[", "]", "\"", ":", ",", " ", "\\", "\\u", "\\ud800", "0", "1", "9", "-", "-1",
      ".5", "e9", "null", "true", "{}", "[]", "[[", "\"\"", "__metadata__", "dtype", "shape",
      "data_offsets", "F64", "F16", "F7", "\u{FEFF}", "가", "\0", "\n", "/", "../", "..",
      "9223372036854775807", "9223372036854775808", "18446744073709551615", "4611686018427387904",
      "4294967296", String(repeating: "9", count: 40), String(repeating: "[", count: 300),
      String(repeating: "{\"a\":", count: 100),
    ].map { Array($0.utf8) }

  /// Begins anew from a seed; `words` are more pieces, those of the format that is damaged.
  init(seed: UInt64, words: [String] = []) {
    generator = SplitMix64(seed: seed)
    pieces = Self.common + words.map { Array($0.utf8) }
  }

  /// The bytes with one to four changes.
  ///
  /// Where they begin with the length of a header, it is mostly made to fit again, or nothing but
  /// that length would ever be found wrong.
  mutating func damaged(_ bytes: [UInt8]) -> [UInt8] {
    let prefix = bytes.prefix(8).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    guard prefix < 10_000, bytes.count >= 8 + Int(prefix) else { return changed(bytes) }
    if below(8) == 0 { return changed(bytes) }
    let (header, data) = (bytes[8..<8 + Int(prefix)], bytes[(8 + Int(prefix))...])
    let damaged = changed(Array(header))
    return littleEndian(UInt64(damaged.count)) + damaged + data
  }

  /// The bytes with one to four changes, whatever they begin with.
  mutating func changed(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for _ in 0...below(4) { change(&bytes) }
    return bytes
  }

  private mutating func change(_ bytes: inout [UInt8]) {
    let place = below(bytes.count + 1)
    let end = min(bytes.count, place + below(12))
    switch below(9) {
    case 0 where place < bytes.count: bytes[place] ^= 1 << UInt8(below(8))
    case 1 where place < bytes.count: bytes[place] = UInt8(below(256))
    case 2: bytes.insert(UInt8(below(256)), at: place)
    case 3: bytes.insert(contentsOf: pieces[below(pieces.count)], at: place)
    case 4: bytes.replaceSubrange(place..<end, with: pieces[below(pieces.count)])
    case 5: bytes.removeSubrange(place..<end)
    case 6: bytes.insert(contentsOf: bytes[place..<end], at: below(bytes.count + 1))
    case 7 where below(4) == 0: bytes.removeSubrange(place...)
    // One digit for another: the most likely way to stay JSON and become wrong.
    default:
      let digits = bytes.indices.filter { bytes[$0] &- UInt8(ascii: "0") < 10 }
      guard !digits.isEmpty else { return }
      bytes[digits[below(digits.count)]] = UInt8(ascii: "0") + UInt8(below(10))
    }
  }

  /// A number from 0 that is below another.
  mutating func below(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &generator) }
}
