import Foundation
import TestSupport

/// A cache laid out as the tools of Hugging Face do, with small models in it.
struct SmallCache {
  /// Where the program is run; the cache is `hub` in it, so that no screen depends on its path.
  let folder: TemporaryFolder
  let environment = ["HF_HUB_CACHE": "hub"]

  private static let tests = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  private static let tiny = tests.appending(path: "CheckpointsTests/Tiny")
  /// Folders with tokenizers and nothing else.
  static let tokenizers = tests.appending(path: "References/Tokenizers")

  /// An empty place for a cache.
  init() throws {
    folder = try TemporaryFolder()
  }

  /// Puts a model there: its files in `blobs`, links to them in the snapshot, `refs/main`.
  func add(_ tiny: String, as name: String, hash: String = "0123abcd") throws {
    let model = folder.file("hub/models--\(name.replacing("/", with: "--"))")
    let (blobs, snapshot) = (
      model.appending(path: "blobs"), model.appending(path: "snapshots/\(hash)")
    )
    let manager = FileManager.default
    for folder in [blobs, snapshot] {
      try manager.createDirectory(at: folder, withIntermediateDirectories: true)
    }
    let source = Self.tiny.appending(path: tiny)
    for file in try manager.contentsOfDirectory(atPath: source.path) where file != "expected.json" {
      try manager.copyItem(
        at: source.appending(path: file), to: blobs.appending(path: "\(hash)-\(file)"))
      try manager.createSymbolicLink(
        atPath: snapshot.appending(path: file).path,
        withDestinationPath: "../../blobs/\(hash)-\(file)")
    }
    try write("\(hash)\n", to: "refs/main", of: name)
  }

  /// Writes a file of a model.
  func write(_ text: String, to file: String, of name: String) throws {
    try folder.write(text, to: "hub/models--\(name.replacing("/", with: "--"))/\(file)")
  }

  /// Runs the program beside the cache.
  func explain(_ arguments: [String]) throws -> BuiltProgram.Result {
    try BuiltProgram().run(arguments, environment: environment, folder: folder.url)
  }
}
