import Foundation
import TestSupport
import Testing

/// Which words a lesson says on which run, and where it is looked for.
@Suite struct LessonCommandTests {
  private static let words = """
    format: 1
    title: A lesson
    summary: A line.
    steps:
      one:
        title: One
        prose: Own words.
        otherwise: Other words.
    """

  /// A folder with one lesson in it.
  private func folder(_ settings: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("format: 1\n\(settings)\nsteps:\n  - id: one\n", to: "01-mine/lesson.yaml")
    try folder.write(Self.words, to: "01-mine/en.yaml")
    return folder
  }

  private func run(_ folder: TemporaryFolder, _ arguments: String...) throws -> String {
    let result = try BuiltProgram().run(["mine", "--lessons", folder.url.path] + arguments)
    #expect(result.status == 0, "\(result.errors)")
    return result.output
  }

  @Test func theOwnRunHasTheOwnWords() throws {
    let folder = try folder("model: hand-set\ntext: I am a student")
    defer { folder.remove() }
    #expect(try run(folder).contains("Own words."))
    #expect(try run(folder, "--text", "I am a student").contains("Own words."))
    #expect(try run(folder, "--model", "hand-set", "--mask", "none").contains("Own words."))
    #expect(try run(folder, "--text", "you are").contains("Other words."))
    #expect(try run(folder, "--mask", "causal").contains("Other words."))
    #expect(try run(folder, "--pad", "1").contains("Other words."))
  }

  /// The padding that the mask itself brings along is part of the lesson's own run.
  @Test func aLessonWithAPaddingMaskHasItsOwnWords() throws {
    let folder = try folder("model: hand-set\ntext: I am a student\nmask: padding")
    defer { folder.remove() }
    #expect(try run(folder).contains("Own words."))
    #expect(try run(folder, "--mask", "none").contains("Other words."))
  }

  @Test func aChangedModelOfTheSameNameIsAnotherModel() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let packed = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Lessons/Models/hand-set.yaml")
    try folder.write(
      String(contentsOf: packed, encoding: .utf8), to: "Models/hand-set.yaml")
    let result = try BuiltProgram().run(["self-attention", "--lessons", folder.url.path])
    #expect(result.status == 0)
    #expect(!result.output.contains("Was your guess right? `student`"))
  }

  @Test func mistypedNamesInALessonHaveTheirPlace() throws {
    let folder = try folder("model: hand-sett\ntext: I am")
    defer { folder.remove() }
    let result = try BuiltProgram().run(["mine", "--lessons", folder.url.path])
    #expect(result.status == 65)
    #expect(result.errors.contains("01-mine/lesson.yaml:2:8: unknown: “hand-sett”"))
  }

  @Test func oneBadFileDoesNotHideTheOthers() throws {
    let folder = try folder("model: hand-set\ntext: I am a student")
    defer { folder.remove() }
    try folder.write("x", to: "99-bad/lesson.yaml")
    try Data([0xFF, 0xFE, 0x80]).write(to: folder.file("99-bad/en.yaml"))
    #expect(try BuiltProgram().run(["map", "--lessons", folder.url.path]).status == 0)
    let list = try BuiltProgram().run(["list", "--lessons", folder.url.path])
    #expect(list.output.contains("mine") && list.output.contains("self-attention"))
    #expect(list.status == 74)
    #expect(list.errors.contains("99-bad/en.yaml"))
  }
}
