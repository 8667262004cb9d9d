import Foundation
import TestSupport
import Testing

@testable import ExplainCLI

/// `explain progress` and `explain progress reset`, as a person types them.
@Suite struct ProgressCommandTests {
  private func explain(
    _ arguments: String..., in folder: TemporaryFolder, language: String = "en"
  ) throws -> BuiltProgram.Result {
    try BuiltProgram().run(
      ["progress"] + arguments,
      environment: ["XDG_STATE_HOME": folder.url.path, "EXPLAIN_LANG": language],
      folder: folder.url)
  }

  /// A folder in which three lessons were begun.
  private func begun() throws -> (folder: TemporaryFolder, store: ProgressStore) {
    let folder = try TemporaryFolder()
    let store = ProgressStore(
      Surroundings(environment: ["XDG_STATE_HOME": folder.url.path], isTerminal: false))
    let outcome = store.change { progress in
      progress.neverAsksAgain = true
      progress.lessons["self-attention"] = LessonProgress(
        step: "scores", place: 5, of: 12, questions: 4)
      progress.lessons["self-attention"]?.answer("one", of: "scores")
      progress.lessons["self-attention"]?.answer("two", of: "scores")
      progress.lessons["tokens"] = LessonProgress(step: "end", place: 6, of: 6, questions: 0)
      progress.lessons["/\u{1B}[31m/mine"] = LessonProgress(
        step: "\u{9B}1m", place: 1, of: 2, questions: 1)
    }
    #expect(outcome == .kept)
    return (folder, store)
  }

