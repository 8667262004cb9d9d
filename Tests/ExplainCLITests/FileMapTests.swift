import Foundation
import TestSupport
import Testing

/// `explain map --from FILE`: what is shown, what is computed, what is refused.
@Suite struct FileMapTests {
  private static let weights = "weights.npy"

  private func run(_ arguments: [String], _ language: String = "en") throws -> BuiltProgram.Result {
    try BuiltProgram().run(
      ["map"] + arguments, environment: ["EXPLAIN_LANG": language], folder: MapScreens.folder)
  }

  /// Runs the program in a folder with one file.
  private func run(_ text: String, as name: String, _ arguments: [String] = []) throws
    -> BuiltProgram.Result
  {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    try folder.write(text, to: name)
    return try BuiltProgram().run(["map", "--from", name] + arguments, folder: folder.url)
  }

  /// One mistake, its exit code, and what the answer has to name.
  struct Mistake: CustomTestStringConvertible {
    let arguments: [String]
    let status: Int32
    let names: [String]
    var testDescription: String { arguments.joined(separator: " ") }

    init(_ arguments: [String], _ status: Int32, _ names: String...) {
      self.arguments = arguments
      self.status = status
      self.names = names
    }
  }

  static let mistakes =
    [
      Mistake(["--from", "no.npy"], 66, "no.npy"), Mistake(["--from", "."], 66, "“.”"),
      Mistake(["--from", ""], 66, "“”"),
      Mistake(["--from", weights, "--from-format", "xls"], 64, "xls", "npy, csv, tsv, json"),
      Mistake(["--from", weights, "--from-format", "json"], 65, weights),
      Mistake(["--from", "expected.json", "--from-format", "npy"], 65, "expected.json", ".npy"),
      Mistake(["--from", "expected.json"], 65, "expected.json"),
      Mistake(["--from", "one-axis.npy"], 65, "[3]"),
      Mistake(["--from", "no-axis.npy"], 65, "[]"),
      Mistake(["--from", "refused-terabytes.npy"], 65, "17592186044416", "24"),
      Mistake(["--from", "refused-objects.npy"], 65, "|O", "float32"),
      Mistake(["--from", "refused-archive.npy"], 65, ".npz", "numpy.save"),
      Mistake(["--from", weights, "--head", "1"], 64, "--head", "“1”"),
      Mistake(["--from", "heads.npy", "--head", "2"], 64, "--head", "“2”", "1"),
      Mistake(["--from", "heads.npy", "--head", "1", "--batch", "0"], 64, "--batch", "--head"),
      Mistake(["--from", "heads.npy", "--all-heads", "--layer", "0"], 64, "--all-heads"),
      Mistake(["--from", "layers.npy", "--layer", "0", "--batch", "0"], 64, "--layer", "--batch"),
      Mistake(["--from", "heads.npy", "--layer", "-1"], 64, "“-1”"),
      Mistake(["--from", weights, "--tokens", "a b"], 64, "--tokens", "2", "3"),
      Mistake(["--from", "f4-big.npy", "--keys", "a"], 64, "--keys", "1", "3"),
      Mistake(
        ["--from", "f4-big.npy", "--mask", "causal"], 64, "--mask causal", "--mask padding", "3",
        "2"),
      Mistake(["I am", "--from", weights], 64, "--tokens"),
      Mistake(["--tokens", "a b c"], 64, "--tokens", "--from"),
      Mistake(["--softmax"], 64, "--softmax", "--from"),
      Mistake(["--batch", "0"], 64, "--batch", "--from"),
      Mistake(["--rows", "4:9"], 64, "--rows", "4:9", "--rows 0:4"),
      Mistake(["--columns", "2:1"], 64, "2:1"), Mistake(["--columns", "-1:"], 64, "-1:"),
      Mistake(["--rows", "3"], 64, "“3”"), Mistake(["--rows", "1:2:3"], 64, "1:2:3"),
      Mistake(["--overview", "--plain"], 64, "--overview", "--plain"),
      Mistake(["--overview", "--format", "json"], 64, "--overview", "json"),
      Mistake(["--layer", "0", "--all-layers"], 64, "--layer", "--all-layers"),
      Mistake(["--head", "0", "--all-heads"], 64, "--head", "--all-heads"),
      Mistake(["--find", "I:am", "--all-layers"], 64, "--find", "--all-layers"),
      Mistake(["--from", "heads.npy", "--all-layers", "--all-heads"], 64, "--all-layers"),
      Mistake(["--from", "layers.npy", "--all-layers", "--batch", "0"], 64, "--all-layers"),
      Mistake(["--from", "heads.npy", "--all-layers", "--layer", "1"], 64, "--all-layers"),
      Mistake(["--overview", "--format", "npy"], 64, "--overview", "npy"),
      Mistake(["--find", "I:am", "--format", "npy"], 64, "--find", "npy"),
      Mistake(["--rows", "0:1", "--format", "json"], 64, "--rows", "json"),
      Mistake(["--rows", "0:1", "--find", "I:am"], 64, "--rows", "--find"),
    ]
    + [
      ["--model", "hand-set"], ["--set", "x[0, 0]=1"], ["--without", "scale"], ["--shuffle", "1"],
      ["--pad", "1"], ["--pair", "x"], ["--target", "x"], ["--part", "encoder"],
      ["--stage", "scores"], ["--find", "a:b"], ["--text", "a"],
    ].map { Mistake(["--from", weights] + $0, 64, $0[0] == "--text" ? "--tokens" : $0[0]) }

