import Authoring
import DocumentModel
import Foundation
import TestSupport
import Testing

@testable import LessonKit

/// A saved file is seen by its text, whatever the clock says, and the step it changes is found.
@Suite struct ReloaderTests {
  /// What became of the lesson in a few words.
  private func told(_ change: LessonReloader.Change?) -> String {
    switch change {
    case nil: "nothing"
    case .lesson(_, let step): "changed \(step ?? "no step")"
    case .mistakes(let mistakes): mistakes.map { "\($0.line):\($0.column)" }.joined(separator: " ")
    }
  }

  /// What is told by the last of some looks.
  private func looked(for count: Int, in reloader: inout LessonReloader) -> LessonReloader.Change? {
    for _ in 1..<count { _ = reloader.change() }
    return reloader.change()
  }

  @Test func nothingSavedIsNothingChanged() throws {
    let disk = try LessonOnDisk()
    defer { disk.folder.remove() }
    var reloader = try disk.reloader()
    #expect(told(reloader.change()) == "nothing")
    // The same text saved once more is no change.
    try disk.folder.write(disk.draft.files["en.yaml"] ?? "", to: "01-mine/en.yaml")
    #expect(told(reloader.change()) == "nothing")
  }

  @Test func aFileThatIsWrittenAnewMayBeMissingForAMoment() throws {
    let disk = try LessonOnDisk()
    defer { disk.folder.remove() }
    var reloader = try disk.reloader()
    let english = disk.draft.files["en.yaml"] ?? ""
    for _ in 1...2 {
      try FileManager.default.removeItem(at: disk.folder.url.appending(path: "01-mine/en.yaml"))
      #expect(told(reloader.change()) == "nothing")
      #expect(told(reloader.change()) == "nothing")
      try disk.folder.write(english, to: "01-mine/en.yaml")
      #expect(told(reloader.change()) == "nothing")
    }
    // One that stays away was taken away.
    try FileManager.default.removeItem(at: disk.folder.url.appending(path: "01-mine/en.yaml"))
    let looks = (1...3).map { _ in told(reloader.change()) }
    #expect(looks.prefix(2).allSatisfy { $0 == "nothing" } && looks[2] != "nothing")
  }

  @Test(arguments: [
    ("lesson.yaml", "digits: 3", "digits: 4", "changed one"),
    ("lesson.yaml", "which: largest", "which: smallest", "changed two"),
    ("lesson.yaml", "text: I am a student", "text: I am the student", "changed no step"),
    ("en.yaml", "Look anew.", "Look again", "changed one"),
    ("en.yaml", "prose: Ask.", "prose: Answer.", "changed two"),
    ("en.yaml", "ask: In which order?", "ask: Which order?", "changed two"),
    ("en.yaml", "title: A lesson", "title: My lesson", "changed no step"),
    ("en.yaml", "summary: What", "summary: That", "changed no step"),
    ("ko.yaml", "얼마입니까?", "얼마일까요?", "changed one"),
    // As many bytes as before.
    ("en.yaml", "prose: Ask.", "prose: Asx.", "changed two"),
  ])
  func aChangeIsToldOnceWithItsStep(file: String, old: String, new: String, expected: String) throws
  {
    var disk = try LessonOnDisk()
    defer { disk.folder.remove() }
    var reloader = try disk.reloader()
    try disk.replace(old, in: file, by: new)
    #expect(told(reloader.change()) == expected)
    #expect(told(reloader.change()) == "nothing")
  }

  @Test func theLessonIsTheOneOnDisk() throws {
    var disk = try LessonOnDisk()
    defer { disk.folder.remove() }
    var reloader = try disk.reloader()
    #expect(reloader.lesson.words(in: .english)?.title == "A lesson")
    try disk.replace("title: A lesson", in: "en.yaml", by: "title: Another")
    _ = reloader.change()
    #expect(reloader.lesson.words(in: .english)?.title == "Another")
  }

  @Test func ofSeveralStepsTheFirstOneIsTold() throws {
    var disk = try LessonOnDisk()
    defer { disk.folder.remove() }
    var reloader = try disk.reloader()
    try disk.replace("prose: Ask.", in: "en.yaml", by: "prose: Say.")
    try disk.replace("digits: 3", in: "lesson.yaml", by: "digits: 1")
    #expect(told(reloader.change()) == "changed one")
  }

  @Test func aMistakeLeavesTheLessonAndItsMendingIsToldAgainstTheLastGoodOne() throws {
    var disk = try LessonOnDisk()
    defer { disk.folder.remove() }
    var reloader = try disk.reloader()
    try disk.replace("which: largest", in: "lesson.yaml", by: "which: larger")
    #expect(told(reloader.change()) == "19:16")
    #expect(told(reloader.change()) == "nothing")
    #expect(reloader.lesson.steps.count == 2)
    try disk.replace("which: larger", in: "lesson.yaml", by: "which: smallest")
    #expect(told(reloader.change()) == "changed two")
    try disk.replace("digits: 3", in: "lesson.yaml", by: "digits: 33")
    #expect(told(reloader.change()) == "11:17")
    try disk.replace("digits: 33", in: "lesson.yaml", by: "digits: 3")
    #expect(told(reloader.change()) == "changed no step")
  }

  @Test func aStepThatIsNewIsTheOneThatChanged() throws {
    var disk = try LessonOnDisk()
    defer { disk.folder.remove() }
    var reloader = try disk.reloader()
    try disk.replace("  - id: two\n", in: "lesson.yaml", by: "  - id: new\n  - id: two\n")
    #expect(told(reloader.change()) == "5:3")
    try disk.replace("  two:\n", in: "en.yaml", by: "  new: {title: N, prose: N}\n  two:\n")
    #expect(told(reloader.change()) == "changed new")
    #expect(reloader.lesson.steps.map(\.id) == ["one", "new", "two"])
  }

  @Test func filesThatComeAndGoAreSeen() throws {
    let disk = try LessonOnDisk()
    defer { disk.folder.remove() }
    var reloader = try disk.reloader()
    let manager = FileManager.default
    try manager.removeItem(atPath: "\(disk.directory)/ko.yaml")
    #expect(told(looked(for: 3, in: &reloader)).hasPrefix("changed"))
    #expect(reloader.lesson.words[.korean] == nil)
    try manager.removeItem(atPath: "\(disk.directory)/lesson.yaml")
    #expect(told(reloader.change()) == "nothing")
    #expect(reloader.lesson.steps.count == 2)
    for name in ["lesson.yaml", "ko.yaml"] {
      try disk.folder.write(disk.draft.files[name] ?? "", to: "01-mine/\(name)")
    }
    #expect(told(reloader.change()) == "changed one")
    #expect(reloader.lesson.words[.korean] != nil)
    try manager.removeItem(atPath: "\(disk.directory)/en.yaml")
    guard case .mistakes? = looked(for: 3, in: &reloader) else {
      Issue.record("without English words the Korean ones are not complete")
      return
    }
  }

  @Test func aFileThatIsNoTextIsAskedForAgain() throws {
    let disk = try LessonOnDisk()
    defer { disk.folder.remove() }
    var reloader = try disk.reloader()
    try Data([0xFF, 0xFE, 0x80]).write(to: disk.folder.file("01-mine/en.yaml"))
    #expect(told(reloader.change()) == "nothing")
    try disk.folder.write("", to: "01-mine/en.yaml")
    #expect(told(reloader.change()) == "1:1")
  }

  @Test func aFolderWithoutALessonIsRefused() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    #expect(throws: LessonSource.Failure.noSuchFolder(folder.url.path)) {
      try LessonReloader(directory: folder.url.path)
    }
  }
}
