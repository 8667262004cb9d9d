import Checkpoints
import Foundation
import TestSupport

/// A folder with an index and two files: `a` and `b` in the first, `c` in the second.
enum ShardedFolder {
  static let index = "model.safetensors.index.json"
  static let first = WrittenFile([.init("a", [2], [1, 2]), .init("b", [1, 2], [3, 4])])
  static let second = WrittenFile([.init("c", [2, 1], [5, 6])])

  static func write(index text: String, to folder: TemporaryFolder) throws {
    try first.write(to: folder, name: "1.safetensors")
    try second.write(to: folder, name: "2.safetensors")
    try folder.write(text, to: index)
  }

  static func opened(_ folder: TemporaryFolder, memoryLimit: Int = .max) throws -> Checkpoint {
    try Checkpoint(folder: folder.url.path, memoryLimit: memoryLimit)
  }
}
