import Checkpoints
import Foundation
import TestSupport
import Testing

/// What is mapped, and what is no file to map.
@Suite struct MappedFileTests {
  @Test func aFileIsMappedAsItIs() throws {
    try inFolder { folder in
      let bytes = (0..<10_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
      try Data(bytes).write(to: folder.file("data"))
      let file = try MappedFile(path: folder.file("data").path)
      #expect(file.count == 10_000)
      #expect(file.bytes(0..<10_000) == bytes)
      #expect(file.bytes(4095..<4099) == Array(bytes[4095..<4099]))
      #expect(file.bytes(10_000..<10_000) == [])
    }
  }

  @Test func anEmptyFileIsNothingAndNoMistake() throws {
    try inFolder { folder in
      try folder.write("", to: "empty")
      let file = try MappedFile(path: folder.file("empty").path)
      #expect(file.count == 0)
      #expect(file.bytes(0..<0) == [])
    }
  }

  // The usual cache of models holds links to files of another folder.
  @Test func aLinkIsFollowed() throws {
    try inFolder { folder in
      try folder.write("here", to: "blobs/1")
      try link("model", to: "blobs/1", in: folder)
      #expect(try MappedFile(path: folder.file("model").path).bytes(0..<4) == Array("here".utf8))
    }
  }

  @Test func whatIsNotThereIsNamed() throws {
    try inFolder { folder in
      try folder.write("text", to: "file")
      try link("nowhere", to: "gone", in: folder)
      for name in ["missing", "nowhere", "file/below", "file\0.txt"] {
        let path = folder.url.path + "/" + name
        #expect(try refusal { _ = try MappedFile(path: path) } == .noSuchFile(file: path))
      }
    }
  }

  @Test func onlyARegularFileIsOpened() throws {
    try inFolder { folder in
      try folder.write("text", to: "folder/file")
      try link("link", to: "folder", in: folder)
      // Nobody will ever write into it: opening it must not wait.
      #expect(mkfifo(folder.file("pipe").path, 0o600) == 0)
      for path in ["folder", "link", "pipe"].map({ folder.file($0).path }) + ["/dev/null"] {
        #expect(try refusal { _ = try MappedFile(path: path) } == .noRegularFile(file: path))
      }
    }
  }

  @Test func whatTheSystemRefusesIsRefusedWithItsReason() throws {
    try inFolder { folder in
      try link("circle", to: "circle", in: folder)
      let path = folder.file("circle").path
      #expect(
        try refusal { _ = try MappedFile(path: path) } == .unreadable(file: path, code: ELOOP))
    }
  }

  private func link(_ name: String, to target: String, in folder: TemporaryFolder) throws {
    try FileManager.default.createSymbolicLink(
      atPath: folder.file(name).path, withDestinationPath: target)
  }
}
