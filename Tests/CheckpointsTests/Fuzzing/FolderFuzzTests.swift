import Checkpoints
import Foundation
import TestSupport
import Testing
import TransformerModel

/// A whole folder in which one file is damaged is refused as one, or makes a model that runs.
@Suite struct FolderFuzzTests {
  /// Where each tiny folder lies once more, to be damaged, and what is in it.
  private static let models = ["bert-masked", "gpt2", "gpt2-plain", "roberta"]

  private static func files(of name: String) throws -> [String: [UInt8]] {
    let folder = TinyModel(name: name).folder
    var files: [String: [UInt8]] = [:]
    for file in try FileManager.default.contentsOfDirectory(atPath: folder.path)
    where file != "expected.json" {
      files[file] = Array(try Data(contentsOf: folder.appending(path: file)))
    }
    return files
  }

  @Test(arguments: models)
  func aDamagedFolderIsRefusedOrRuns(_ name: String) throws {
    let files = try Self.files(of: name)
    let names = files.keys.sorted()
    try inFolder { folder in
      for (file, bytes) in files { try writeFile(bytes, to: folder.file(file)) }
      let model = ModelFolder(path: folder.url.path)
      _ = try model.model(name: name, memoryLimit: 1 << 24)
      var mutator = Mutator(
        seed: 20_260_105,
        words: ["\"vocab\"", "4294967294", "\"[UNK]\"", "\"<s>\"", "F32", "[CLS]"])
      var (read, refused) = (0, 0)
      for number in 0..<max(FuzzCases.count / 64, 1) {
        let file = names[mutator.below(names.count)]
        let bytes = files[file] ?? []
        try writeFile(damaged(bytes, &mutator), to: folder.file(file))
        do {
          let whole = try model.model(name: name, memoryLimit: 1 << 24)
          read += 1
          if number % 4 == 0 { run(whole) }
        } catch is ModelFolder.Failure {
          refused += 1
        }
        try writeFile(bytes, to: folder.file(file))
      }
      #expect(read > 0 && refused > 0)
    }
  }

  /// Weights are damaged in their header, where all that can go wrong is, or cut short.
  private func damaged(_ bytes: [UInt8], _ mutator: inout Mutator) -> [UInt8] {
    switch mutator.below(16) {
    case 0: Array(bytes.prefix(mutator.below(bytes.count + 1)))
    case 1: []
    default: mutator.damaged(bytes)
    }
  }

  private func run(_ model: PretrainedModel) {
    let transformer = model.transformer
    let sentence = transformer.source.sentence("ab 나", pair: nil)
    guard sentence.ids.allSatisfy({ (0..<20).contains($0) }), (1...4).contains(sentence.ids.count)
    else { return }
    _ = transformer.trace(sentence).stages.count
  }
}
