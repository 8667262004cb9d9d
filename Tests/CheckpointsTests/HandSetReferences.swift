import Authoring
import Checkpoints
import LessonCatalog
import TestSupport
import Testing
import TransformerModel

/// What numpy computes with the packed model `hand-set`, from `Tests/References/engine.json`.
struct HandSetReferences: Decodable, Sendable {
  /// One text, how it is read, and its runs.
  struct Entry: Decodable, Sendable, CustomTestStringConvertible {
    let text: String
    let tokens: [String]
    let ids: [Int]
    let unknown: [String]
    let runs: [Reference.Run]

    var testDescription: String { text }
  }

  private let handSet: [Entry]

  /// The texts; the file is read once for all tests.
  static var entries: [Entry] { get throws { try loaded.get().handSet } }

  private static let loaded = Reference.decode(HandSetReferences.self, from: "engine.json")
}

/// The packed model `hand-set`.
func packedHandSet() throws -> Transformer {
  let file = try #require(LessonCatalog.files.first { $0.path == "Models/hand-set.yaml" })
  return try HandSetModel.read(file, name: "hand-set")
}
