import Foundation
import Rendering
import TestSupport
import Testing

/// Screens of `tokenize` and `models`, kept as files that were read by a person.
@Suite struct TokenScreenTests {
  private static let goldens = Goldens(beside: #filePath)

  /// What is typed for each screen, without a language.
  private static let tokenizing: [(name: String, arguments: [String])] = [
    ("hand-set", ["I am a Studnt, 나는 Student", "--steps"]),
    ("bert", ["The cat sat, 나는 학생 café👍", "--model", "bert", "--steps"]),
    ("bert-pair", ["I am", "--pair", "나는", "--model", "bert"]),
    ("gpt2", ["The dog's 나는 \u{1B}[31m  👍", "--model", "gpt2", "--steps"]),
  ]

  private static let variants: [(name: String, arguments: [String])] = [
    ("ascii", ["I am 나는 x", "--model", "gpt2", "--steps", "--ascii"]),
    ("records", ["I am [MASK]", "--model", "bert", "--steps", "--plain"]),
    ("narrow", ["The dog is barking 나는", "--model", "gpt2", "--steps", "--width", "40"]),
  ]

  private static let models = ["models", "models-one", "models-empty"]

  /// The names of all screens.
  static let names =
    ["en", "ko"].flatMap { language in
      tokenizing.map { "tokenize-\($0.name).\(language)" } + models.map { "\($0).\(language)" }
    } + variants.map { "tokenize.\($0.name)" }

  private func tokenize(_ arguments: [String]) throws -> String {
    let result = try BuiltProgram().run(["tokenize"] + arguments, folder: SmallCache.tokenizers)
    #expect(result.status == 0 && result.errors == "", "\(result.errors)")
    return result.output
  }

  @Test(arguments: ["en", "ko"])
  func tokensLookAsTheyDid(language: String) throws {
    for (name, arguments) in Self.tokenizing {
      let output = try tokenize(arguments + ["--lang", language])
      #expect(Self.goldens.mismatch("tokenize-\(name).\(language)", output) == nil)
    }
  }

  @Test func otherFormsLookAsTheyDid() throws {
    for (name, arguments) in Self.variants {
      #expect(Self.goldens.mismatch("tokenize.\(name)", try tokenize(arguments)) == nil)
    }
  }

  @Test(arguments: [40, 60, 80, 120], ["bert", "gpt2", "roberta"])
  func tablesAreStraightAndFitTheWindow(width: Int, model: String) throws {
    let text = """
      The animal didn't cross 나는 학생 이다 \u{1102}\u{1161} e\u{301}te\u{301} 👩‍🔬 日本語 \t\u{202E}
      """
    let output = try tokenize([text, "--model", model, "--steps", "--width", "\(width)"])
    #expect(!output.contains("\u{FFFD}"))
    var frameWidths: [Int] = []
    for line in output.split(separator: "\n", omittingEmptySubsequences: false) {
      let columns = displayWidth(of: String(line))
      #expect(columns <= width, "\(line)")
      if "┌├│└".contains(line.first ?? " ") {
        frameWidths.append(columns)
      } else {
        #expect(Set(frameWidths).count <= 1, "a crooked table: \(frameWidths)")
        frameWidths = []
      }
    }
  }

  @Test(arguments: ["en", "ko"])
  func modelsLookAsTheyDid(language: String) throws {
    let cache = try SmallCache()
    defer { cache.folder.remove() }
    let empty = try cache.explain(["models", "--lang", language])
    #expect(Self.goldens.mismatch("models-empty.\(language)", empty.output) == nil)
    try cache.add("bert-masked", as: "google-bert/bert-base-uncased")
    try cache.add("gpt2", as: "openai-community/gpt2")
    try cache.add("roberta", as: "roberta")
    try cache.write("", to: "blobs/half.incomplete", of: "org/unfinished")
    let list = try cache.explain(["models", "--lang", language])
    #expect(list.status == 0 && list.errors == "")
    #expect(Self.goldens.mismatch("models.\(language)", list.output) == nil)
    let one = try cache.explain(["models", "openai-community/gpt2", "--lang", language])
    #expect(Self.goldens.mismatch("models-one.\(language)", one.output) == nil)
  }
}
