import Checkpoints
import Foundation
import Testing
import TransformerModel

/// The tokenizers of the tiny folders, in every layout there is, give the ids that transformers
/// makes of the same folder.
@Suite struct TinyTokenizerTests {
  @Test(arguments: TinyModel.all)
  func idsAndSegmentsOfEveryText(_ tiny: TinyModel) throws {
    let tokenizer = try tiny.tokenizer()
    let cases = try tiny.expected().cases.filter { $0.text != nil }
    #expect(cases.count >= 2)
    for expected in cases {
      let encoding = tokenizer.encode(try #require(expected.text), pair: expected.pair)
      #expect(encoding.ids == expected.ids, "\(expected.name)")
      let segments = expected.segments ?? expected.ids.map { _ in 0 }
      #expect(encoding.typeIDs == segments, "\(expected.name)")
    }
  }

  @Test(arguments: TinyModel.all)
  func whatIsWrittenAndFilledInAsText(_ tiny: TinyModel) throws {
    let tokenizer = try tiny.tokenizer()
    if let greedy = try tiny.expected().greedy {
      #expect(tokenizer.encode(greedy.text).ids == greedy.prompt)
      #expect(tokenizer.decode(greedy.ids) == greedy.decoded)
    }
    if let fill = try tiny.expected().fill {
      #expect(tokenizer.encode(fill.text).ids == fill.ids)
      for candidate in fill.candidates {
        // By bytes: to Swift, jamo and the syllable they make are equal.
        let piece = try #require(tokenizer.piece(of: candidate.id))
        #expect(Array(piece.utf8) == Array(candidate.piece.utf8))
      }
    }
  }

  @Test func everyLayoutIsThere() throws {
    let files = try TinyModel.all.map { tiny in
      try FileManager.default.contentsOfDirectory(atPath: tiny.folder.path).filter { name in
        ["vocab", "merges", "tokenizer"].contains(where: name.hasPrefix)
      }
    }
    let layouts: Set<Set<String>> = [
      ["tokenizer.json"], ["tokenizer.json", "tokenizer_config.json"],
      ["vocab.txt"], ["vocab.txt", "tokenizer_config.json"],
      ["vocab.json", "merges.txt"], ["vocab.json", "merges.txt", "tokenizer_config.json"],
    ]
    #expect(Set(files.map { Set($0) }) == layouts)
  }

  @Test func aTableMayHaveMoreRowsThanThereArePieces() throws {
    for tiny in TinyModel.all {
      let extra = tiny.name == "gpt2-plain" ? 3 : 0
      #expect(try tiny.rowCount() == tiny.tokenizer().vocabularySize + extra)
    }
  }
}
