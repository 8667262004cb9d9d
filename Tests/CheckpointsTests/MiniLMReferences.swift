import Checkpoints
import Foundation
import TestSupport
import Testing

/// What transformers computes with MiniLM, from `Tests/CheckpointsTests/MiniLM`; the tensors are
/// described in make_minilm_references.py.
struct MiniLMReferences: Sendable {
  /// A text and what its tokenizer makes of it.
  struct Sentence: Decodable, Sendable, CustomTestStringConvertible {
    let name: String
    let text: String
    let ids: [Int]
    let tokens: [String]

    var testDescription: String { name }
  }

  private struct Sentences: Decodable {
    let sentences: [Sentence]
  }

  static let layerCount = 6
  static let headCount = 12
  static let width = 384

  static let loaded = Result { try MiniLMReferences() }
  static let sentences = (try? loaded.get().sentences) ?? []

  let sentences: [Sentence]
  private let file: SafetensorsFile

  init() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "MiniLM")
    let json = try Data(contentsOf: folder.appending(path: "sentences.json"))
    sentences = try JSONDecoder().decode(Sentences.self, from: json).sentences
    file = try SafetensorsFile(path: folder.appending(path: "expected.safetensors").path)
  }

  /// The rows of a sentence going into the first layer.
  func input(of sentence: Sentence) throws -> [[Double]] {
    try file.matrix("\(sentence.name).input", shape: [sentence.ids.count, Self.width]).nested
  }

  /// The rows that come out of a layer.
  func hidden(of sentence: Sentence, layer: Int) throws -> [[Double]] {
    let shape = [sentence.ids.count, Self.width]
    return try file.matrix("\(sentence.name).hidden.\(layer)", shape: shape).nested
  }

  /// What the pooler makes of the first row.
  func pooler(of sentence: Sentence) throws -> [[Double]] {
    try file.matrix("\(sentence.name).pooler", shape: [1, Self.width]).nested
  }

  /// The maps of a layer by head; they are stored in units of 1/65535, and so are off by no more
  /// than 7.7e-6.
  func attention(of sentence: Sentence, layer: Int) throws -> [[[Double]]] {
    let count = sentence.ids.count
    let tensor = try file.tensor(
      "\(sentence.name).attention.\(layer)", shape: [Self.headCount, count, count])
    return tensor.withBytes { bytes in
      func weight(_ place: Int) -> Double {
        let units = bytes.loadUnaligned(fromByteOffset: 2 * place, as: UInt16.self)
        return Double(UInt16(littleEndian: units)) / 65535
      }
      return (0..<Self.headCount).map { head in
        (0..<count).map { row in
          (0..<count).map { weight((head * count + row) * count + $0) }
        }
      }
    }
  }
}
