import Checkpoints
import Foundation
import LinearAlgebra
import TestSupport
import Testing

/// Files damaged at random: refused, or sound in every respect; never a crash, never a hang.
///
/// See `Fuzzing/README.md`.
@Suite struct SafetensorsMutationTests {
  private static let cases = FuzzCases.count

  private static let seeds: [WrittenFile] = [
    WrittenFile([
      .init("w", [2, 2], [1, 2, 3, 4]), .init("b", "F16", [2], bits: [0x3C00, 1]),
      .init("ids", "I64", [1], bytes: Array(0..<8)), .init("n", "BF16", [0, 3], bits: []),
      .init("s", "BF16", [], bits: [0x3F80]),
    ]),
    WrittenFile(
      header: #"""
        {"__metadata__": {"format": "pt", "\u00e9\n": "\ud83d\ude00"},
        "a.weight": {"shape": [1, 3], "data_offsets": [4, 16], "dtype": "F32"},
        "a.flag": {"dtype": "BOOL", "shape": [4], "data_offsets": [0, 4]}}
        """#, data: Array(0..<16)),
    WrittenFile(header: "{}  "),
  ]

  @Test func aDamagedFileIsRefusedOrSound() throws {
    try inFolder { folder in
      var mutator = Mutator(seed: 20_260_101)
      var opened = 0
      for number in 0..<Self.cases {
        let file = WrittenFile(bytes: mutator.damaged(Self.seeds[number % Self.seeds.count].bytes))
        // What is no `CheckpointFailure` goes on and fails the test.
        _ = try refusal {
          let mapped = try file.opened(in: folder)
          opened += 1
          expectSound(mapped, size: file.bytes.count)
        }
      }
      // Some damage changes nothing that matters; were it all or nothing, this would test nothing.
      #expect(opened > Self.cases / 200 && opened < Self.cases / 2)
    }
  }

  @Test func aDamagedIndexIsRefusedOrSound() throws {
    try inFolder { folder in
      let names = ["1.safetensors", "2.safetensors"]
      for (name, seed) in zip(names, Self.seeds) { try seed.write(to: folder, name: name) }
      let index = #"""
        {"metadata": {"total_size": 1.5e3, "x": [null, {"y": -0}]},
        "weight_map": {"w": "1.safetensors", "b": "1.safetensors", "a.flag": "2.safetensors"}}
        """#
      var mutator = Mutator(seed: 20_260_102)
      var opened = 0
      for _ in 0..<Self.cases / 4 {
        try writeFile(
          mutator.damaged(Array(index.utf8)), to: folder.file("model.safetensors.index.json"))
        _ = try refusal {
          let checkpoint = try Checkpoint(folder: folder.url.path, memoryLimit: 1000)
          opened += 1
          if Set(checkpoint.unused).count != checkpoint.tensors.count {
            Issue.record("\(checkpoint.tensors)")
          }
        }
      }
      #expect(opened > 0 && opened < Self.cases / 4)
    }
  }

  /// Checks what the format promises anew, and reads every number.
  private func expectSound(_ file: SafetensorsFile, size: Int) {
    var end = 0
    for tensor in file.tensors {
      let isSound =
        tensor.offsets.lowerBound == end
        && tensor.offsets.count == tensor.count * tensor.type.size
        && file.info(tensor.name) == tensor
      if !isSound { Issue.record("\(file.tensors)") }
      end = tensor.offsets.upperBound
      guard (1...2).contains(tensor.shape.count) else { continue }
      for transposed in [false, true] {
        let matrix = try? file.matrix(tensor.name, shape: tensor.shape, transposed: transposed)
        let isRead = matrix.map { $0.elements.count == tensor.count }
        if isRead != (tensor.type.isReadable ? true : nil) { Issue.record("\(tensor)") }
      }
    }
    if end > size - 10 { Issue.record("\(file.tensors) in \(size) bytes") }
  }
}

extension WrittenFile {
  /// A file of any bytes.
  fileprivate init(bytes: [UInt8]) {
    self.bytes = bytes
  }
}
