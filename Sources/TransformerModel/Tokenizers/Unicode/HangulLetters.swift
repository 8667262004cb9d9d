import Foundation

/// Hangul letters as they stand by themselves.
///
/// Taken apart, a syllable becomes letters that only have a place inside a syllable (ᄂ, ᅡ, ᆫ), and
/// a terminal draws them on top of each other. Source: Unicode 3.12 (conjoining jamo).
public enum HangulLetters {
  /// The leading consonants from U+1100, vowels from U+1161 and trailing consonants from U+11A8 on.
  private static let rows: [(first: UInt32, letters: [Unicode.Scalar])] = [
    (0x1100, Array("ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ".unicodeScalars)),
    (0x1161, Array("ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ".unicodeScalars)),
    (0x11A8, Array("ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ".unicodeScalars)),
  ]

  /// A text whose letters are put together to syllables where they make some; those left over
  /// stand by themselves.
  public static func readable(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { 0x1100...0x11FF ~= $0.value }) else { return text }
    var readable = String.UnicodeScalarView()
    for scalar in text.precomposedStringWithCanonicalMapping.unicodeScalars {
      readable.append(standing(scalar))
    }
    return String(readable)
  }

  private static func standing(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    for row in rows where scalar.value >= row.first {
      let place = Int(scalar.value - row.first)
      if row.letters.indices.contains(place) { return row.letters[place] }
    }
    return scalar
  }
}