  @Test(arguments: mistakes, ["en", "ko"])
  func isAnsweredWithWhatToTry(mistake: Mistake, language: String) throws {
    let result = try run(mistake.arguments, language)
    #expect(result.status == mistake.status, "\(result.errors)")
    #expect(result.output == "")
    for name in mistake.names { #expect(result.errors.contains(name), "\(result.errors)") }
    let isKorean = result.errors.unicodeScalars.contains { ("가"..."힣").contains($0) }
    #expect(isKorean == (language == "ko"), "\(result.errors)")
  }

  @Test(arguments: [
    ("numbers.npy", "f4-little.npy"), ("numbers.bin", "fortran.npy"), ("-", "version-2.npy"),
  ])
  func aFileIsKnownByWhatItHolds(name: String, source: String) throws {
    let file = MapScreens.folder.appending(path: source).path
    let result = try BuiltProgram().shell("cat '\(file)' | \"$EXPLAIN\" map --from - --digits 3")
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.contains("-0.250") && result.output.contains("float32"))
  }

  @Test func aPipeWithANameIsRead() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let pipe = folder.file("pipe").path
    let result = try BuiltProgram().shell(
      "mkfifo '\(pipe)'; (printf '1,2\\n3,4\\n' > '\(pipe)') & \"$EXPLAIN\" map --from '\(pipe)'")
    #expect(result.status == 0 && result.output.contains("4.00"), "\(result.errors)")
  }

  @Test func nothingOnStandardInputIsAnEmptyMap() throws {
    let result = try run(["--from", "-"])
    #expect(result.status == 65 && result.errors.contains("“-”"))
  }

  @Test func rowsThatDoNotSumToOneAreToldOfAndNotChanged() throws {
    let result = try run("0.5,0.25\n0.5,0.5\n", as: "map.csv", ["--tokens", "I am"])
    #expect(result.output.contains("nothing was changed: I (0.75)."))
    #expect(result.output.contains("0.25") && !result.output.contains("am (1"))
  }

  @Test func rowsOfSeveralHeadsAreToldWithTheirHead() throws {
    let text = "[[[1, 0], [0.5, 0.5]], [[0.5, 0.25], [0, 1]]]"
    let english = try run(text, as: "map.json", ["--all-heads"])
    // Wherever the line was folded.
    #expect(english.output.replacing("\n", with: " ").contains("head 1: 0 (0.75)"))
    let korean = try run(text, as: "map.json", ["--all-heads", "--lang", "ko"])
    #expect(korean.output.replacing("\n", with: " ").contains("헤드(head) 1: 0 (0.75)"))
  }

  @Test func semicolonsSeparateWhereThereIsNoComma() throws {
    let semicolons = try run(";I;am\nI;0.25;0.75\nam;1;0\n", as: "s.csv", ["--format", "csv"])
    #expect(semicolons.output == ",I,am\nI,0.25,0.75\nam,1.0,0.0\n")
  }

  @Test(arguments: [("0.1 0.9\n0.3 0.7\n", "--from-format text"), ("0,1;0,9\n0,3;0,7\n", "1;0")])
  func whatIsNoTableIsAnsweredWithWhatToTry(text: String, word: String) throws {
    for language in ["en", "ko"] {
      let result = try run(text, as: "odd.csv", ["--lang", language])
      #expect(result.status == 65 && result.output.isEmpty)
      #expect(result.errors.contains(word), "\(result.errors)")
      #expect(!result.errors.contains("[0, 0]"))
    }
  }

  @Test func theTraceHasWhatWasComputed() throws {
    let result = try run(
      ",I,am\nI,1,2\nam,3,4\n", as: "scores.csv",
      ["--mask", "causal", "--softmax", "--format", "json"])
    let trace = try #require(
      try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    let stages = try #require(trace["stages"] as? [[String: Any]])
    #expect(stages.compactMap { $0["name"] as? String } == ["scores", "mask", "masked", "weights"])
    #expect(
      stages.compactMap { $0["operation"] as? String }
        == ["constant", "constant", "mask", "softmax"])
    #expect(trace["tokens"] as? [String] == ["I", "am"])
    #expect((stages.last?["values"] as? [[Double]])?.first == [1, 0])
  }

  @Test func whatWeWroteWeRead() throws {
    let made = try BuiltProgram().run(["map", "I am a student", "--format", "json"])
    let heads = try BuiltProgram().run([
      "map", "--model", "seeded:heads=4", "--all-heads", "--format", "json",
    ])
    let shown = try run(made.output, as: "map.json")
    let table = try BuiltProgram().run(["map"]).output.split(separator: "\n").suffix(9)
    #expect(shown.output.contains(table.joined(separator: "\n")))
    let one = try run(heads.output, as: "heads.json", ["--head", "3", "--format", "json"])
    #expect(one.status == 0 && one.output.contains("head.3.weights"))
    #expect(try run(heads.output, as: "heads.json", ["--head", "4"]).status == 64)
  }

  @Test func hostileWordsAreShownAndNotObeyed() throws {
    let words = ["\u{1B}[2J", "\u{202E}x\u{7}"]
    let text = ",\(words[0]),\(words[1])\n\(words[0]),1,0\n\(words[1]),0.5,0\n"
    for arguments in [[], ["--plain"], ["--format", "json"]] {
      let result = try run(text, as: "map.csv", arguments)
      #expect(result.status == 0)
      for scalar in (result.output + result.errors).unicodeScalars {
        #expect(!["\u{1B}", "\u{202E}", "\u{7}"].contains(scalar))
      }
    }
  }

  @Test func aWindowNamesWhatItLeavesOut() throws {
    let result = try BuiltProgram().run(["map", "--rows", "1:3", "--columns", "2:"])
    #expect(result.output.contains("Shown: rows 1–2 of 4, columns 2–3 of 4."))
    #expect(result.output.contains("weights [2, 2]"))
    let whole = try BuiltProgram().run(["map", "--rows", ":", "--columns", "0:9"])
    #expect(!whole.output.contains("Shown"))
  }
}
