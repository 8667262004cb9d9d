import Foundation
import TestSupport
import Testing

/// What `explain check` and `explain new` did wrong once, each by its smallest example.
@Suite struct MendedCheckTests {
  @Test(arguments: [
    ("mask: none", "part: cross\nmask: padding", "mask-transposed"),
    ("mask: none", "mask: none", "scores-transposed"),
  ])
  func aBrokenRuleWithCrossAttentionDoesNotCrash(old: String, new: String, rule: String) throws {
    let folder = try SoundLesson.folder(old, new)
    defer { folder.remove() }
    let text = SoundLesson.structure.replacing(old, with: new)
      .replacing("model: hand-set", with: "model: hand-set-translator")
      .replacing("scale-by-width", with: rule)
    try folder.write(text, to: "01-mine/lesson.yaml")
    #expect([0, 65].contains(try folder.check().status))
  }

  @Test(arguments: ["07-map", "07-check", "07--x", "help", "07-help"])
  func aNewLessonCanBeRunAndChecked(name: String) throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let new = try BuiltProgram().run(["new", name, "."], folder: folder.url)
    if new.status == 64 { return }
    #expect(try folder.check(name).status == 0)
    let id = name.replacing("07-", with: "")
    let told = try BuiltProgram().run([id, "--lessons", "."], folder: folder.url)
    #expect(told.output.contains("A lesson of my own"))
  }

  @Test func aWorkedHintThatNamesAWordDoesNotStopTheLessonOnAnotherSentence() throws {
    let folder = try SoundLesson.folder(
      "right: {text: The right., why: It is the other.}\n        hints: [a, b, c]",
      "right: {text: The right., why: It is the other.}\n"
        + "        hints: [a, b, \"{weights[student, I]}\"]", in: "en.yaml")
    defer { folder.remove() }
    #expect(try folder.check().status == 0)
    let result = try BuiltProgram().run(
      ["mine", "--lessons", ".", "--text", "you are"], folder: folder.url)
    #expect(result.status == 0, "\(result.errors)")
  }

  @Test(arguments: [
    ("scaled[I, I]", "scaled[I]"), ("break: scale-by-width", "break: scale-by-with"),
    ("answer: left", "answer: lefft"),
    ("values: [[10, -inf], [0, 10]]", "values: [[10, x], [0, 1]]"),
  ])
  func oneMistakeIsOneFinding(old: String, new: String) throws {
    let folder = try SoundLesson.folder(old, new)
    defer { folder.remove() }
    #expect(try folder.check().heads.count == 1)
  }

  @Test func anUnknownRunInProseIsOneFindingAtItsReference() throws {
    let folder = try SoundLesson.folder(
      "The first score is {scores[0, 0]}, and {masked/weights",
      "The basket is {scores[0, 0]}, and {ask/weights", in: "en.yaml")
    defer { folder.remove() }
    let found = try folder.check().heads
    #expect(found.count == 1, "\(found)")
    #expect(found.first?.hasPrefix("./01-mine/en.yaml:8:4") == true, "\(found)")
  }

  @Test func twoWaysOfOneMistakeAreRefused() throws {
    let folder = try SoundLesson.folder(
      "{without: scale}", "{without: scale, cell: \"scaled[I, am]\"}")
    defer { folder.remove() }
    #expect(try folder.check().status == 65)
  }

  @Test func aLessonCannotNeedItself() throws {
    let folder = try SoundLesson.folder("[self-attention]", "[mine]")
    defer { folder.remove() }
    #expect(try folder.check().status == 65)
  }

  @Test func aRunThatNoStepShowsIsLookedAtToo() throws {
    let folder = try SoundLesson.folder("  masked:", "  unused: {model: nosuch}\n  masked:")
    defer { folder.remove() }
    #expect(try folder.check().status == 65)
  }

  @Test func aMaskThatAPartCannotHaveIsAMistakeOfTheLesson() throws {
    let folder = try SoundLesson.folder("mask: none", "part: cross\nmask: causal")
    defer { folder.remove() }
    let text = SoundLesson.structure.replacing("mask: none", with: "part: cross\nmask: causal")
      .replacing("model: hand-set", with: "model: hand-set-translator")
    try folder.write(text, to: "01-mine/lesson.yaml")
    let result = try folder.check()
    #expect(result.status == 65)
    #expect(result.output.contains("./01-mine/lesson.yaml:6:"))
  }

  @Test func oneUnreadableFileDoesNotHideTheOtherLessons() throws {
    let folder = try SoundLesson.folder("formulas:", "formulae:")
    defer { folder.remove() }
    try folder.write(lesson: SoundLesson.files, to: "02-bad")
    try Data([0xFF, 0xFE]).write(to: folder.file("02-bad/en.yaml"))
    #expect(try folder.check().output.contains("formulae"))
  }

  @Test func aBrokenModelIsAFindingInJSONToo() throws {
    let folder = try SoundLesson.folder("model: hand-set", "model: own")
    defer { folder.remove() }
    try folder.write("format: 1\n", to: "Models/own.yaml")
    #expect(try folder.check(".", "--format", "json").output.contains("Models/own.yaml"))
  }
}
