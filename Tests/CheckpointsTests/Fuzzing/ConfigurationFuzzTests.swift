import Checkpoints
import Foundation
import LinearAlgebra
import Testing
import TransformerModel

/// A damaged `config.json` is refused or read, and asks for no memory before it is proved right.
@Suite struct ConfigurationFuzzTests {
  /// Values a key may have, or must not.
  private static let values = [
    "0", "1", "-1", "2", "3", "12", "1024", "1025", "131072", "131073", "1048576", "1048577",
    "9223372036854775807", "9223372036854775808", "-9223372036854775808", "1e308", "1e999",
    "1e-999",
    "0.5", "12.0", "-0", "null", "true", "false", "\"\"", "\"12\"", "\"gelu\"", "\"relu\"",
    "\"gelu_new\"", "\"\\u0000\"", "\"bert\"", "\"gpt2\"", "\"roberta\"", "\"distilbert\"", "[]",
    "[1]", "{}", "{\"a\": 1}", "\"absolute\"", "\"relative_key\"",
  ]

  static func seeds() throws -> [[UInt8]] {
    try TinyModel.all.map {
      Array(try Data(contentsOf: $0.folder.appending(path: "config.json")))
    }
  }

  /// The text with the value behind one of its keys replaced: what stays JSON gets furthest.
  private static func withOtherValue(_ bytes: [UInt8], _ mutator: inout Mutator) -> [UInt8] {
    var lines = bytes.split(separator: 0x0A).map { Array($0) }
    let keyed = lines.indices.filter { lines[$0].contains(0x3A) }
    guard !keyed.isEmpty else { return bytes }
    let place = keyed[mutator.below(keyed.count)]
    let key = lines[place].prefix { $0 != 0x3A }
    let comma = lines[place].last == 0x2C ? "," : ""
    lines[place] = key + Array(": \(values[mutator.below(values.count)])\(comma)".utf8)
    return Array(lines.joined(separator: [0x0A]))
  }

  @Test func aDamagedConfigurationIsRefusedOrRead() throws {
    let seeds = try Self.seeds()
    var mutator = Mutator(
      seed: 20_260_103, words: ["\"model_type\": ", "\"hidden_size\": "] + Self.values)
    var read = 0
    for number in 0..<FuzzCases.count {
      var bytes = seeds[number % seeds.count]
      for _ in 0...mutator.below(3) { bytes = Self.withOtherValue(bytes, &mutator) }
      if mutator.below(3) == 0 { bytes = mutator.changed(bytes) }
      do {
        var configuration = try Configuration(json: bytes, file: "F")
        let architecture = try Architectures.read(&configuration)
        read += 1
        expectRefusal(architecture, number)
      } catch is ConfigurationFailure {
        continue
      }
    }
    #expect(read > FuzzCases.count / 20 && read < FuzzCases.count)
  }

  /// A model of these sizes, of which nothing is stored, is refused for its first tensor.
  private func expectRefusal(_ architecture: any Architecture, _ number: Int) {
    guard (1...1 << 20) ~= architecture.vocabularySize else {
      Issue.record("case \(number): \(architecture)")
      return
    }
    var nothing = StoredTensors(tensors: [:])
    do {
      _ = try architecture.model(
        name: "M", vocabulary: NumberedPieces(count: 1), tensors: &nothing)
      Issue.record("case \(number): a model of nothing")
    } catch {
      guard case .missing? = error as? StoredTensors.Failure else {
        Issue.record("case \(number): \(error)")
        return
      }
    }
  }

  @Test func aConfigurationCutAnywhereIsRefused() throws {
    for bytes in try Self.seeds() {
      let end = bytes.lastIndex(of: UInt8(ascii: "}")) ?? 0
      for count in 0...end {
        #expect(throws: ConfigurationFailure.self) {
          try Configuration(json: bytes[..<count], file: "F")
        }
      }
    }
  }
}
