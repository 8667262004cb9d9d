import Foundation
import TestSupport
import Testing

/// Wrong input is answered on standard error with what to try, and the right exit code; nothing
/// stands on standard output.
@Suite struct BadInputTests {
  /// One mistake, and what the answer has to name.
  struct Mistake: CustomTestStringConvertible {
    let arguments: [String]
    let status: Int32
    let names: [String]
    var testDescription: String { arguments.joined(separator: " ").prefix(60).description }

    init(_ arguments: [String], _ status: Int32, _ names: String...) {
      self.arguments = arguments
      self.status = status
      self.names = names
    }
  }

  static let mistakes = [
    Mistake(["self-atention"], 64, "self-attention"),
    Mistake(["tokenize", "--mask", "causal"], 64, "--mask", "explain tokenize", "explain trace"),
    Mistake(["tokenize", "--pad", "2"], 64, "--pad"),
    Mistake(["tokenize", "--shuffle", "1"], 64, "--shuffle"),
    Mistake(["tokenize", "--set", "embedding[0, 0]=1"], 64, "--set"),
    Mistake(["models", "--without", "scale"], 64, "--without", "explain models"),
    Mistake(["models", "hand-set", "--mask", "none"], 64, "--mask", "explain models"),
    Mistake(["mpa"], 64, "map"),
    Mistake(["nothing-like-it"], 64, "explain list"),
    Mistake(["map", "--stage", "wieghts"], 64, "--stage weights"),
    Mistake(["map", "--stage", "zzz"], 64, "scores, scaled, masked, weights"),
    Mistake(["map", "--stage", "masked"], 64, "--mask causal"),
    Mistake(["map", "--mask", "casual"], 64, "--mask causal"),
    Mistake(["map", "--model", "handset"], 64, "--model hand-set"),
    Mistake(["self-attention", "--model", "no"], 64, "hand-set"),
    Mistake(["map", "--color", "purple"], 64, "auto", "never"),
    Mistake(["map", "--lang", "kr"], 64, "ko"),
    Mistake(["map", "--format", "jsn"], 64, "json"),
    Mistake(["map", "--format", "htm"], 64, "html"),
    Mistake(["course"], 64, "-o course"),
    Mistake(["course", "-o", "/dev/null"], 64, "-o course"),
    Mistake(["course", "-o", "/dev/null/course"], 74, "/dev/null/course"),
    Mistake(["course", "-o", "course", "--format", "svg"], 64, "html"),
    Mistake(["self-attention", "--format", "json"], 64, "text"),
    Mistake(["map", "--digits", "10"], 64, "0", "9"),
    Mistake(["map", "--digits", "-1"], 64, "-1"),
    Mistake(["map", "--digits", "two"], 64, "two"),
    Mistake(["map", "--width", "wide"], 64, "wide"),
    Mistake(["map", "--pad", "9999"], 64, "4096"),
    Mistake(["map", "--layer", "1"], 64, "--layer"),
    Mistake(["map", "--head", "7"], 64, "--head"),
    Mistake(["map", "--stgae", "weights"], 64, "--stage"),
    Mistake(["map", ""], 64, "explain map"),
    Mistake(["map", "  \t "], 64, "explain map"),
    Mistake(["trace", "--text", ""], 64, "explain map"),
    Mistake(["self-attention", "--text", ""], 64, "explain map"),
    Mistake(["map", "I am", "--text", "you are"], 64, "--text"),
    Mistake(["map", String(repeating: "word ", count: 10_000)], 64, "10000", "4096"),
    Mistake(["map", "I am", "--pad", "4095"], 64, "4097", "4096"),
    Mistake(["trace", "--stages", "wieghts"], 64, "weights"),
    Mistake(["trace", "--stages", "nothing.*"], 64, "nothing.*"),
    Mistake(["trace", "--stages", "output"], 64, "encoder.0.ffn.output"),
    Mistake(["map", "--model", "seeded:width=65536,heads=2,ff=65536,layers=128"], 64, "GB"),
    Mistake(
      [
        "trace", String(repeating: "word ", count: 4096), "--model",
        "seeded:layers=128,heads=64,width=64",
      ],
      64, "GB"),
    Mistake(["map", "--model", "seeded:heads=3"], 64, "16", "2, 4"),
    Mistake(["map", "--model", "seeded:hats=3"], 64, "heads"),
    Mistake(["map", "--model", "seeded:kind=both"], 64, "encoder-decoder"),
    Mistake(["map", "--model", "seeded:layers=0"], 64, "layers", "128"),
    Mistake(["map", "--target", "I am"], 64, "hand-set"),
    Mistake(
      ["trace", "--model", "hand-set-translator", "--part", "cross", "--stages", "masked"], 64,
      "--mask padding"),
    Mistake(["map", "--model", "seeded:="], 64, "heads"),
    Mistake(["map", "--model", "seeded:layers=2,layers=3"], 64, "layers"),
    Mistake(["map", "--model", "hand-set-translator", "--target", " "], 64, "--target"),
    Mistake(
      ["map", "--model", "hand-set-translator", "--part", "cross", "--stage", "masked"], 64,
      "--mask padding"),
    Mistake(
      ["map", "--model", "hand-set-translator", "--part", "cross", "--mask", "causal"], 64,
      "padding"),
    Mistake(["map", "--part", "cross"], 64, "encoder"),
    Mistake(["diagram", "--stage", "wieghts"], 64, "--stage weights"),
    Mistake(["diagram", "--stage", "output"], 64, "--stage encoder.0.attention.output"),
    Mistake(["diagram", "--stage", "masked"], 64, "--mask causal"),
    Mistake(["why"], 64, "weights[student, I]"),
    Mistake(["why", "scores"], 64, "scores", "weights[student, I]"),
    Mistake(["why", "scores[0]"], 64, "scores[0]"),
    Mistake(["why", "scores[dog, I]"], 64, "dog", "I, am, a, student"),
    Mistake(["why", "scores[I, 4]"], 64, "4", "I, am, a, student"),
    Mistake(["why", "scroes[0, 0]"], 64, "explain why 'scores[0, 0]'"),
    Mistake(["why", "norm[0, 0]"], 64, "encoder.0.attention.norm", "encoder.0.ffn.norm"),
    Mistake(["why", "masked[0, 0]"], 64, "--mask causal"),
    Mistake(["why", "scores[0, 0]", "--depth", "0"], 64, "--depth", "1000"),
    Mistake(["why", "scores[0, 0]", "--depth", "x"], 64, "--depth", "“x”"),
    Mistake(["why", "scores[0, 0]", "--depth", "-1"], 64, "--depth", "“-1”"),
    Mistake(["why", "scores[0, 0]", "--format", "jsn"], 64, "json"),
    Mistake(["compare"], 64, "--without", "--set", "--shuffle", "--with"),
    Mistake(["compare", "--without", "scale", "--stages", "wieghts"], 64, "--stages weights"),
    Mistake(["compare", "--with", ""], 64, "explain map"),
    Mistake(["map", "--without", "scal"], 64, "--without scale"),
    Mistake(["map", "--without", "mask"], 64, "mask", "position, scale, residual"),
    Mistake(["map", "--without", "head:7"], 64, "head:7", "head:0"),
    Mistake(["map", "--without", "layer:9"], 64, "layer:9", "layer:0"),
    Mistake(["map", "--set", "scaled[0, 0]"], 64, "--set"),
    Mistake(["map", "--set", "scaled[0, 0]=abc"], 64, "abc", "1000000"),
    Mistake(["map", "--set", "scaled[0, 0]=nan"], 64, "nan", "1000000"),
    Mistake(["map", "--set", "scaled[0, 0]=1e9"], 64, "1e9", "1000000"),
    Mistake(["map", "--set", "scaled[dog, 0]=1"], 64, "dog", "student"),
    Mistake(["map", "--set", "sclaed[0, 0]=1"], 64, "--set 'scaled[0, 0]=1'"),
    Mistake(["map", "--set", "masked[0, 0]=1"], 64, "--mask causal"),
    Mistake(["list", "--lessons", "/no/such/folder"], 66, "/no/such/folder"),
    Mistake(["map", "-o", "/no/such/folder/map.txt"], 74, "/no/such/folder/map.txt"),
    Mistake(["map", "-o", "/"], 74, "/"),
  ]

