import Foundation
import TestSupport
import Testing

@testable import ExplainCLI

/// What is remembered of the lessons: where it lies, that it comes back, that nobody else's part of
/// it is touched.
@Suite struct ProgressStoreTests {
  private func store(in folder: URL) -> ProgressStore {
    ProgressStore(
      Surroundings(environment: ["XDG_STATE_HOME": folder.path], isTerminal: false))
  }

  private func rights(_ file: URL) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int
  }

  @Test(
    arguments: [
      (["XDG_STATE_HOME": "/state", "HOME": "/home/me"], "/state/explain/progress.json"),
      (["HOME": "/home/me"], "/home/me/.local/state/explain/progress.json"),
      (
        ["XDG_STATE_HOME": "state", "HOME": "/home/me"],
        "/home/me/.local/state/explain/progress.json"
      ),
      (["XDG_STATE_HOME": "", "HOME": "/home/me"], "/home/me/.local/state/explain/progress.json"),
      (["XDG_STATE_HOME": "~/state"], nil), (["HOME": "home"], nil), (["HOME": ""], nil),
      ([:], nil),
    ] as [([String: String], String?)])
  func theFileLiesWhereTheSpecificationSays(environment: [String: String], path: String?) {
    let store = ProgressStore(Surroundings(environment: environment, isTerminal: false))
    #expect(store.path == path)
  }

  @Test func withoutAPlaceNothingIsKept() {
    let store = ProgressStore(Surroundings(environment: [:], isTerminal: false))
    let outcome = store.change("tokens") {
      $0 = LessonProgress(step: "a", place: 1, of: 2, questions: 0)
    }
    #expect(outcome == .noPlace)
    #expect(store.read() == CourseProgress())
    #expect(!store.isUnreadable)
  }

  @Test func whatIsKeptComesBack() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let state = folder.file("a/b")
    let outcome = store(in: state).change("/home/me/\u{1B}[31m 수업") {
      $0 = LessonProgress(step: "scores", place: 2, of: 3, questions: 4)
      $0?.answer("first", of: "scores")
      $0?.answer("first", of: "scores")
    }
    #expect(outcome == .kept)
    #expect(store(in: state).change { $0.neverAsksAgain = true } == .kept)
    let progress = store(in: state).read()
    #expect(progress.neverAsksAgain)
    let lesson = try #require(progress.lessons["/home/me/\u{1B}[31m 수업"])
    #expect(lesson.step == "scores" && lesson.place == 2 && lesson.steps == 3)
    #expect(lesson.questions == 4 && lesson.answered == ["scores/first"] && !lesson.isFinished)
    #expect(try rights(state) == 0o700)
    #expect(try rights(state.appending(path: "explain")) == 0o700)
    #expect(try rights(state.appending(path: "explain/progress.json")) == 0o600)
    #expect(try FileManager.default.contentsOfDirectory(atPath: state.path) == ["explain"])
  }

  @Test func aLessonThatWasFinishedStaysSo() {
    var lesson = LessonProgress(step: "a", place: 1, of: 3, questions: 1)
    lesson.answer("x", of: "a")
    lesson.go(to: "c", place: 3, of: 3, questions: 1)
    #expect(lesson.isFinished)
    lesson.go(to: "b", place: 2, of: 4, questions: 2)
    #expect(lesson.isFinished && lesson.place == 2 && lesson.steps == 4)
    #expect(lesson.answered == ["a/x"])
  }

  @Test func whatTwoProgramsDoStaysBesideEachOther() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let (one, other) = (store(in: folder.url), store(in: folder.url))
    for place in 1...5 {
      let outcomes = [
        one.change("one") { $0 = LessonProgress(step: "a", place: place, of: 9, questions: 0) },
        other.change("other") { $0 = LessonProgress(step: "b", place: 1, of: place, questions: 0) },
      ]
      #expect(outcomes == [.kept, .kept])
    }
    #expect(other.change { $0.neverAsksAgain = true } == .kept)
    #expect(one.change("one") { $0 = nil } == .kept)
    #expect(one.read().lessons["other"]?.steps == 5)
    #expect(one.read().lessons.keys.sorted() == ["other"])
    #expect(one.read().neverAsksAgain)
  }

  @Test func whatDoesNotChangeIsNotWritten() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    #expect(store(in: folder.url).change("tokens") { _ in } == .kept)
    #expect(folder.names == [])
  }

  /// Below a file there can be no folder, not even for the superuser.
  @Test(arguments: ["file", "file/deeper"])
  func aFolderThatCannotBeWrittenIsTold(name: String) throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    try folder.write("mine", to: "file")
    let store = store(in: folder.file(name))
    #expect(store.read() == CourseProgress())
    #expect(!store.isUnreadable)
    let outcome = store.change { $0.neverAsksAgain = true }
    guard case .failed(.progress(.cannotKeep(let path, let reason))) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(path == store.path)
    #expect(!reason.isEmpty)
    #expect(folder.names == ["file"])
    #expect(try String(contentsOf: folder.file("file"), encoding: .utf8) == "mine")
  }

  @Test func moreThanIsReadIsNotWritten() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let store = store(in: folder.url)
    #expect(store.change { $0.neverAsksAgain = true } == .kept)
    let outcome = store.change(String(repeating: "x", count: 1 << 20)) {
      $0 = LessonProgress(step: "a", place: 1, of: 1, questions: 0)
    }
    guard case .failed = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(store.read().neverAsksAgain)
  }

  @Test func aLinkStaysALink() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let store = store(in: folder.url)
    #expect(store.change { $0.neverAsksAgain = true } == .kept)
    let (file, real) = (folder.file("explain/progress.json"), folder.file("real.json"))
    try FileManager.default.moveItem(at: file, to: real)
    try FileManager.default.createSymbolicLink(at: file, withDestinationURL: real)
    #expect(
      store.change("a") { $0 = LessonProgress(step: "a", place: 1, of: 1, questions: 0) } == .kept)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: file.path) == real.path)
    #expect(store.read().lessons.count == 1)
    #expect(folder.names == ["explain", "real.json"])
  }
}
