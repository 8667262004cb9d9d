import Foundation
import TestSupport
import Testing

/// What `explain check` did wrong once with words, commands and places.
@Suite struct MendedCheckWordsTests {
  @Test func helpOnNothingIsNoCommand() throws {
    let folder = try SoundLesson.folder(
      "explain map --mask causal", "explain help nosuch", in: "en.yaml")
    defer { folder.remove() }
    #expect(try folder.check().status == 65)
  }

  @Test func findingsComeInOneOrder() throws {
    let folder = try SoundLesson.folder(
      "    explain self-attention", "    explain nosuch", in: "en.yaml")
    defer { folder.remove() }
    let korean = SoundLesson.korean.replacing("첫 스코어는", with: "`explain nosuch` 첫 스코어는")
    try folder.write(korean, to: "01-mine/ko.yaml")
    let outputs = try (0..<16).map { _ in try folder.check().output }
    #expect(Set(outputs).count == 1)
  }

  @Test func wordsForOtherSentencesAreMissedInEnglishToo() throws {
    let folder = try SoundLesson.folder(
      "    otherwise: |\n      Another sentence.\n", "", in: "en.yaml")
    defer { folder.remove() }
    #expect(try folder.check().heads.count == 1)
  }

  @Test func notesThatOneLanguageLacksAreMissed() throws {
    let folder = try SoundLesson.folder(
      "    title: Two\n", "    title: Two\n    notes: Ask.\n", in: "en.yaml")
    defer { folder.remove() }
    #expect(try folder.check().heads.count == 1)
  }

  @Test func withoutEnglishItIsNotSaidThatEnglishIsShown() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    try folder.write(lesson: SoundLesson.files)
    try FileManager.default.removeItem(at: folder.file("01-mine/en.yaml"))
    #expect(!(try folder.check().output.contains("the English one is shown")))
  }

  @Test func aSlashBehindTheFolderIsNotDoubled() throws {
    let folder = try SoundLesson.folder("formulas:", "formulae:")
    defer { folder.remove() }
    #expect(try folder.check("01-mine/").output.hasPrefix("01-mine/lesson.yaml:14:5"))
  }

  @Test func aListOfOneChoiceIsNotAnsweredWithOneEntry() throws {
    let folder = try SoundLesson.folder("choice: [left, right]", "choice: [left]")
    defer { folder.remove() }
    #expect(!(try folder.check().output.contains("a list with at least one entry")))
  }
}
