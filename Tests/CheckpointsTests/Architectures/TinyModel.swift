import Checkpoints
import Foundation
import TestSupport
import Testing
import TransformerModel

/// A folder of `Tests/CheckpointsTests/Tiny`: a checkpoint, and what transformers computes from it.
struct TinyModel: Sendable, CustomTestStringConvertible {
  /// What `make_checkpoint_references.py` wrote.
  struct Expected: Decodable, Sendable {
    let cases: [Case]
    let greedy: Greedy?
  }

  /// One sentence and all that came out.
  struct Case: Decodable, Sendable {
    let name: String
    let ids: [Int]
    let segments: [Int]?
    let padding: [Bool]?
    let hidden: [[[Double]]]
    /// By layer and head.
    let attention: [[[[Double]]]]
    let pooler: [Double]?
    let logits: [[Double]]?

    /// The sentence; the word of id 7 is called `7`.
    var sentence: Sentence {
      Sentence(
        text: name, tokens: ids.map { "\($0)" }, ids: ids, isPadding: padding, segments: segments)
    }

    /// Hides the padding, where there is any, as transformers does.
    var masks: Masks {
      let hidesPadding = padding != nil
      return Masks(
        encoder: AttentionMask(isCausal: false, hidesPadding: hidesPadding),
        decoder: AttentionMask(isCausal: true, hidesPadding: hidesPadding))
    }
  }

  /// What was written from a prompt.
  struct Greedy: Decodable, Sendable {
    let prompt: [Int]
    let ids: [Int]
  }

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Tiny")

  /// All folders there are.
  static let all = [
    "bert", "bert-masked", "bert-untied", "distilbert", "roberta", "gpt2", "gpt2-plain",
  ].map(TinyModel.init)

  let name: String

  var testDescription: String { name }

  var folder: URL { Self.folder.appending(path: name) }

  /// The folders on disk, for a test that none is forgotten.
  static func namesOnDisk() throws -> Set<String> {
    Set(try FileManager.default.contentsOfDirectory(atPath: folder.path))
  }

  func expected() throws -> Expected {
    try JSONDecoder().decode(
      Expected.self, from: Data(contentsOf: folder.appending(path: "expected.json")))
  }

  func tensors() throws -> StoredTensors { try StoredTensors(folder: folder) }

  /// The configuration, with some keys set to other values; `nil` takes one out.
  func configuration(_ changes: [String: Any?] = [:]) throws -> Configuration {
    let file = folder.appending(path: "config.json")
    var values = try #require(
      try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any])
    for (key, value) in changes { values[key] = value }
    return try Configuration(
      json: JSONSerialization.data(withJSONObject: values), file: "config.json")
  }

  /// Assembles the model from changed parts of its folder.
  func model(
    _ changes: [String: Any?] = [:], tensors: inout StoredTensors, pieces: Int = 67
  ) throws -> Transformer {
    var configuration = try configuration(changes)
    let architecture = try Architectures.read(&configuration)
    return try architecture.model(
      name: name, vocabulary: NumberedPieces(count: pieces), tensors: &tensors)
  }

  /// The model as it is.
  func model() throws -> Transformer {
    var tensors = try tensors()
    return try model(tensors: &tensors)
  }
}

/// A vocabulary whose pieces are called by their ids.
struct NumberedPieces: SentenceReader {
  let count: Int

  func word(_ id: Int) -> String { "\(id)" }
  func id(of word: String) -> Int? { Int(word).flatMap { (0..<count).contains($0) ? $0 : nil } }
  func isEnd(_ id: Int) -> Bool { false }

  func sentence(_ text: String, pair: String?, width: Int) -> Sentence {
    sentence(ids: text.split(separator: " ").compactMap { id(of: String($0)) }, width: width)
  }

  func padded(_ sentence: Sentence, by count: Int, width: Int) -> Sentence { sentence }

  func sentence(ids: [Int], width: Int) -> Sentence {
    let tokens = ids.map(word)
    return Sentence(text: tokens.joined(separator: " "), tokens: tokens, ids: ids)
  }
}
