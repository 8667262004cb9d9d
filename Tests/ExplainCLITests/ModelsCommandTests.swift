import Foundation
import TestSupport
import Testing

@testable import ExplainCLI

/// `explain models` finds what can be run, and says why not of what cannot.
@Suite struct ModelsCommandTests {
  private struct Answer: Decodable {
    struct Model: Decodable {
      let name: String
      let place: String
      let folder: String?
      let bytes: Int?
      let runs: Bool
      let reason: String?
      let command: String?
      let architecture: String?
      let heads: Int?
      let width: Int?
      let output: String?
    }
    let schema: Int
    let cache: String?
    let models: [Model]

    subscript(name: String) -> Model? { models.first { $0.name == name } }
  }

  private func answer(_ cache: SmallCache, _ arguments: String...) throws -> Answer {
    let result = try cache.explain(["models", "--format", "json"] + arguments)
    #expect(result.status == 0 && result.errors == "", "\(result.errors)")
    return try JSONDecoder().decode(Answer.self, from: Data(result.output.utf8))
  }

  @Test func oneBrokenFolderDoesNotStopTheList() throws {
    let cache = try SmallCache()
    defer { cache.folder.remove() }
    try cache.add("distilbert", as: "org/good")
    try cache.write("{", to: "snapshots/a/config.json", of: "org/broken")
    try cache.write(#"{"model_type": "whisper"}"#, to: "snapshots/a/config.json", of: "org/other")
    try cache.write("", to: "snapshots/a/README.md", of: "org/no-config")
    try cache.write("", to: "refs/main", of: "org/unfinished")
    try cache.add("bert", as: "org/no-weights")
    try cache.write("", to: "snapshots/a/x", of: "evil/\u{1B}[31mred")
    let hub = cache.folder.file("hub")
    try FileManager.default.removeItem(
      at: hub.appending(path: "models--org--no-weights/snapshots/0123abcd/model.safetensors"))
    let found = try answer(cache)
    #expect(found.schema == 1 && found.cache == "hub")
    #expect(found["org/good"]?.runs == true && found["org/good"]?.architecture == "distilbert")
    for name in ["broken", "other", "no-config", "unfinished", "no-weights"] {
      let model = try #require(found["org/\(name)"])
      #expect(!model.runs && model.command == nil && model.reason?.isEmpty == false, "\(name)")
    }
    #expect(found["evil/\u{1B}[31mred"]?.runs == false)
    for language in ["en", "ko"] {
      let result = try cache.explain(["models", "--lang", language])
      #expect(result.status == 0 && result.errors == "")
      #expect(result.output.contains("evil/␛[31mred") && !result.output.contains("\u{1B}"))
    }
    // One that is asked for by its name fails, with its reason.
    let other = try cache.explain(["models", "org/other"])
    #expect(other.status == 65 && other.errors.contains("whisper"))
  }

  @Test func aModelInTheCacheIsNamedByItsName() throws {
    let cache = try SmallCache()
    defer { cache.folder.remove() }
    try cache.add("bert", as: "org/bert")
    for command in ["map", "tokenize", "models"] {
      let result = try cache.explain([command, "--model", "org/bert"])
      #expect(result.status == 0 && result.output.contains("org/bert"), "\(result.errors)")
    }
    // A folder at that path comes first.
    try FileManager.default.createDirectory(
      at: cache.folder.file("org/bert"), withIntermediateDirectories: true)
    #expect(try cache.explain(["map", "--model", "org/bert"]).status == 66)
    for name in ["org/none", "../hub", "", "..", "/"] {
      #expect(try cache.explain(["tokenize", "--model", name]).status != 0)
    }
  }

  @Test func theSnapshotIsTheOneOfMainElseTheNewest() throws {
    let cache = try SmallCache()
    defer { cache.folder.remove() }
    let snapshots = cache.folder.file("hub/models--m/snapshots")
    for (age, hash) in ["old", "new", "oldest"].enumerated() {
      try cache.write("x", to: "snapshots/\(hash)/file", of: "m")
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSince1970: hash == "new" ? 900 : Double(age))],
        ofItemAtPath: snapshots.appending(path: hash).path)
    }
    let found = ModelCache(
      Surroundings(environment: ["HF_HOME": cache.folder.url.path], isTerminal: false))
    func current() -> String? { found.folder(of: "m").map { URL(filePath: $0).lastPathComponent } }
    #expect(current() == "new")
    for (reference, expected) in [
      ("old\n", "old"), ("gone", "new"), ("../../..", "new"), ("", "new"),
    ] {
      try cache.write(reference, to: "refs/main", of: "m")
      #expect(current() == expected)
    }
    #expect(found.entries.map(\.name) == ["m"])
  }

  @Test(arguments: [
    (["HF_HUB_CACHE": "/a", "HF_HOME": "/b", "HOME": "/c"], "/a"),
    (["HF_HOME": "/b", "HOME": "/c"], "/b/hub"), (["HF_HOME": "~/x", "HOME": "/c"], "/c/x/hub"),
    (["XDG_CACHE_HOME": "/d", "HOME": "/c"], "/d/huggingface/hub"),
    (["HF_HUB_CACHE": "", "HOME": "/c"], "/c/.cache/huggingface/hub"), ([:], nil),
  ])
  func theCacheIsWhereTheVariablesSay(environment: [String: String], path: String?) {
    #expect(ModelCache(Surroundings(environment: environment, isTerminal: false)).path == path)
  }

  @Test func everyModelThatRunsIsRunByItsLine() throws {
    let cache = try SmallCache()
    defer { cache.folder.remove() }
    for (tiny, name) in [
      ("bert-masked", "org/bert"), ("gpt2", "gpt2"), ("bert", "plain"), ("roberta", "r"),
    ] { try cache.add(tiny, as: name) }
    for model in try answer(cache).models {
      let command = try #require(model.command)
      let result = try BuiltProgram().shell(
        "cd '\(cache.folder.url.path)' && \(command.replacing("explain ", with: "\"$EXPLAIN\" "))",
        environment: cache.environment)
      #expect(result.status == 0, "\(command): \(result.errors)")
    }
  }

  @Test func modelsOfLessonsAreListedAndTheirMistakesNamed() throws {
    let cache = try SmallCache()
    defer { cache.folder.remove() }
    try cache.folder.write("format: 1\nnonsense: 2\n", to: "mine/Models/broken.yaml")
    let found = try answer(cache, "--lessons", "mine")
    let broken = try #require(found["broken"])
    #expect(broken.place == "lessons" && broken.reason?.contains("broken.yaml:") == true)
    #expect(found["hand-set"]?.place == "built-in" && found["hand-set"]?.runs == true)
  }

  @Test func withoutAHomeNothingIsBlamed() throws {
    for language in ["en", "ko"] {
      let result = try BuiltProgram().run(["models", "--lang", language])
      #expect(result.status == 0 && result.errors == "" && result.output.contains("HF_HUB_CACHE"))
    }
  }
}
