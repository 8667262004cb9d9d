import Foundation
import TestSupport
import Testing

/// `explain new` writes a lesson that can be run and has nothing wrong with it.
@Suite struct NewCommandTests {
  @Test(arguments: [
    ("mine", "mine"), ("07-mine", "mine"), ("내-수업", "내-수업"), ("3-d", "d"), ("7", "7"),
  ])
  func whatIsWrittenPassesTheCheckAndRunsInBothLanguages(name: String, id: String) throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let result = try BuiltProgram().run(["new", name, "."], folder: folder.url)
    #expect(result.status == 0, "\(result.errors)")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.file(name).path).sorted()
        == ["en.yaml", "ko.yaml", "lesson.yaml"])
    for size in ["80x24", "60x24", "200x60"] {
      let check = try folder.check(name, "--size", size)
      #expect(check.output == "1 lesson checked: all well\n")
      #expect(check.status == 0)
    }
    for (language, title) in [("en", "A lesson of my own"), ("ko", "내가 만든 수업")] {
      for extra in [
        [], ["--text", "you are"], ["--mask", "causal"], ["--model", "hand-set-heads"],
      ] {
        let told = try BuiltProgram().run(
          [id, "--lessons", ".", "--lang", language] + extra, folder: folder.url)
        #expect(told.status == 0, "\(extra): \(told.errors)")
        #expect(told.output.contains(title))
      }
    }
  }

  @Test(arguments: ["en", "ko"])
  func theFilesAndTheNextCommandsAreNamed(language: String) throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let result = try BuiltProgram().run(
      ["new", "07-mine", "course", "--lang", language], folder: folder.url)
    for line in [
      "course/07-mine/lesson.yaml", "course/07-mine/en.yaml", "course/07-mine/ko.yaml",
      "explain mine --lessons course", "explain check course/07-mine",
    ] {
      #expect(result.output.contains("    \(line)\n"), "\(result.output)")
    }
    #expect(result.errors == "")
    #expect(result.output.contains("A lesson was written:") == (language == "en"))
  }

  @Test func withoutAFolderItIsWrittenHere() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    #expect(try BuiltProgram().run(["new", "mine"], folder: folder.url).status == 0)
    #expect(folder.names == ["mine"])
  }

  @Test func nothingIsWrittenOver() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    try folder.write("my words", to: "mine/en.yaml")
    try folder.write("a file", to: "other")
    for name in ["mine", "other"] {
      let result = try BuiltProgram().run(["new", name, "."], folder: folder.url)
      #expect(result.status == 64)
      #expect(result.output == "")
      #expect(result.errors.contains("“./\(name)” is there already, and is not written over."))
    }
    #expect(try String(contentsOf: folder.file("mine/en.yaml"), encoding: .utf8) == "my words")
    #expect(folder.names == ["mine", "other"])
  }

  @Test(arguments: [
    "", " ", ".", "..", "a/b", "../a", "a b", "a.b", "a_b", "a\tb", "a\u{1B}[31m", "Models", "map",
    "check", "new", "trace", "😀",
  ])
  func aNameNoLessonCanHaveIsRefused(name: String) throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    for language in ["en", "ko"] {
      let result = try BuiltProgram().run(
        ["new", name, ".", "--lang", language], folder: folder.url)
      #expect(result.status == 64, "\(result.output)")
      #expect(result.output == "")
      #expect(result.errors.contains("explain new my-lesson ."))
      #expect(!result.errors.contains("\u{1B}"))
    }
    #expect(folder.names.isEmpty)
  }

  @Test func aNameThatLooksLikeAnOptionIsRefused() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let result = try BuiltProgram().run(["new", "--", "-x"], folder: folder.url)
    #expect(result.status == 64)
    #expect(folder.names.isEmpty)
  }

  @Test func aPlaceThatCannotBeWrittenIsToldOf() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    try folder.write("a file", to: "file")
    let result = try BuiltProgram().run(["new", "mine", "file"], folder: folder.url)
    #expect(result.status == 74)
    #expect(result.output == "")
    #expect(result.errors.contains("Cannot write to “file/mine”"))
  }
}
