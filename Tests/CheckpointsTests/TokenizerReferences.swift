import Checkpoints
import Foundation
import TestSupport
import TransformerModel

/// What `tokenizers` makes of two thousand texts, from `Tests/References/tokenizers.json`.
struct TokenizerReferences: Decodable, Sendable {
  struct Settings: Decodable, Sendable {
    let folder: String
    let settings: String
    let onSome: Bool
  }

  /// A text, or pieces of text and how often each is repeated.
  struct Line: Decodable, Sendable {
    let text: String

    init(from decoder: any Swift.Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let text = try? container.decode(String.self) {
        self.text = text
      } else {
        text = try container.decode([Repetition].self).map { $0.text }.joined()
      }
    }

    private struct Repetition: Decodable {
      let text: String

      init(from decoder: any Swift.Decoder) throws {
        var container = try decoder.unkeyedContainer()
        let part = try container.decode(String.self)
        text = String(repeating: part, count: try container.decode(Int.self))
      }
    }
  }

  /// A line and what its ids are as text.
  struct Decoded: Decodable, Sendable {
    let line: Int
    let text: String

    init(from decoder: any Swift.Decoder) throws {
      var container = try decoder.unkeyedContainer()
      line = try container.decode(Int.self)
      text = try container.decode(String.self)
    }
  }

  let lines: [Line]
  let pairs: [[Int]]
  let some: [Int]
  let tokenizers: [String: Settings]
  let encodings: [String: [String]]
  let paired: [String: [String]]
  let decoded: [String: [Decoded]]

  static let loaded = Reference.decode(TokenizerReferences.self, from: "tokenizers.json")
  static let names = (try? loaded.get().tokenizers.keys.sorted()) ?? []

  /// Where the small tokenizers lie.
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "References/Tokenizers")

  /// The tokenizer of a name: the model of a small one with other settings.
  func tokenizer(_ name: String) throws -> any Tokenizer {
    try TokenizerReader.read(tokenizerJSON: json(name), file: name)
  }

  /// The `tokenizer.json` of a name.
  func json(_ name: String) throws -> [UInt8] {
    guard let settings = tokenizers[name] else { throw Missing(name: name) }
    let file = Self.folder.appending(path: "\(settings.folder)/tokenizer.json")
    let small = try String(contentsOf: file, encoding: .utf8)
    guard let model = small.range(of: "\"model\":") else { throw Missing(name: "model") }
    return Array("\(settings.settings.dropLast()),\(small[model.lowerBound...])".utf8)
  }

  struct Missing: Error { let name: String }

  /// A token as the reference has it.
  struct Token: Equatable {
    let id: Int
    let offsets: Range<Int>
    var typeID = 0
    var isSpecial = false
  }

  /// Reads an encoding; see make_tokenizer_references.py.
  static func tokens(_ packed: String, withTypes: Bool = false) throws -> [Token] {
    guard let bytes = Data(base64Encoded: packed) else { throw Missing(name: packed) }
    var numbers: [Int] = []
    var (value, shift) = (0, 0)
    for byte in bytes {
      value |= Int(byte & 0x7F) << shift
      shift += 7
      if byte < 0x80 {
        numbers.append(value)
        (value, shift) = (0, 0)
      }
    }
    let width = withTypes ? 4 : 3
    var end = 0
    return stride(from: 0, to: numbers.count, by: width).map { index in
      let distance = numbers[index + 1]
      let start = end + (distance % 2 == 0 ? distance / 2 : -(distance + 1) / 2)
      end = start + numbers[index + 2]
      let types = withTypes ? numbers[index + 3] : 0
      return Token(
        id: numbers[index], offsets: start..<end, typeID: types / 2, isSpecial: types % 2 == 1)
    }
  }
}