  @Test(arguments: mistakes, ["en", "ko"])
  func isAnsweredWithWhatToTry(mistake: Mistake, language: String) throws {
    let result = try BuiltProgram().run(
      mistake.arguments, environment: ["EXPLAIN_LANG": language])
    #expect(result.status == mistake.status)
    #expect(result.output == "")
    for name in mistake.names { #expect(result.errors.contains(name), "\(result.errors)") }
    let isKorean = result.errors.unicodeScalars.contains { ("가"..."힣").contains($0) }
    #expect(isKorean == (language == "ko"), "\(result.errors)")
  }

  @Test func anArgumentThatIsNotUTF8IsRefused() throws {
    let result = try BuiltProgram().shell(#""$EXPLAIN" map "$(printf 'I \377\376 am')""#)
    #expect(result.status == 64)
    #expect(result.output == "")
    #expect(result.errors.contains("Argument 2 is not UTF-8"))
  }

  @Test func controlCharactersAreShownNeverObeyed() throws {
    let text = "bad\u{1B}[31mword \u{7} \u{9B}2J \u{202E}left\u{200B}"
    for arguments in [["map", text], ["self-attention", "--text", text], ["trace", text]] {
      for extra in [[], ["--color", "true"], ["--plain"], ["--ascii"]] {
        let result = try BuiltProgram().run(arguments + extra)
        // Only the codes we write ourselves: `ESC[31m` of the text, obeyed, would remain.
        let own = #/\u{1B}\[(0|1|38;2;\d+;\d+;\d+;48;2;\d+;\d+;\d+)m/#
        #expect(result.status == 0)
        #expect(
          !result.output.replacing(own, with: "").unicodeScalars
            .contains { Self.drivesATerminal($0) })
      }
      let json = try BuiltProgram().run(["trace", text, "--format", "json"])
      #expect(!(json.output + json.errors).unicodeScalars.contains { Self.drivesATerminal($0) })
    }
    let quoted = try BuiltProgram().run(["map", "--stage", text])
    #expect(!quoted.errors.unicodeScalars.contains { Self.drivesATerminal($0) })
  }

  private static func drivesATerminal(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A: false
    case 0..<0x20, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069, 0x200B: true
    default: false
    }
  }

