import Checkpoints
import Foundation
import LinearAlgebra
import TestSupport
import Testing

/// The weights of a folder, in one file or several, and what was used of them.
@Suite struct CheckpointTests {
  private static let index = "model.safetensors.index.json"
  private static let first = WrittenFile([.init("a", [2], [1, 2]), .init("b", [1, 2], [3, 4])])
  private static let second = WrittenFile([.init("c", [2, 1], [5, 6])])
  /// The names of the shards sort as they are numbered.
  private static let map = #"{"c":"2.safetensors","a":"1.safetensors","b":"1.safetensors"}"#

  private func write(index: String, to folder: TemporaryFolder) throws {
    try Self.first.write(to: folder, name: "1.safetensors")
    try Self.second.write(to: folder, name: "2.safetensors")
    try folder.write(index, to: Self.index)
  }

  private func opened(_ folder: TemporaryFolder, memoryLimit: Int = .max) throws -> Checkpoint {
    try Checkpoint(folder: folder.url.path, memoryLimit: memoryLimit)
  }

  @Test func oneFileIsACheckpoint() throws {
    try inFolder { folder in
      try Self.first.write(to: folder)
      var checkpoint = try opened(folder)
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
      try Self.first.write(to: folder)
      var checkpoint = try opened(folder)
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
      try write(
        index: #"""
           {"metadata": {"total_size": 2.4e+1, "more": [null, true, false, -0.5, {"a": ""}]},
          "weight_map": \#(Self.map)}
          """#, to: folder)
      var checkpoint = try opened(folder)
      #expect(checkpoint.path == folder.file(Self.index).path)
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
      try write(index: "no JSON", to: folder)
      try Self.second.write(to: folder)
      #expect(try opened(folder).tensors.map(\.name) == ["c"])
    }
  }

  @Test func aTensorThatOnlyItsFileKnowsIsOneAllTheSame() throws {
    try inFolder { folder in
      try write(
        index: #"{"weight_map":{"a":"1.safetensors","c":"2.safetensors"}}"#, to: folder)
      #expect(try opened(folder).unused == ["a", "b", "c"])
    }
  }

  @Test func allMatricesTogetherStayWithinTheMemory() throws {
    try inFolder { folder in
      try Self.first.write(to: folder)
      var checkpoint = try opened(folder, memoryLimit: 15)
      _ = try checkpoint.matrix("a", shape: [2])
      #expect(
        try refusal { _ = try checkpoint.matrix("b", shape: [1, 2]) }
          == .notEnoughMemory(file: checkpoint.path, tensor: "b", needed: 8, limit: 7))
    }
  }

  @Test func aFolderWithoutWeightsSaysWhatWasLookedFor() throws {
    try inFolder { folder in
      try folder.write("", to: "pytorch_model.bin")
      for path in [folder.url.path, folder.url.path + "/missing"] {
        #expect(
          try refusal { _ = try Checkpoint(folder: path, memoryLimit: 0) }
            == .noWeights(folder: path, expected: ["model.safetensors", Self.index]))
      }
    }
  }

  // The last one is a slash with an accent on it: one character to Swift, a slash to the system.
  @Test(arguments: [
    "../x", "..", ".", "", "/etc/passwd", "a/b", "./1.safetensors", "x\\u0000", "a/\u{301}b",
  ])
  func noFileOutsideTheFolderIsOpened(_ name: String) throws {
    try inFolder { folder in
      try write(index: #"{"weight_map":{"a":"\#(name)"}}"#, to: folder)
      let found = name.replacing("\\u0000", with: "\0")
      #expect(
        try refusal { _ = try opened(folder) }
          == .fileOutsideFolder(file: folder.file(Self.index).path, tensor: "a", found: found))
    }
  }

  @Test func anIndexHasToFitItsFiles() throws {
    try inFolder { folder in
      try write(index: #"{"weight_map":{"a":"3.safetensors"}}"#, to: folder)
      #expect(
        try refusal { _ = try opened(folder) }
          == .noSuchFile(file: folder.file("3.safetensors").path))
      for name in ["c", "z"] {
        try folder.write(#"{"weight_map":{"\#(name)":"1.safetensors"}}"#, to: Self.index)
        #expect(
          try refusal { _ = try opened(folder) }
            == .missingTensor(file: folder.file("1.safetensors").path, tensor: name))
      }
      try Self.first.write(to: folder, name: "3.safetensors")
      try folder.write(
        #"{"weight_map":{"a":"1.safetensors","b":"3.safetensors"}}"#, to: Self.index)
      #expect(
        try refusal { _ = try opened(folder) }
          == .inTwoFiles(
            tensor: "a", files: ["1.safetensors", "3.safetensors"].map { folder.file($0).path }))
    }
  }

  @Test(
    arguments: [
      ("", 0, .expected(.mapping, found: nil)), ("\u{FEFF}{}", 0, .expected(.mapping, found: 0xEF)),
      ("{}", 2, .missingName("weight_map")),
      (#"{"weight_map":[]}"#, 14, .expected(.mapping, found: UInt8(ascii: "["))),
      (#"{"weight_map":{"a":1}}"#, 19, .expected(.text, found: UInt8(ascii: "1"))),
      (#"{"weight_map":{},"weight_map":{}}"#, 17, .duplicateName("weight_map")),
      (#"{"weight_map":{"a":"x","a":"x"}}"#, 23, .duplicateName("a")),
      (#"{"metadata":{"a":1,"a":2}}"#, 19, .duplicateName("a")),
      (#"{"metadata":01}"#, 13, .expected(.commaOrEnd, found: UInt8(ascii: "1"))),
      (#"{"metadata":-}"#, 13, .expected(.value, found: UInt8(ascii: "}"))),
      (#"{"metadata":1.}"#, 14, .expected(.value, found: UInt8(ascii: "}"))),
      (#"{"metadata":1e+}"#, 15, .expected(.value, found: UInt8(ascii: "}"))),
      (#"{"metadata":NaN}"#, 12, .expected(.value, found: UInt8(ascii: "N"))),
      (#"{"metadata":nul}"#, 15, .expected(.value, found: UInt8(ascii: "}"))),
      (#"{"weight_map":{}} x"#, 18, .expected(.nothing, found: UInt8(ascii: "x"))),
      // The first value lies at depth 0, so 63 lists may lie in it.
      (#"{"a":"# + String(repeating: "[", count: 100_000), 5 + 64, .tooDeep(limit: 64)),
    ] as [(String, Int, CheckpointFailure.Malformation)])
  func anIndexIsReadStrictly(
    _ text: String, offset: Int, problem: CheckpointFailure.Malformation
  ) throws {
    try inFolder { folder in
      try write(index: text, to: folder)
      var tensor: String?
      if case .expected(.text, _) = problem { tensor = "a" }
      #expect(
        try refusal { _ = try opened(folder) }
          == .malformed(
            file: folder.file(Self.index).path, tensor: tensor, offset: offset, problem))
    }
  }
}
