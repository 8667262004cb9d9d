import TestSupport
import Testing

/// What a reader asks for comes before the lesson's own run, and not before what a named run fixes.
@Suite struct LessonRunsTests {
  private static let structure = """
    format: 1
    model: hand-set
    text: I am a student
    runs:
      masked: {mask: causal}
      short: {text: I am}
      heads: {model: hand-set-heads}
      cut: {without: [scale]}
      given: {experiment: softmax, matrices: {scores: {rows: [r], columns: [x, y], values: [[1, 1]]}}}
    steps:
      - {id: own, show: [{matrix: weights}]}
      - {id: masked, run: masked, show: [{matrix: masked}]}
      - {id: short, run: short, show: [{matrix: weights}]}
      - {id: heads, run: heads, show: [{matrix: weights}]}
      - {id: cut, run: cut, show: [{matrix: scaled}]}
      - {id: given, run: given, show: [{matrix: weights}]}
    """

  private static let words =
    "format: 1\ntitle: T\nsummary: S\nsteps:\n"
    + ["own", "masked", "short", "heads", "cut", "given"].map { id in
      "  \(id): {title: \(id), prose: \(id) prose., otherwise: \(id) other.}\n"
    }.joined()

  private func told(_ arguments: String...) throws -> String {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    try folder.write(lesson: ["lesson.yaml": Self.structure, "en.yaml": Self.words])
    let result = try BuiltProgram().run(
      ["mine", "--lessons", ".", "--plain"] + arguments, folder: folder.url)
    #expect(result.status == 0, "\(result.errors)")
    return result.output
  }

  /// Which words each step has: its own, or those for any other run.
  private func others(_ output: String) -> [String] {
    output.matches(of: /([a-z]+) other\./).map { String($0.output.1) }
  }

  /// The heads of the matrices that are shown: `weights [4, 4]`.
  private func shapes(_ output: String) -> [String] {
    output.matches(of: /\n(?:encoder[^ ]*\.)?([a-z]+ \[[0-9]+, [0-9]+\])\n/).map {
      String($0.output.1)
    }
  }

  @Test func everyNamedRunIsShownAsTheLessonAsks() throws {
    let output = try told()
    #expect(others(output) == [])
    #expect(
      shapes(output) == [
        "weights [4, 4]", "masked [4, 4]", "weights [2, 2]", "weights [4, 4]", "scaled [4, 4]",
        "weights [1, 2]",
      ])
    #expect(output.contains("row \"r\", column \"x\": 0.50"))
    #expect(output.contains("row \"I\", column \"am\": −∞"))
  }

  @Test func anotherTextReachesEveryRunThatHasNoneOfItsOwn() throws {
    let output = try told("--text", "you are a boy")
    #expect(others(output) == ["own", "masked", "heads", "cut"])
    #expect(output.contains("short prose.") && output.contains("given prose."))
    #expect(output.contains("row \"boy\", column \"you\":"))
  }

  @Test func anotherMaskReachesEveryRunThatHasNoneOfItsOwn() throws {
    let output = try told("--mask", "causal")
    #expect(others(output) == ["own", "short", "heads", "cut"])
    #expect(output.contains("masked prose."))
  }

  @Test func anotherModelReachesEveryRunThatHasNoneOfItsOwn() throws {
    let output = try told("--model", "hand-set-heads")
    #expect(others(output) == ["own", "masked", "short", "cut"])
    #expect(output.contains("heads prose."))
  }

  @Test func whatTheLessonHasAlreadyIsNoOtherRun() throws {
    let output = try told("--text", "I am a student", "--model", "hand-set", "--mask", "none")
    #expect(others(output).filter { $0 != "masked" } == [])
  }

  @Test func aChangeOfTheReaderReachesEveryRunOfAModel() throws {
    let output = try told("--without", "scale")
    #expect(others(output) == ["own", "masked", "short", "heads", "cut"])
    #expect(output.contains("given prose."))
  }

  @Test func partAndTargetOfATranslatorAreThoseOfTheRun() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let structure = """
      format: 1
      model: hand-set-translator
      text: 나는 학생 이다
      runs:
        crossed: {part: cross, target: I am a}
        written: {part: decoder, target: I am}
      steps:
        - {id: own, show: [{matrix: weights}]}
        - {id: crossed, run: crossed, show: [{matrix: weights}]}
        - {id: written, run: written, show: [{matrix: weights}]}
      """
    let words =
      "format: 1\ntitle: T\nsummary: S\nsteps:\n"
      + ["own", "crossed", "written"].map { "  \($0): {title: T, prose: P}\n" }.joined()
    try folder.write(lesson: ["lesson.yaml": structure, "en.yaml": words])
    let result = try BuiltProgram().run(
      ["mine", "--lessons", ".", "--plain"], folder: folder.url)
    #expect(result.status == 0, "\(result.errors)")
    #expect(
      result.output.matches(of: /\n([a-z]+)\.[^ ]*weights (\[.*\])\n/)
        .map { "\($0.output.1) \($0.output.2)" } == [
          "encoder [3, 3]", "decoder [4, 3]", "decoder [3, 3]",
        ])
  }

  @Test func aTextNoRunCanReadIsTheReadersMistake() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    try folder.write(lesson: ["lesson.yaml": Self.structure, "en.yaml": Self.words])
    for (arguments, status) in [(["--text", ""], Int32(64)), (["--model", "no"], 64)] {
      let result = try BuiltProgram().run(
        ["mine", "--lessons", "."] + arguments, folder: folder.url)
      #expect(result.status == status)
      #expect(!result.errors.contains("lesson.yaml"))
    }
  }
}