  @Test func aMistakeInALessonIsShownWithItsPlace() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    try folder.write(
      """
      format: 1
      model: hand-set
      text: I am a student
      steps:
        - id: one
          show:
            - matrx: scores
      """, to: "01-broken/lesson.yaml")
    try folder.write(
      "format: 1\ntitle: T\nsummary: S\nsteps:\n  one:\n    title: T\n    prose: P\n",
      to: "01-broken/en.yaml")
    let result = try BuiltProgram().run(["broken", "--lessons", folder.url.path])
    #expect(result.status == 65)
    #expect(result.output == "")
    #expect(result.errors.contains("01-broken/lesson.yaml:7:9: unknown key “matrx”"))
    #expect(result.errors.contains("matrix"))
    #expect(result.errors.contains("      - matrx: scores\n          ^"))
  }

  @Test func aMistakeInAModelIsShownWithItsPlace() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    try folder.write("format: 1\nkind: encoder\nwidth: four\n", to: "Models/mine.yaml")
    let result = try BuiltProgram().run(
      ["map", "--model", "mine", "--lang", "ko"],
      environment: ["EXPLAIN_LESSONS": folder.url.path])
    #expect(result.status == 65)
    #expect(result.errors.contains("Models/mine.yaml:3:8: 여기에 와야 할 것: 정수"))
  }
}
