import Checkpoints
import Foundation
import TestSupport
import Testing

/// Folders that are nearly a model are told apart, so that the right thing to do can be said.
@Suite struct NearlyAModelTests {
  private static let pointer =
    "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 90868376\n"

  private func failure(_ path: String) -> ModelFolder.Failure? {
    do {
      _ = try ModelFolder(path: path).model(name: "it", memoryLimit: 1 << 24)
      return nil
    } catch {
      return error as? ModelFolder.Failure
    }
  }

  @Test func aFolderThatIsNone() throws {
    try inFolder { folder in
      let path = folder.url.path
      #expect(failure(path + "/no") == .missing(path + "/no"))
      try folder.write("", to: "file")
      #expect(failure(path + "/file") == .noFolder(path + "/file"))
      #expect(failure(path) == .noConfiguration(folder: path))
    }
  }

  @Test func aConfigurationFurtherInIsPointedTo() throws {
    try inFolder { folder in
      let path = folder.url.path
      // Too deep to be meant.
      try folder.write("{}", to: "a/b/c/config.json")
      #expect(failure(path) == .noConfiguration(folder: path))
      try folder.write("{}", to: "snapshots/0123abcd/config.json")
      let snapshot = path + "/snapshots/0123abcd"
      #expect(failure(path) == .configurationFurtherIn(folder: path, subfolder: snapshot))
      #expect(
        failure(path + "/") == .configurationFurtherIn(folder: path + "/", subfolder: snapshot))
      // The nearest one counts, whatever its name.
      try folder.write("{}", to: "z/config.json")
      #expect(failure(path) == .configurationFurtherIn(folder: path, subfolder: path + "/z"))
    }
  }

  @Test func pointersOfGitLFSAreToldApart() throws {
    try inFolder { folder in
      let path = folder.url.path
      try folder.write(Self.pointer, to: "config.json")
      #expect(
        failure(path)
          == .configuration(ConfigurationFailure(file: "\(path)/config.json", .gitPointer)))
      try folder.write(#"{"model_type": "bert"}"#, to: "config.json")
      for name in ["vocab.txt", "vocab.json", "tokenizer.json", "tokenizer_config.json"] {
        let inner = try TemporaryFolder()
        defer { inner.remove() }
        try inner.write(#"{"model_type": "bert"}"#, to: "config.json")
        try inner.write(Self.pointer, to: name)
        #expect(failure(inner.url.path) == .tokenizer(.gitPointer(file: inner.file(name).path)))
      }
    }
  }

  @Test(arguments: ["spiece.model", "sentencepiece.bpe.model", "tokenizer.model"])
  func sentencePieceIsNamed(_ name: String) throws {
    try inFolder { folder in
      try folder.write(#"{"model_type": "bert"}"#, to: "config.json")
      try folder.write("", to: name)
      #expect(
        failure(folder.url.path) == .tokenizer(.sentencePiece(file: folder.file(name).path)))
      // Beside a tokenizer that we read it is of no account.
      try folder.write("", to: "vocab.txt")
      #expect(
        failure(folder.url.path)
          == .tokenizer(.emptyVocabulary(file: folder.file("vocab.txt").path)))
    }
  }

  @Test func aConfigurationBeyondAllMeasureIsNotRead() throws {
    try inFolder { folder in
      try folder.write("{}", to: "config.json")
      let file = folder.file("config.json").path
      // A file of holes: it takes no room.
      #expect(truncate(file, 1 << 40) == 0)
      #expect(
        failure(folder.url.path)
          == .checkpoint(.tooLarge(file: file, limit: 1 << 24, found: 1 << 40)))
    }
  }
}
