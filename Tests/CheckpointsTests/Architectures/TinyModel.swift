import Checkpoints
import Foundation
import TestSupport
import Testing
import TransformerModel

/// A folder of `Tests/CheckpointsTests/Tiny`: a checkpoint and a tokenizer, and what transformers
/// computes from them.
struct TinyModel: Sendable, CustomTestStringConvertible {
  /// What `make_checkpoint_references.py` wrote.
  struct Expected: Decodable, Sendable {
    let cases: [Case]
    let greedy: Greedy?
    let fill: Fill?
  }

  /// One sentence and all that came out.
  struct Case: Decodable, Sendable {
    let name: String
    /// The text that the tokenizer of transformers made the ids of; none where ids were given.
    let text: String?
    /// The second text, where there are two.
    let pair: String?
    let ids: [Int]
    /// The segments of the ids, where they are not all 0.
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

  /// What was written from a prompt, the likeliest piece each time.
  struct Greedy: Decodable, Sendable {
    let text: String
    /// The ids of the text.
    let prompt: [Int]
    /// What was written behind it.
    let ids: [Int]
    /// What was written, as text.
    let decoded: String
  }

  /// What fits where the mask stands in a text.
  struct Fill: Decodable, Sendable {
    /// A piece as the vocabulary has it, and how likely it is.
    struct Candidate: Decodable, Sendable {
      let id: Int
      let piece: String
      let probability: Double
    }

    let text: String
    let ids: [Int]
    /// Which of the ids is the mask.
    let place: Int
    /// The five likeliest, the likeliest first.
    let candidates: [Candidate]
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

  /// The tokenizer of the folder.
  func tokenizer() throws -> any Tokenizer { try TokenizerReader.read(folder: folder.path) }

  /// The rows of the embedding table.
  func rowCount() throws -> Int {
    var configuration = try configuration()
    return try Architectures.read(&configuration).vocabularySize
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

  /// Assembles the model from changed parts of its folder, with a piece for every row or as many as
  /// are asked for.
  func model(
    _ changes: [String: Any?] = [:], tensors: inout StoredTensors, pieces: Int? = nil
  ) throws -> Transformer {
    var configuration = try configuration(changes)
    let architecture = try Architectures.read(&configuration)
    let vocabulary = NumberedPieces(count: pieces ?? architecture.vocabularySize)
    return try architecture.model(name: name, vocabulary: vocabulary, tensors: &tensors)
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
