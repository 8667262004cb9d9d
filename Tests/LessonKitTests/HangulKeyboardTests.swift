import Foundation
import LessonKit
import Testing

/// The Hangul keyboard: every jamo and every syllable is the keys that typed it.
@Suite struct HangulKeyboardTests {
  /// The keyboard as it is printed on the keys.
  private static let keys: [Character: Character] = [
    "ㅂ": "q", "ㅈ": "w", "ㄷ": "e", "ㄱ": "r", "ㅅ": "t", "ㅛ": "y", "ㅕ": "u", "ㅑ": "i", "ㅐ": "o",
    "ㅔ": "p", "ㅁ": "a", "ㄴ": "s", "ㅇ": "d", "ㄹ": "f", "ㅎ": "g", "ㅗ": "h", "ㅓ": "j", "ㅏ": "k",
    "ㅣ": "l", "ㅋ": "z", "ㅌ": "x", "ㅊ": "c", "ㅍ": "v", "ㅠ": "b", "ㅜ": "n", "ㅡ": "m",
    "ㅃ": "Q", "ㅉ": "W", "ㄸ": "E", "ㄲ": "R", "ㅆ": "T", "ㅒ": "O", "ㅖ": "P",
  ]

  /// What is typed with two keys, one after the other.
  private static let compounds: [Character: String] = [
    "ㅘ": "ㅗㅏ", "ㅙ": "ㅗㅐ", "ㅚ": "ㅗㅣ", "ㅝ": "ㅜㅓ", "ㅞ": "ㅜㅔ", "ㅟ": "ㅜㅣ", "ㅢ": "ㅡㅣ",
    "ㄳ": "ㄱㅅ", "ㄵ": "ㄴㅈ", "ㄶ": "ㄴㅎ", "ㄺ": "ㄹㄱ", "ㄻ": "ㄹㅁ", "ㄼ": "ㄹㅂ", "ㄽ": "ㄹㅅ",
    "ㄾ": "ㄹㅌ", "ㄿ": "ㄹㅍ", "ㅀ": "ㄹㅎ", "ㅄ": "ㅂㅅ",
  ]

  private static let initials = Array("ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ")
  private static let vowels = Array("ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ")
  private static let finals = Array("ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ")

  private static func typed(_ jamo: Character) throws -> [Character] {
    try (compounds[jamo] ?? String(jamo)).map { try #require(keys[$0]) }
  }

  @Test func everyKeyIsItsLetter() {
    for (jamo, letter) in Self.keys {
      #expect(HangulKeyboard.letters(of: jamo) == [letter])
    }
  }

  @Test func whatIsPutTogetherIsItsKeys() throws {
    for jamo in Self.compounds.keys {
      #expect(try HangulKeyboard.letters(of: jamo) == Self.typed(jamo))
    }
    #expect(HangulKeyboard.letters(of: "ㅘ") == ["h", "k"])
    #expect(HangulKeyboard.letters(of: "ㄳ") == ["r", "t"])
    #expect(HangulKeyboard.letters(of: "버") == ["q", "j"])
  }

  @Test func everyJamoInPartsIsItsKeys() throws {
    let blocks: [(first: UInt32, jamo: [Character])] = [
      (0x1100, Self.initials), (0x1161, Self.vowels), (0x11A8, Self.finals),
    ]
    for (first, jamo) in blocks {
      for (place, letter) in jamo.enumerated() {
        let scalar = try #require(Unicode.Scalar(first + UInt32(place)))
        #expect(try HangulKeyboard.letters(of: Character(scalar)) == Self.typed(letter))
      }
    }
  }

  @Test func everySyllableIsTheKeysThatTypedIt() throws {
    var scalar: UInt32 = 0xAC00
    for initial in Self.initials {
      for vowel in Self.vowels {
        for final in [nil] + Self.finals.map(Optional.some) {
          let keys = try [initial, vowel, final].compactMap { $0 }.flatMap(Self.typed)
          let syllable = Character(try #require(Unicode.Scalar(scalar)))
          let parts = Character(String(syllable).decomposedStringWithCanonicalMapping)
          try #require(parts.unicodeScalars.count == (final == nil ? 2 : 3))
          try #require(HangulKeyboard.letters(of: syllable) == keys, "\(syllable)")
          try #require(HangulKeyboard.letters(of: parts) == keys, "\(syllable) in parts")
          scalar += 1
        }
      }
    }
    #expect(scalar == 0xD7A4)
  }

  @Test func anythingElseIsItself() {
    for character in "qQ7 ?é中あ🙂👨‍👩‍👧ㆍㅤᄓ\u{1160}\u{11C3}" {
      #expect(HangulKeyboard.letters(of: character) == [character])
    }
    // A mark on a jamo makes something that no key types.
    #expect(HangulKeyboard.letters(of: "ㅂ\u{301}") == ["ㅂ\u{301}"])
  }
}
