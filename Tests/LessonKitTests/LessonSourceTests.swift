import Authoring
import DocumentModel
import Foundation
import LessonCatalog
import Testing

@testable import LessonKit

/// A folder of lessons is put in order by the numbers in front of its names; what is no lesson is
/// left alone.
@Suite struct LessonSourceTests {
  private func source(_ paths: String...) -> LessonSource {
    LessonSource(files: paths.map { SourceText(path: $0, text: $0) }, folder: "Lessons")
  }

  @Test func lessonsComeInTheOrderOfTheirNumbers() {
    let found = source(
      "10-decoder/lesson.yaml", "9-encoder/lesson.yaml", "05-self-attention/lesson.yaml",
      "extra/lesson.yaml", "bonus/lesson.yaml")
    #expect(found.lessons.map(\.id) == ["self-attention", "encoder", "decoder", "bonus", "extra"])
    #expect(found.lessons.map(\.order) == [5, 9, 10, .max, .max])
  }

  @Test(arguments: [
    ("3d-view", "3d-view"), ("07-", "07-"), ("07", "07"), ("-x", "-x"), ("1-2-x", "2-x"),
    ("01-어텐션", "어텐션"), ("99999999999999999999-x", "x"), ("٣-x", "٣-x"),
  ])
  func onlyANumberAndAHyphenAreTakenOff(folder: String, id: String) {
    #expect(source("\(folder)/lesson.yaml").lessons.map(\.id) == [id])
  }

  @Test func aFolderWithoutALessonIsNone() {
    let found = source("01-a/lesson.yaml", "01-a/en.yaml", "02-b/en.yaml", "notes/plan.yaml")
    #expect(found.lessons.map(\.id) == ["a"])
  }

  @Test func filesElsewhereAreNoPartOfALesson() {
    let found = source("lesson.yaml", "01-a/old/lesson.yaml", "Models/x.yaml", "Models/y.yaml")
    #expect(found.lessons.isEmpty)
    #expect(found.models.keys.sorted() == ["x", "y"])
    #expect(found.models["x"]?.path == "Lessons/Models/x.yaml")
  }

  @Test func aLessonKnowsItsFilesAndTheirPaths() throws {
    let lesson = try #require(
      source("01-a/ko.yaml", "01-a/lesson.yaml", "01-a/en.yaml", "01-a/fr.yaml").lessons.first)
    #expect(lesson.structure.path == "Lessons/01-a/lesson.yaml")
    #expect(try lesson.structure.read().text == "01-a/lesson.yaml")
    #expect(
      lesson.words.mapValues(\.path) == [
        .english: "Lessons/01-a/en.yaml", .korean: "Lessons/01-a/ko.yaml",
      ])
  }

  @Test func thePackedFilesAreASource() {
    let packed = LessonSource(files: LessonCatalog.files, folder: "Lessons")
    #expect(packed.lessons.map(\.id).contains("self-attention"))
    #expect(packed.models.keys.contains("hand-set"))
    #expect(Set(packed.lessons.map(\.id)).count == packed.lessons.count)
  }

  @Test func aFolderOnDiskIsReadLikeThePackedOne() throws {
    try withFolder([
      "02-b/lesson.yaml": "나는", "02-b/en.yaml": "two", "01-a/lesson.yaml": "one",
      "01-a/picture.png": "no text", "Models/m.yaml": "model", "README.md": "words",
      "01-a/deep/lesson.yaml": "too deep",
    ]) { path in
      for directory in [path, "\(path)/", "\(path)//"] {
        let found = try LessonSource(directory: directory)
        #expect(found.lessons.map(\.id) == ["a", "b"])
        #expect(try found.lessons.last?.structure.read().text == "나는")
        #expect(found.lessons.first?.structure.path == "\(path)/01-a/lesson.yaml")
        #expect(try found.lessons.last?.words[.english]?.read().text == "two")
        #expect(try found.models["m"]?.read().text == "model")
      }
    }
  }

  @Test func anEmptyFolderHasNoLessons() throws {
    try withFolder([:]) { path in
      let found = try LessonSource(directory: path)
      #expect(found.lessons.isEmpty && found.models.isEmpty)
    }
  }

  @Test func aMissingFolderIsNamed() throws {
    try withFolder(["file.yaml": "x"]) { path in
      #expect(throws: LessonSource.Failure.noSuchFolder("\(path)/nowhere")) {
        try LessonSource(directory: "\(path)/nowhere")
      }
      #expect(throws: LessonSource.Failure.noFolder("\(path)/file.yaml")) {
        try LessonSource(directory: "\(path)/file.yaml")
      }
    }
  }

  @Test func aFileThatIsNoTextIsNamed() throws {
    try withFolder(["01-a/lesson.yaml": "x"]) { path in
      let file = "\(path)/01-a/lesson.yaml"
      try Data([0x66, 0xFF, 0xFE, 0x80]).write(to: URL(filePath: file))
      let lesson = try #require(try LessonSource(directory: path).lessons.first)
      #expect(throws: LessonSource.Failure.unreadable(file)) { try lesson.structure.read() }
    }
  }

  /// Runs a test on files in a folder that is gone afterwards.
  private func withFolder(_ files: [String: String], _ test: (String) throws -> Void) throws {
    let manager = FileManager.default
    let folder = manager.temporaryDirectory.appending(path: "lessons-\(UUID().uuidString)")
    try manager.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? manager.removeItem(at: folder) }
    for (path, text) in files {
      let file = folder.appending(path: path)
      try manager.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    try test(folder.path)
  }
}
