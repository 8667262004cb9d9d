import Foundation
import TestSupport
import Testing

/// The commands on models out of folders: what they write for other programs, and what they
/// refuse.
@Suite struct ModelCommandTests {
  private func run(_ arguments: [String]) throws -> BuiltProgram.Result {
    try BuiltProgram().run(arguments, folder: ModelScreens.folder)
  }

  private func json(_ arguments: [String]) throws -> [String: Any] {
    let result = try run(arguments + ["--format", "json"])
    #expect(result.status == 0, "\(result.errors)")
    let parsed = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    return try #require(parsed as? [String: Any])
  }

  @Test func everyLessonRunsOnAnEncoderAndADecoderOutOfAFolder() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Lessons")
    let lessons = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0 != "Models" }.map { String($0.drop { $0.isNumber || $0 == "-" }) }
    #expect(lessons.count >= 17)
    for lesson in lessons {
      for model in ["bert-masked", "gpt2-plain"] {
        let result = try run([lesson, "--model", model, "--text", "A student"])
        #expect(result.status == 0, "\(lesson), \(model): \(result.errors)")
      }
    }
  }

  @Test func whatWasWrittenAndHowLikelyItWas() throws {
    let top = try json(["generate", "The student", "--model", "gpt2", "--length", "4"])
    let steps = try #require(top["steps"] as? [[String: Any]])
    #expect(steps.count == 4)
    let chosen = steps.compactMap { ($0["chosen"] as? [String: Any])?["id"] as? Int }
    // What transformers writes greedily (`expected.json`).
    #expect(chosen == [43, 27, 25, 25])
    #expect(top["written"] as? String == "L<::")
    for step in steps {
      let candidates = try #require(step["candidates"] as? [[String: Any]])
      #expect(candidates.count == 4)
      #expect(candidates.first?["id"] as? Int == (step["chosen"] as? [String: Any])?["id"] as? Int)
    }
  }

  @Test func theSameSeedWritesTheSameText() throws {
    func written(_ seed: String) throws -> String? {
      try json([
        "generate", "The", "--model", "gpt2", "--temperature", "3", "--seed", seed, "--length",
        "12",
      ])["written"] as? String
    }
    #expect(try written("1") == written("1"))
    #expect(try Set(["1", "2", "3"].map(written)).count > 1)
  }

  @Test func candidatesForAMaskedWord() throws {
    let top = try json(["fill", "The [MASK] is a student.", "--model", "bert-masked"])
    let masked = try #require(top["masked"] as? [[String: Any]])
    #expect(masked.map { $0["place"] as? Int } == [2])
    let candidates = try #require(masked[0]["candidates"] as? [[String: Any]])
    #expect(candidates.compactMap { $0["id"] as? Int } == [180, 197, 60, 19, 199])
    let first = try #require(candidates[0]["probability"] as? Double)
    #expect(abs(first - 0.498_669_97) < 1e-5)
  }

  @Test func headsThatAttendFromOneTokenToAnother() throws {
    let arguments = ["The student isn't a cat", "--model", "bert"]
    let top = try json(["map"] + arguments + ["--find", "cat:the"])
    let heads = try #require(top["heads"] as? [[String: Any]])
    #expect(heads.count == 9)
    let best = try #require(heads.first)
    let (layer, head) = (best["layer"] as? Int ?? -1, best["head"] as? Int ?? -1)
    let map = try json(["map"] + arguments + ["--layer", "\(layer)", "--head", "\(head)"])
    let stage = try #require((map["stages"] as? [[String: Any]])?.first)
    let values = try #require(stage["values"] as? [[Double]])
    let (from, to) = (top["from"] as? Int ?? -1, top["to"] as? Int ?? -1)
    #expect(best["weight"] as? Double == values[from][to])
  }

  @Test func aPairThatTheMaskForbidsIsNoFinding() throws {
    let result = try run(["map", "the cat", "--model", "gpt2", "--find", "he:cat"])
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.contains("the mask forbids it"))
  }

  @Test(arguments: ["feed-forward", "query-key-value", "self-attention"])
  func aLessonPrintsAPartOfLargeWeights(_ lesson: String) throws {
    let result = try run([lesson, "--model", "seeded:width=192,heads=2,ff=384", "--text", "a b"])
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.contains("explain trace --stages"))
    #expect(result.output.split(separator: "\n").count < 3000)
  }

  /// A command line that is refused, the exit code, and a word of what is said.
  static let refused: [(arguments: [String], status: Int32, word: String)] = [
    (["generate", "--model", "bert"], 64, "hand-set-translator"),
    (["generate", "--model", "bert-masked"], 64, "explain fill"),
    (["fill", "a [MASK]", "--model", "gpt2"], 64, "explain generate"),
    (["fill", "a [MASK]", "--model", "bert"], 64, "masked-word head"),
    (["fill", "a word", "--model", "bert-masked"], 64, "[MASK]"),
    (["fill", "a [MASK]", "--model", "roberta"], 64, "<mask>"),
    (["map", "a", "--pair", "b", "--model", "gpt2"], 64, "--pair"),
    (["map", "a", "--pair", "b"], 64, "--pair"),
    (["map", "a cat", "--model", "bert", "--find", "dog:cat"], 64, "[CLS]"),
    (["map", "a cat", "--model", "bert", "--find", "cat"], 64, "--find"),
    (["generate", "a", "--model", "gpt2", "--mask", "none"], 64, "causal"),
    (["generate", "a", "--model", "gpt2", "--set", "x[0,0]=1"], 64, "--set"),
    (["generate", "a", "--model", "gpt2", "--length", "0"], 64, "--length"),
    (["generate", "a", "--model", "gpt2", "--length", "99"], 64, "--length"),
    (["generate", "a", "--model", "gpt2", "--temperature", "hot"], 64, "--temperature"),
    (["generate", "a", "--model", "gpt2", "--top-p", "0"], 64, "--top-p"),
    (["generate", "a", "--model", "gpt2", "--top-k", "0"], 64, "--top-k"),
    (["generate", "a", "--model", "gpt2", "--candidates", "0"], 64, "--candidates"),
    (["map", "--model", "gpt2", "--text", String(repeating: "a ", count: 40)], 64, "limit"),
    (["map", "--model", "bert/config.json"], 66, "bert/config.json"),
    (["map", "--model", "no-such-folder"], 64, "no-such-folder"),
    (["map", "", "--model", "bert"], 64, "empty"),
    (["map", "a cat", "--model", "bert", "--find", "cat:a", "--layer", "1"], 64, "--find"),
    (["map", "a cat", "--model", "bert", "--find", "cat:a", "--all-heads"], 64, "--find"),
    (["map", "a cat", "--model", "./no-such-folder"], 66, "./no-such-folder"),
    (["generate", "a", "--model", "gpt2", "--top-p", "2"], 64, "0.001"),
  ]

  @Test(arguments: refused.indices)
  func isRefusedWithAClearSentence(_ index: Int) throws {
    let (arguments, status, word) = Self.refused[index]
    for language in ["en", "ko"] {
      let result = try run(arguments + ["--lang", language])
      #expect(result.status == status, "\(arguments): \(result.errors)")
      #expect(result.output == "")
      #expect(language == "ko" || result.errors.contains(word), "\(arguments): \(result.errors)")
    }
  }
}
