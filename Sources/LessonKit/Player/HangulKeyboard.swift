/// The Hangul keyboard (2-set, dubeolsik): which keys were pressed for what arrives.
///
/// While it is on, a key arrives as a jamo or, put together by an input method, as a syllable; a
/// program that is driven by Latin letters reads the keys out of it.
public enum HangulKeyboard {
  /// The Latin letters of the keys that were pressed for a character: `q` for `ㅂ`, `q` and `j` for
  /// `버`; the character itself if it is not typed with Hangul keys.
  ///
  /// A compound vowel or final is two keys (`ㅘ` is `h`, `k`). Jamo count in both blocks of Unicode,
  /// and syllables in one piece or in parts. `ㅂ` and `ㅃ` are `q` and `Q`.
  public static func letters(of character: Character) -> [Character] {
    var letters = ""
    for scalar in character.unicodeScalars {
      guard let keys = keys(of: scalar.value) else { return [character] }
      letters += keys
    }
    return Array(letters)
  }

  // Each in the order of Unicode.
  private static let initials = split("r R s e E f a q Q t T d w W c z x v g")
  private static let vowels = split("k o i O j p u P h hk ho hl y n nj np nl b m ml l")
  private static let finals = split(
    "r R rt s sw sg e f fr fa fq ft fx fv fg a q qt t T d w c z x v g")
  private static let consonants = split(
    "r R rt s sw sg e E f fr fa fq ft fx fv fg a q Q qt t T d w W c z x v g")

  private static func split(_ keys: String) -> [String] {
    keys.split(separator: " ").map(String.init)
  }

  private static func keys(of scalar: UInt32) -> String? {
    switch scalar {
    case 0xAC00...0xD7A3:
      // Unicode counts the syllables initial by initial, vowel by vowel, final by final.
      let (place, closings) = (Int(scalar - 0xAC00), finals.count + 1)
      let final = place % closings == 0 ? "" : finals[place % closings - 1]
      let vowel = vowels[place / closings % vowels.count]
      return initials[place / closings / vowels.count] + vowel + final
    case 0x1100...0x1112: return initials[Int(scalar - 0x1100)]
    case 0x1161...0x1175: return vowels[Int(scalar - 0x1161)]
    case 0x11A8...0x11C2: return finals[Int(scalar - 0x11A8)]
    case 0x3131...0x314E: return consonants[Int(scalar - 0x3131)]
    case 0x314F...0x3163: return vowels[Int(scalar - 0x314F)]
    default: return nil
    }
  }
}
