import Foundation
import TestSupport
import Testing

/// The program itself, given folders as people really have them: not quite a model.
@Suite struct BrokenFolderTests {
  /// A change to a sound folder, and what the program says of it in each language.
  struct Damage: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let status: Int32
    /// Said in both languages.
    let names: [String]
    let english: String
    let korean: String
    let change: @Sendable (TemporaryFolder) throws -> Void
  }

  private static let sound = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "CheckpointsTests/Tiny/bert-masked")

  static let damages = [
    Damage(
      testDescription: "the folder above", status: 66, names: ["snapshots/0123abcd'"],
      english: "holds no config.json; the nearest one is in", korean: "더 안쪽 폴더에 있습니다"
    ) { folder in
      let inner = folder.file("snapshots/0123abcd")
      try FileManager.default.createDirectory(at: inner, withIntermediateDirectories: true)
      for name in folder.names where name != "snapshots" {
        try FileManager.default.moveItem(at: folder.file(name), to: inner.appending(path: name))
      }
    },
    Damage(
      testDescription: "no config.json", status: 66, names: ["config.json"],
      english: "nothing says what kind of model it is", korean: "어떤 모델인지 알 수 없습니다"
    ) { try FileManager.default.removeItem(at: $0.file("config.json")) },
    Damage(
      testDescription: "only pytorch_model.bin", status: 66,
      names: ["“pytorch_model.bin”", "model.safetensors", "safe_serialization=True"],
      english: "but not the weights as we read them", korean: "이름이나 종류가 달라서 읽지 못합니다"
    ) {
      try FileManager.default.moveItem(
        at: $0.file("model.safetensors"), to: $0.file("pytorch_model.bin"))
    },
    Damage(
      testDescription: "a pointer of Git LFS", status: 65,
      names: ["model.safetensors", "git lfs pull"], english: "only a pointer of Git LFS",
      korean: "Git LFS가 남긴 포인터입니다"
    ) {
      try $0.write(
        "version https://git-lfs.github.com/spec/v1\noid sha256:0f\nsize 90868376\n",
        to: "model.safetensors")
    },
    Damage(
      testDescription: "a broken-off download", status: 65, names: ["model.safetensors", "9000"],
      english: "is cut short: expected", korean: "파일이 중간에서 끊겼습니다"
    ) {
      let file = $0.file("model.safetensors")
      try Data(contentsOf: file).prefix(9000).write(to: file)
    },
    Damage(
      testDescription: "a broken-off configuration", status: 65, names: ["config.json", "100"],
      english: "is not JSON: it ends at byte 100", korean: "내용이 끝나지 않은 채 파일이 끝납니다"
    ) {
      let file = $0.file("config.json")
      try Data(contentsOf: file).prefix(100).write(to: file)
    },
    Damage(
      testDescription: "another kind of model", status: 65,
      names: ["“t5”", "bert, distilbert, roberta, gpt2"], english: "which we cannot run",
      korean: "계산할 수 없는 종류의 모델입니다"
    ) { try replace(#""bert""#, by: #""t5""#, in: $0) },
    Damage(
      testDescription: "a quantised model", status: 65, names: ["quantization_config", "F32"],
      english: "the weights are quantised", korean: "양자화(quantization)한 가중치는 읽지 않습니다"
    ) { try replace("{", by: #"{"quantization_config": {"bits": 4},"#, in: $0) },
    Damage(
      testDescription: "another size", status: 65,
      names: ["bert.encoder.layer.0.intermediate.dense.weight", "[30, "],
      english: "has the shape", korean: "필요한 모양 [30, "
    ) { folder in
      let text = try String(contentsOf: folder.file("config.json"), encoding: .utf8)
      try folder.write(
        text.replacing(#/"intermediate_size": \d+/#, with: #""intermediate_size": 30"#),
        to: "config.json")
    },
    Damage(
      testDescription: "a SentencePiece tokenizer", status: 66,
      names: ["spiece.model", "SentencePiece", "vocab.txt"], english: "which we do not read",
      korean: "SentencePiece 토크나이저(tokenizer)는 읽지 않습니다"
    ) {
      try FileManager.default.moveItem(at: $0.file("vocab.txt"), to: $0.file("spiece.model"))
    },
    Damage(
      testDescription: "links that go round", status: 74, names: ["model.safetensors"],
      english: "its links go round in a circle", korean: "링크가 서로를 가리키며 돌고 있습니다"
    ) {
      let file = $0.file("model.safetensors")
      try FileManager.default.removeItem(at: file)
      try FileManager.default.createSymbolicLink(
        atPath: file.path, withDestinationPath: "model.safetensors")
    },
    Damage(
      testDescription: "escape codes for a name", status: 65, names: ["“␛[31m␊error: no‹U+202E›x”"],
      english: "which we cannot run", korean: "계산할 수 없는 종류의 모델입니다"
    ) { try replace(#""bert""#, by: #""\u001b[31m\nerror: no\u202ex""#, in: $0) },
  ]

  private static func replace(_ part: String, by other: String, in folder: TemporaryFolder) throws {
    let text = try String(contentsOf: folder.file("config.json"), encoding: .utf8)
    try #require(text.contains(part))
    try folder.write(text.replacing(part, with: other, maxReplacements: 1), to: "config.json")
  }

  private static func inCopy(_ body: (TemporaryFolder) throws -> Void) throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    for name in ["config.json", "model.safetensors", "vocab.txt", "tokenizer_config.json"] {
      try FileManager.default.copyItem(at: sound.appending(path: name), to: folder.file(name))
    }
    try body(folder)
  }

  @Test func theSoundFolderRuns() throws {
    try Self.inCopy { folder in
      let result = try BuiltProgram().run(["map", "a", "--model", folder.url.path])
      #expect(result.status == 0, "\(result.errors)")
    }
  }

  @Test(arguments: damages)
  func saysWhatIsWrongAndWhatToTry(_ damage: Damage) throws {
    try Self.inCopy { folder in
      try damage.change(folder)
      for (language, words) in [("en", damage.english), ("ko", damage.korean)] {
        let result = try BuiltProgram().run(
          ["map", "a", "--model", folder.url.path, "--lang", language])
        #expect(result.status == damage.status, "\(result.errors)")
        #expect(result.output == "")
        for name in damage.names + [words] {
          #expect(result.errors.contains(name), "\(name) is missing in: \(result.errors)")
        }
        // The sentence and what to try, a line each, whatever stands in the files.
        #expect(result.errors.split(separator: "\n").count == 2, "\(result.errors)")
        #expect(!result.errors.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
      }
    }
  }
}
