import Foundation
import TestSupport
import Testing

/// What `explain check` looks at, and what it says where there is no lesson to look at.
@Suite struct CheckFolderTests {
  private func folder(_ lessons: String...) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for name in lessons { try folder.write(lesson: SoundLesson.files, to: name) }
    return folder
  }

  @Test func allLessonsOfAFolderAreLookedThroughInTheirOrder() throws {
    let folder = try folder("03-c", "01-a", "02-b")
    defer { folder.remove() }
    #expect(try folder.check().output == "3 lessons checked: all well\n")
    let broken = SoundLesson.structure.replacing("formulas:", with: "formulae:")
    for name in ["01-a", "03-c"] { try folder.write(broken, to: "\(name)/lesson.yaml") }
    let result = try folder.check()
    let heads = result.output.split(separator: "\n").filter { $0.hasPrefix("./") }
    #expect(
      heads == [
        "./01-a/lesson.yaml:14:5: error: unknown key “formulae”; expected formulas",
        "./03-c/lesson.yaml:14:5: error: unknown key “formulae”; expected formulas",
      ])
    #expect(result.output.hasSuffix("3 lessons checked: 2 to look at\n"))
    #expect(result.status == 65)
    #expect(result.errors.hasPrefix("error: There are 2 mistakes.\n"))
    #expect(try folder.check("02-b").output == "1 lesson checked: all well\n")
  }

  @Test func mistakesOfAllFilesOfALessonAreReportedAtOnce() throws {
    let folder = try folder("01-mine")
    defer { folder.remove() }
    try folder.write(
      SoundLesson.structure.replacing("mask: none", with: "mask: nine"), to: "01-mine/lesson.yaml")
    try folder.write(
      SoundLesson.english.replacing("summary:", with: "sumary:"), to: "01-mine/en.yaml")
    try folder.write(
      SoundLesson.korean.replacing("title: 둘", with: "titel: 둘"), to: "01-mine/ko.yaml")
    let heads = try folder.check().output.split(separator: "\n").filter { $0.hasPrefix("./") }
    #expect(
      heads.map { $0.prefix { $0 != " " } } == [
        "./01-mine/lesson.yaml:5:7:", "./01-mine/en.yaml:1:1:", "./01-mine/en.yaml:3:1:",
        "./01-mine/ko.yaml:33:5:", "./01-mine/ko.yaml:33:5:",
      ], "\(heads)")
  }

  @Test func mistakesOfTheRunsAreReportedAtOnce() throws {
    let folder = try folder("01-mine")
    defer { folder.remove() }
    try folder.write(
      SoundLesson.structure.replacing("matrix: scores", with: "matrix: socres")
        .replacing("heatmap: weights", with: "heatmap: wieghts"), to: "01-mine/lesson.yaml")
    try folder.write(
      SoundLesson.english.replacing("{scores[0, 0]}", with: "{scores[0, 7]}"),
      to: "01-mine/en.yaml")
    let heads = try folder.check().output.split(separator: "\n").filter { $0.hasPrefix("./") }
    #expect(
      heads.map { $0.prefix { $0 != " " } } == [
        "./01-mine/en.yaml:8:26:", "./01-mine/lesson.yaml:16:17:", "./01-mine/lesson.yaml:37:18:",
      ], "\(heads)")
  }

  @Test(arguments: ["check", "map", "new", "07-why"])
  func aLessonCalledLikeACommandCannotBeRun(name: String) throws {
    let folder = try folder(name)
    defer { folder.remove() }
    let id = name.replacing("07-", with: "")
    let result = try folder.check()
    #expect(
      result.output
        == "./\(name)/lesson.yaml: error: “\(id)” is a command, so no lesson can be called so\n"
        + "1 lesson checked: 1 to look at\n")
    #expect(result.status == 65)
  }

  @Test func modelsAndLessonsBesideALessonAreFound() throws {
    let folder = try folder("01-mine", "02-other")
    defer { folder.remove() }
    let packed = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Lessons/Models/hand-set.yaml")
    let other = SoundLesson.structure.replacing("model: hand-set", with: "model: own")
      .replacing("[self-attention]", with: "[self-attention, mine]")
    try folder.write(other, to: "02-other/lesson.yaml")
    #expect(try folder.check("02-other").status == 65)
    try folder.write(String(contentsOf: packed, encoding: .utf8), to: "Models/own.yaml")
    for place in [".", "02-other", "02-other/"] {
      let result = try folder.check(place)
      #expect(result.status == 0, "\(result.output)")
    }
    #expect(
      try BuiltProgram().run(["check", "."], folder: folder.file("02-other")).status == 0)
  }

  @Test func aSmallWindowIsAWarningWithWhatIsTooLarge() throws {
    let folder = try folder("01-mine")
    defer { folder.remove() }
    let wide = try folder.check(".", "--size", "200x100")
    #expect(wide.output == "1 lesson checked: all well\n")
    let low = try folder.check(".", "--size", "80x7")
    #expect(low.status == 0)
    #expect(
      low.output.contains(
        "en.yaml:7:12: warning: one: matrix does not fit: 3 lines too large\n"), "\(low.output)")
    #expect(
      low.output.contains(
        "ko.yaml:34:13: warning: two: heatmap does not fit: 2 lines too large\n"), "\(low.output)")
    let narrow = try folder.check(".", "--size", "30x100")
    #expect(
      narrow.output.contains(": warning: one: how-much does not fit: 2 columns too large\n"))
    #expect(narrow.status == 0)
  }

  @Test(arguments: [
    "80", "x", "80x", "80x24x3", "19x24", "80x4", "1001x24", "80x1001", "-80x24", "a",
  ])
  func aSizeOfNoWindowIsRefused(size: String) throws {
    let folder = try folder("01-mine")
    defer { folder.remove() }
    let result = try folder.check(".", "--size=\(size)")
    #expect(result.status == 64)
    #expect(result.output == "")
    #expect(result.errors.contains("“\(size)” is no size of a window.\n  → try: --size 80x24"))
  }
}
