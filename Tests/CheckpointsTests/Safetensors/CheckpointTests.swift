import Checkpoints
import Foundation
import LinearAlgebra
import TestSupport
import Testing

/// The weights of a folder, in one file or several, and what was used of them.
@Suite struct CheckpointTests {
  /// The names of the shards sort as they are numbered.
  private static let map = #"{"c":"2.safetensors","a":"1.safetensors","b":"1.safetensors"}"#

  @Test func oneFileIsACheckpoint() throws {
    try inFolder { folder in
      try ShardedFolder.first.write(to: folder)
      var checkpoint = try ShardedFolder.opened(folder)
      #expect(checkpoint.path == folder.file("model.safetensors").path)
      #expect(checkpoint.unused == ["a", "b"])
      #expect(try checkpoint.matrix("a", shape: [2]) == Matrix([[1, 2]]))
      #expect(checkpoint.info("b")?.shape == [1, 2])
      #expect(checkpoint.unused == ["b"])
      #expect(checkpoint.usedRepeatedly == [])
      #expect(try checkpoint.matrix("b", shape: [1, 2], transposed: true) == Matrix([[3], [4]]))
      _ = try checkpoint.tensor("a", shape: [2])
      #expect(checkpoint.unused == [])
      #expect(checkpoint.usedRepeatedly == ["a"])
    }
  }

  @Test func whatIsRefusedIsNotUsed() throws {
    try inFolder { folder in
      try ShardedFolder.first.write(to: folder)
      var checkpoint = try ShardedFolder.opened(folder)
      #expect(
        try refusal { _ = try checkpoint.matrix("a", shape: [1, 2]) }
          == .wrongShape(file: checkpoint.path, tensor: "a", expected: [1, 2], found: [2]))
      #expect(
        try refusal { _ = try checkpoint.matrix("z", shape: [1]) }
          == .missingTensor(file: checkpoint.path, tensor: "z"))
      #expect(checkpoint.unused == ["a", "b"])
    }
  }

  @Test func severalFilesAreOneCheckpoint() throws {
    try inFolder { folder in
      try ShardedFolder.write(
        index: #"""
           {"metadata": {"total_size": 2.4e+1, "more": [null, true, false, -0.5, {"a": ""}]},
          "weight_map": \#(Self.map)}
          """#, to: folder)
      var checkpoint = try ShardedFolder.opened(folder)
      #expect(checkpoint.path == folder.file(ShardedFolder.index).path)
      #expect(checkpoint.tensors.map(\.name) == ["a", "b", "c"])
      #expect(try checkpoint.matrix("c", shape: [2, 1]) == Matrix([[5], [6]]))
      #expect(try checkpoint.matrix("a", shape: [2]) == Matrix([[1, 2]]))
      #expect(checkpoint.unused == ["b"])
      // A tensor is missed in the whole, a wrong one is blamed on its file.
      #expect(
        try refusal { _ = try checkpoint.matrix("z", shape: [1]) }
          == .missingTensor(file: checkpoint.path, tensor: "z"))
      #expect(
        try refusal { _ = try checkpoint.matrix("c", shape: [2]) }
          == .wrongShape(
            file: folder.file("2.safetensors").path, tensor: "c", expected: [2], found: [2, 1]))
    }
  }

  @Test func theSingleFileComesBeforeTheIndex() throws {
    try inFolder { folder in
      try ShardedFolder.write(index: "no JSON", to: folder)
      try ShardedFolder.second.write(to: folder)
      #expect(try ShardedFolder.opened(folder).tensors.map(\.name) == ["c"])
    }
  }

  @Test func aTensorThatOnlyItsFileKnowsIsOneAllTheSame() throws {
    try inFolder { folder in
      try ShardedFolder.write(
        index: #"{"weight_map":{"a":"1.safetensors","c":"2.safetensors"}}"#, to: folder)
      #expect(try ShardedFolder.opened(folder).unused == ["a", "b", "c"])
    }
  }

  @Test func allCopiesTogetherStayWithinTheMemory() throws {
    try inFolder { folder in
      try WrittenFile([
        .init("a", "F16", [2], bits: [1, 2]), .init("b", "BF16", [1, 2], bits: [3, 4]),
        .init("c", [2], [5, 6]),
      ]).write(to: folder)
      var checkpoint = try ShardedFolder.opened(folder, memoryLimit: 15)
      _ = try checkpoint.matrix("a", shape: [2])
      #expect(
        try refusal { _ = try checkpoint.matrix("b", shape: [1, 2]) }
          == .notEnoughMemory(file: checkpoint.path, tensor: "b", needed: 8, limit: 7))
      // What stays in the file takes nothing.
      #expect(try checkpoint.matrix("c", shape: [2]).elements == [5, 6])
    }
  }

  @Test func aFolderWithoutWeightsSaysWhatWasLookedFor() throws {
    try inFolder { folder in
      try folder.write("", to: "pytorch_model.bin")
      for path in [folder.url.path, folder.url.path + "/missing"] {
        #expect(
          try refusal { _ = try Checkpoint(folder: path, memoryLimit: 0) }
            == .noWeights(folder: path, expected: ["model.safetensors", ShardedFolder.index]))
      }
    }
  }
}
