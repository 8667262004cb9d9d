import Foundation
import TestSupport
import Testing

/// What is no lesson is refused with its place, and nothing crashes.
@Suite struct CheckUnreadableTests {
  private func folder(_ name: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(lesson: SoundLesson.files, to: name)
    return folder
  }

  @Test(arguments: ["lesson.yaml", "en.yaml", "ko.yaml"])
  func aFileThatIsNoLessonIsRefusedAndNothingCrashes(file: String) throws {
    let folder = try folder("01-mine")
    defer { folder.remove() }
    for text in [
      "", "\n", "#\n", "x", "- a\n", "format: 1\n", "{", "\t", "a: &a [*a]\n", "---\n---\n",
    ] {
      try folder.write(text, to: "01-mine/\(file)")
      let result = try folder.check()
      #expect(result.status == 65, "\(file): \(text.debugDescription): \(result.errors)")
      #expect(result.output.contains("./01-mine/\(file):"), "\(result.output)")
    }
    try Data([0xFF, 0xFE, 0x00, 0x80]).write(to: folder.file("01-mine/\(file)"))
    let binary = try folder.check()
    #expect(binary.status == 65)
    #expect(
      binary.output.contains("01-mine/\(file): error: this file cannot be read as UTF-8 text"))
    try FileManager.default.removeItem(at: folder.file("01-mine/\(file)"))
    try FileManager.default.createDirectory(
      at: folder.file("01-mine/\(file)"), withIntermediateDirectories: true)
    #expect(try folder.check().status == 65)
  }

  @Test func whereThereIsNoLessonItIsSaid() throws {
    let folder = try folder("01-mine")
    defer { folder.remove() }
    try folder.write("x", to: "empty/readme.txt")
    for (place, words) in [
      ("empty", "“empty” holds no lesson."), ("nowhere", "no file or folder “nowhere”"),
      ("01-mine/en.yaml", "“01-mine/en.yaml” is no folder."),
    ] {
      let result = try folder.check(place)
      #expect(result.status == 66)
      #expect(result.output == "")
      #expect(result.errors.contains(words), "\(result.errors)")
    }
  }
}
