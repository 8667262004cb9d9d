import Foundation
import LinearAlgebra

/// A small embedding for a word the vocabulary does not have, made from its spelling alone.
///
/// The lower-cased word, in normal form C, is hashed (FNV-1a, 64 bits, over UTF-8); the hash seeds
/// SplitMix64; each number is one of −0.5, −0.4, … 0.5. So a word looks the same on every machine
/// and in every sentence, and stays small beside the words the model knows.
public enum SpellingEmbedding {
  /// The form in which two spellings are the same unknown word.
  public static func canonical(_ word: String) -> String {
    // Lower-casing can take a letter apart, so the form is restored behind it.
    word.lowercased().precomposedStringWithCanonicalMapping
  }

  /// The `width` numbers of a word's row.
  public static func row(for word: String, width: Int) -> [Float] {
    var generator = SplitMix64(seed: hash(canonical(word)))
    return (0..<width).map { _ in (Float(generator.next() % 11) - 5) / 10 }
  }

  /// FNV-1a with 64 bits (Fowler, Noll, Vo).
  private static func hash(_ word: String) -> UInt64 {
    word.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
