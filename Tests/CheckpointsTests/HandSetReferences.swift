import Authoring
import Checkpoints
import Foundation
import LessonCatalog
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
    let runs: [Run]

    var testDescription: String { text }
  }

  /// Every stage of one run, by name.
  struct Run: Decodable, Sendable {
    let mask: String
    let stages: [String: [[Double]]]
  }

  private let handSet: [Entry]

  /// The texts; the file is read once for all tests.
  static var entries: [Entry] { get throws { try loaded.get().handSet } }

  private static let loaded = Result {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let decoder = JSONDecoder()
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: "Infinity", negativeInfinity: "-Infinity", nan: "NaN")
    return try decoder.decode(
      HandSetReferences.self,
      from: Data(contentsOf: folder.appending(path: "References/engine.json")))
  }
}

/// The packed model `hand-set`.
func packedHandSet() throws -> EncoderModel {
  let file = try #require(LessonCatalog.files.first { $0.path == "Models/hand-set.yaml" })
  return try HandSetModel.read(file, name: "hand-set")
}
