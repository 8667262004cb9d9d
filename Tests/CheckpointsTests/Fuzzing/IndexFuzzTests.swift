import Foundation
import Testing

@testable import Checkpoints

/// A damaged `model.safetensors.index.json` is refused, or names files in its folder only.
@Suite struct IndexFuzzTests {
  private static func seeds() throws -> [[UInt8]] {
    let sharded = TinyModel(name: "gpt2").folder.appending(path: ShardedFolder.index)
    return [
      Array(try Data(contentsOf: sharded)),
      Array(#"{"metadata":{"x":[null,{"y":-0.5e3}]},"weight_map":{"w":"1.st","\u00e9":"2"}}"#.utf8),
      Array(#"{"weight_map": {}}"#.utf8),
    ]
  }

  @Test func aDamagedIndexIsRefusedOrStaysInItsFolder() throws {
    let seeds = try Self.seeds()
    var mutator = Mutator(
      seed: 20_260_104,
      words: [
        "weight_map", "metadata", "\"/etc/passwd\"", "\"..\"", "\\u002f", "\\u0000", "/\u{301}",
      ])
    var read = 0
    for number in 0..<FuzzCases.count {
      let bytes = mutator.changed(seeds[number % seeds.count])
      do {
        let index = try CheckpointIndex(bytes, path: "I")
        read += 1
        for entry in index.entries {
          let name = Array(entry.file.utf8)
          let isOutside =
            name.contains(0x2F) || name.contains(0) || ["", ".", ".."].contains(entry.file)
          if isOutside { Issue.record("case \(number): \(entry)") }
        }
        if Set(index.entries.map(\.tensor)).count != index.entries.count {
          Issue.record("case \(number): \(index.entries)")
        }
      } catch is CheckpointFailure {
        continue
      }
    }
    #expect(read > FuzzCases.count / 200 && read < FuzzCases.count)
  }

  @Test func anIndexCutAnywhereIsRefused() throws {
    for bytes in try Self.seeds() {
      let end = bytes.lastIndex(of: UInt8(ascii: "}")) ?? 0
      for count in 0...end {
        #expect(throws: CheckpointFailure.self) {
          try CheckpointIndex(Array(bytes[..<count]), path: "I")
        }
      }
    }
  }
}
