import Checkpoints
import Foundation
import TestSupport
import Testing

/// An index that leads out of its folder, does not fit its files, or is no JSON.
@Suite struct CheckpointIndexTests {
  // The last one is a slash with an accent on it: one character to Swift, a slash to the system.
  @Test(arguments: [
    "../x", "..", ".", "", "/etc/passwd", "a/b", "./1.safetensors", "x\\u0000", "a/\u{301}b",
  ])
  func noFileOutsideTheFolderIsOpened(_ name: String) throws {
    try inFolder { folder in
      try ShardedFolder.write(index: #"{"weight_map":{"a":"\#(name)"}}"#, to: folder)
      let found = name.replacing("\\u0000", with: "\0")
      #expect(
        try refusal { _ = try ShardedFolder.opened(folder) }
          == .fileOutsideFolder(
            file: folder.file(ShardedFolder.index).path, tensor: "a", found: found))
    }
  }

  @Test func anIndexHasToFitItsFiles() throws {
    try inFolder { folder in
      try ShardedFolder.write(index: #"{"weight_map":{"a":"3.safetensors"}}"#, to: folder)
      #expect(
        try refusal { _ = try ShardedFolder.opened(folder) }
          == .noSuchFile(file: folder.file("3.safetensors").path))
      for name in ["c", "z"] {
        try folder.write(#"{"weight_map":{"\#(name)":"1.safetensors"}}"#, to: ShardedFolder.index)
        #expect(
          try refusal { _ = try ShardedFolder.opened(folder) }
            == .missingTensor(file: folder.file("1.safetensors").path, tensor: name))
      }
      try ShardedFolder.first.write(to: folder, name: "3.safetensors")
      try folder.write(
        #"{"weight_map":{"a":"1.safetensors","b":"3.safetensors"}}"#, to: ShardedFolder.index)
      #expect(
        try refusal { _ = try ShardedFolder.opened(folder) }
          == .inTwoFiles(
            tensor: "a", files: ["1.safetensors", "3.safetensors"].map { folder.file($0).path }))
    }
  }

  @Test func anIndexBeyondAllMeasureIsNotRead() throws {
    try inFolder { folder in
      try ShardedFolder.write(index: "{}", to: folder)
      let path = folder.file(ShardedFolder.index).path
      // A file of holes: it takes no room.
      #expect(truncate(path, 100_000_001) == 0)
      #expect(
        try refusal { _ = try ShardedFolder.opened(folder) }
          == .tooLarge(file: path, limit: 100_000_000, found: 100_000_001))
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
      try ShardedFolder.write(index: text, to: folder)
      var tensor: String?
      if case .expected(.text, _) = problem { tensor = "a" }
      #expect(
        try refusal { _ = try ShardedFolder.opened(folder) }
          == .malformed(
            file: folder.file(ShardedFolder.index).path, tensor: tensor, offset: offset, problem))
    }
  }
}