  @Test func lessonsStandInTheOrderOfTheCourse() throws {
    let (folder, _) = try begun()
    defer { folder.remove() }
    let english = try explain(in: folder)
    #expect(english.status == 0 && english.errors == "")
    #expect(
      english.output.hasSuffix(
        """

          tokens          finished
          self-attention  step 5 of 12, 2 of 4 questions
          /␛[31m/mine     step 1 of 2, 0 of 1 question

        """), "\(english.output)")
    let korean = try explain(in: folder, language: "ko")
    #expect(korean.output.contains("12단계 가운데 5단계, 문제 4개 가운데 2개 맞힘\n"))
    #expect(korean.output.contains("마침\n"))
  }

  @Test func anotherProgramCanReadIt() throws {
    struct Answer: Decodable {
      struct Lesson: Decodable {
        let lesson: String
        let step: String
        let place: Int
        let steps: Int
        let answered: [String]
        let questions: Int
        let finished: Bool
      }
      let schema: Int
      let lessons: [Lesson]
    }
    let (folder, _) = try begun()
    defer { folder.remove() }
    let result = try explain("--format", "json", in: folder)
    let visible = result.output.unicodeScalars.allSatisfy {
      $0 == "\n" || (0x20..<0x7F).contains($0.value)
    }
    #expect(visible)
    let answer = try JSONDecoder().decode(Answer.self, from: Data(result.output.utf8))
    #expect(answer.schema == 1)
    #expect(answer.lessons.map(\.lesson) == ["tokens", "self-attention", "/\u{1B}[31m/mine"])
    #expect(answer.lessons.map(\.finished) == [true, false, false])
    #expect(answer.lessons[1].answered == ["scores/one", "scores/two"])
    #expect(answer.lessons[1].place == 5 && answer.lessons[1].steps == 12)
    #expect(answer.lessons[1].questions == 4 && answer.lessons[2].step == "\u{9B}1m")
  }

  @Test func whoHasBegunNothingIsToldHow() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    for (language, words) in [("en", "No lesson has been begun"), ("ko", "아직 시작한 수업이 없습니다")] {
      let result = try explain(in: folder, language: language)
      #expect(result.status == 0 && result.errors == "")
      #expect(result.output.hasPrefix(words))
      #expect(result.output.contains("    explain list\n"))
      let reset = try explain("reset", in: folder, language: language)
      #expect(reset.status == 0 && reset.errors == "")
    }
    let json = try explain("--format", "json", in: folder)
    #expect(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) is [String: Any])
    // Without a home nothing is known, and nobody is blamed.
    let homeless = try BuiltProgram().run(["progress"])
    #expect(homeless.status == 0 && homeless.errors == "")
    #expect(folder.names == [])
  }

  @Test func aRiddleIsToldAndLeftAlone() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    try folder.write("riddle", to: "explain/progress.json")
    for (language, words) in [("en", "cannot be understood"), ("ko", "알아볼 수 없어서")] {
      for arguments in [[], ["--format", "json"]] {
        let result = try BuiltProgram().run(
          ["progress", "--lang", language] + arguments,
          environment: ["XDG_STATE_HOME": folder.url.path])
        #expect(result.status == 0)
        #expect(result.errors.contains(words))
      }
    }
    #expect(try explain("reset", "--yes", in: folder).status == 0)
    #expect(
      try String(contentsOf: folder.file("explain/progress.json"), encoding: .utf8) == "riddle")
  }

  @Test func oneLessonIsForgotten() throws {
    let (folder, store) = try begun()
    defer { folder.remove() }
    let result = try explain("reset", "tokens", "--yes", in: folder)
    #expect(result.status == 0 && result.errors == "")
    #expect(result.output == "How far you were in “tokens” is forgotten.\n")
    #expect(store.read().lessons.keys.sorted() == ["/\u{1B}[31m/mine", "self-attention"])
    #expect(store.read().neverAsksAgain)
  }

  @Test func aLessonOfOnesOwnIsNamedByItsFolder() throws {
    let (folder, store) = try begun()
    defer { folder.remove() }
    // The program asks the system where it is, which may follow links.
    let real = try #require(realpath(folder.url.path, nil))
    defer { free(real) }
    let path = String(cString: real) + "/mine"
    #expect(
      store.change(path) { $0 = LessonProgress(step: "a", place: 1, of: 1, questions: 0) } == .kept)
    #expect(try explain("reset", "./mine/", "--yes", in: folder).status == 0)
    #expect(store.read().lessons[path] == nil)
    #expect(store.read().lessons.count == 3)
  }

  @Test func allIsForgotten() throws {
    let (folder, store) = try begun()
    defer { folder.remove() }
    let result = try explain("reset", "--yes", in: folder, language: "ko")
    #expect(result.output == "모든 수업의 진도를 지웠습니다.\n")
    #expect(store.read() == CourseProgress())
    #expect(!store.isUnreadable)
  }

  @Test func withoutATerminalNobodyCanBeAsked() throws {
    let (folder, store) = try begun()
    defer { folder.remove() }
    let all = try explain("reset", in: folder)
    #expect(all.status == 64 && all.output == "")
    #expect(all.errors.contains("explain progress reset --yes\n"))
    let one = try explain("reset", "tokens", in: folder, language: "ko")
    #expect(one.status == 64)
    #expect(one.errors.contains("explain progress reset tokens --yes\n"))
    #expect(store.read().lessons.count == 3)
  }

  @Test func whatMakesNoSenseIsRefused() throws {
    let (folder, store) = try begun()
    defer { folder.remove() }
    let cases = [
      (["rest"], "not by “rest”"), (["tokens"], "not by “tokens”"),
      (["reset", "tokns", "--yes"], "explain progress reset tokens\n"),
      (["reset", "\u{1B}[31m", "--yes"], "“␛[31m”"),
      (["reset", "--yes", "--format", "json"], "--format does not take “json”"),
      (["--format", "xml"], "--format does not take “xml”"),
      (["reset", "tokens", "more", "--yes"], "more"),
    ]
    for (arguments, words) in cases {
      let result = try BuiltProgram().run(
        ["progress"] + arguments, environment: ["XDG_STATE_HOME": folder.url.path])
      #expect(result.status == 64 && result.output == "", "\(arguments)")
      #expect(result.errors.contains(words), "\(result.errors)")
    }
    #expect(store.read().lessons.count == 3)
  }

  @Test func whatCannotBeWrittenIsTold() throws {
    let (folder, store) = try begun()
    defer { folder.remove() }
    // A file of that many names next to each other leaves no name to move another to.
    try folder.write("riddle", to: "explain/progress.json")
    for number in 2...99 { try folder.write("", to: "explain/progress.json.unreadable-\(number)") }
    try folder.write("", to: "explain/progress.json.unreadable")
    let outcome = store.change { $0.neverAsksAgain = true }
    guard case .failed(let failure) = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(failure.exitCode == 74)
    #expect(EnglishMessages().failure(failure).sentence.contains("cannot be kept"))
    #expect(KoreanMessages().failure(failure).sentence.contains("기록할 수 없습니다"))
    #expect(
      try String(contentsOf: folder.file("explain/progress.json"), encoding: .utf8) == "riddle")
    #expect(!folder.names.contains { $0.hasPrefix(".explain") })
  }
}
