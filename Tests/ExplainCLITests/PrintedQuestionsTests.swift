import TestSupport
import Testing

/// Questions as they come out of the program: room for the answer, and the answers at the end.
@Suite struct PrintedQuestionsTests {
  private func lines(_ arguments: String...) throws -> [String] {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    try folder.write(lesson: SoundLesson.files)
    let result = try BuiltProgram().run(["mine", "--lessons", "."] + arguments, folder: folder.url)
    #expect(result.status == 0, "\(result.errors)")
    return result.output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// The lines from one on to another, without either empty end.
  private func part(_ lines: [String], from first: String, to last: String) throws -> [String] {
    let start = try #require(lines.firstIndex { $0.contains(first) })
    let end = try #require(lines[start...].firstIndex { $0.contains(last) })
    return Array(lines[start...end])
  }

  @Test func aChoiceHasItsLettersAndALineToWriteOn() throws {
    #expect(
      try part(lines(), from: "Question 2", to: "____") == [
        "  Question 2: Which side?", "    a) The left.", "    b) The right.", "",
        "    Answer: ____________________",
      ])
  }

  @Test func theAnswersAreTheEnd() throws {
    let all = try lines()
    let end = try #require(all.firstIndex { $0.hasPrefix("── Answers ─") })
    #expect(
      all[end...].dropFirst().filter { !$0.isEmpty } == [
        "Question 1: 1.50 (1.50)", "Question 2: a) The left. (c)", "Question 3: am (c)",
        "Question 4: c a b (c)",
      ])
    #expect(!all[..<end].contains { $0.contains("am (c)") })
  }

  @Test func inKoreanTheLabelsAreKorean() throws {
    let all = try lines("--lang", "ko")
    #expect(
      try part(all, from: "문제 2", to: "____") == [
        "  문제 2: 어느 쪽입니까?", "    a) 왼쪽", "    b) 오른쪽", "", "    답: ____________________",
      ])
    #expect(all.contains { $0.hasPrefix("── 정답 ─") })
    #expect(all.contains("문제 2: a) 왼쪽 (다)"))
  }

  @Test func plainHasNoRoomAndNoRules() throws {
    let all = try lines("--plain")
    #expect(
      try part(all, from: "Question 2", to: "Answer:") == [
        "Question 2: Which side?", "a) The left.", "b) The right.", "Answer:",
      ])
    #expect(!all.contains { $0.contains("____") || $0.contains("──") })
    let end = try #require(all.firstIndex(of: "Answers"))
    #expect(all[end...].contains("Question 4: c a b (c)"))
  }

  @Test func onAnotherSentenceOnlyWhatCanBeAskedIsAsked() throws {
    let all = try lines("--text", "you are")
    let asked = all.filter { $0.hasPrefix("  Question") }
    #expect(asked == ["  Question 1: Which side?", "  Question 2: In which order?"])
    #expect(all.contains("Question 1: a) The left. (c)"))
  }

  @Test(arguments: [["--width", "40"], ["--width", "20"], ["--ascii"], ["--color", "always"]])
  func everyWindowHasTheAnswers(arguments: [String]) throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    try folder.write(lesson: SoundLesson.files)
    let result = try BuiltProgram().run(
      ["mine", "--lessons", "."] + arguments, folder: folder.url)
    #expect(result.status == 0)
    let plain = result.output.replacing(/\u{1B}\[[0-9;]*m/, with: "")
    #expect(plain.contains("Question 3: am (c)"))
  }
}
