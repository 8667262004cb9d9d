import Checkpoints
import LinearAlgebra
import Testing
import TransformerModel

/// Damaged files are refused or read; nothing crashes, hangs, or takes memory for a number.
///
/// See `Fuzzing/README.md`.
@Suite struct TokenizerFuzzTests {
  private static let cases = FuzzCases.count
  private static let parts = 8

  /// What may take the place of something in a file.
  private static let snippets = [
    "", "0", "-1", "1e999", "4294967295", "4294967294", "99999999999999999999", "null", "true",
    "\"\"", "\"\\u0000\"", "\"\\ud800\"", "\"[UNK]\"", "[]", "{}", "[[[[", "{\"a\":", "]", "}", ",",
    ":", "\\", "\u{7F}", "é", "\u{FEFF}", "\"type\"", "\"Sequence\"", "\"ByteLevel\"",
    "\"BertProcessing\"", "\"A\"", "\"B\"", "\"id\": 7", "##", "Ġ",
  ].map { Array($0.utf8) }

  private static func mutated(
    _ bytes: [UInt8], others: [UInt8], using generator: inout SplitMix64
  ) -> [UInt8] {
    var bytes = bytes
    for _ in 0...Int.random(in: 0..<3, using: &generator) {
      guard !bytes.isEmpty else { break }
      let place = Int.random(in: 0..<bytes.count, using: &generator)
      let length = min(Int.random(in: 0..<12, using: &generator), bytes.count - place)
      switch Int.random(in: 0..<7, using: &generator) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
      case 1: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
      case 2: bytes.removeSubrange(place..<place + length)
      case 3: bytes.insert(contentsOf: bytes[place..<place + length], at: place)
      case 4:
        let snippet = snippets[Int.random(in: 0..<snippets.count, using: &generator)]
        bytes.replaceSubrange(place..<place + length, with: snippet)
      case 5:
        let from = Int.random(in: 0..<others.count, using: &generator)
        let until = min(from + Int.random(in: 0..<80, using: &generator), others.count)
        bytes.replaceSubrange(place..<place + length, with: others[from..<until])
      default: bytes.removeSubrange(place...)
      }
    }
    return bytes
  }

  @Test(arguments: 0..<parts)
  func damagedFilesAreRefusedOrRead(_ part: Int) {
    var generator = SplitMix64(seed: UInt64(part) + 1)
    let seeds = [SmallTokenizerFile.wordPiece, .byteLevel].map { Array($0.text.utf8) }
    let texts = ["ab é 나 [CLS]<s> didn't", "", "\0\u{301} \u{3000}"]
    var read = 0
    for number in 0..<Self.cases / Self.parts {
      let bytes = Self.mutated(
        seeds[number % 2], others: seeds[(number + 1) % 2], using: &generator)
      guard let tokenizer = try? TokenizerReader.read(tokenizerJSON: bytes) else { continue }
      read += 1
      for text in texts {
        let ids = tokenizer.encode(text, pair: number % 3 == 0 ? "b" : nil).ids
        _ = tokenizer.decode(ids)
        _ = tokenizer.steps(of: text)
      }
    }
    // Some changes do no harm; else the mutator would be too coarse to reach anything.
    #expect(read > Self.cases / Self.parts / 500)
  }

  @Test func filesCutAtEveryByteAreRefused() {
    for file in [SmallTokenizerFile.wordPiece, .byteLevel] {
      let bytes = Array(file.text.utf8)
      for count in bytes.indices {
        #expect(throws: TokenizerFailure.self) {
          try TokenizerReader.read(tokenizerJSON: Array(bytes[..<count]))
        }
      }
    }
  }
}
