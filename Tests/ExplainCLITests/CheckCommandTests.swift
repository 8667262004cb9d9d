import Foundation
import TestSupport
import Testing

/// `explain check` reports one mistake with its place, the line, a caret and the word meant.
@Suite struct CheckCommandTests {
  /// What JSON tells of a finding.
  private struct Entry: Decodable {
    let file: String
    let line: Int
    let column: Int
    let severity: String
    let message: String
  }

  @Test func theSoundLessonIsSound() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    try folder.write(lesson: SoundLesson.files)
    for arguments in [["."], ["01-mine"], [".", "--size", "80x24"]] {
      let result = try BuiltProgram().run(["check"] + arguments, folder: folder.url)
      #expect(result.output == "1 lesson checked: all well\n")
      #expect(result.errors == "")
      #expect(result.status == 0)
    }
    let korean = try folder.check(".", "--lang", "ko")
    #expect(korean.output == "확인한 수업 1개: 모두 좋습니다\n")
    for language in ["en", "ko"] {
      let told = try BuiltProgram().run(
        ["mine", "--lessons", ".", "--lang", language], folder: folder.url)
      #expect(told.status == 0, "\(told.errors)")
    }
  }

  @Test func thereAreEnoughBrokenLessonsAndEachIsBroken() {
    #expect(BrokenLesson.all.count >= 40)
    for broken in BrokenLesson.all {
      #expect(broken.files[broken.file] != SoundLesson.files[broken.file], "\(broken)")
    }
  }

  @Test(arguments: BrokenLesson.all)
  func aMistakeIsReportedInItsPlace(broken: BrokenLesson) throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    try folder.write(lesson: broken.files)
    let result = try folder.check()
    #expect(result.status == broken.status)
    let expected = broken.findings.map(broken.report).joined()
    let count = broken.findings.count
    #expect(result.output == expected + "1 lesson checked: \(count) to look at\n")
    let errors = result.output.matches(of: #/: error: /#).count
    let sentence = errors == 1 ? "There is a mistake." : "There are \(errors) mistakes."
    #expect(
      result.errors
        == (errors == 0
          ? "" : "error: \(sentence)\n  → try: mend the places shown above and check again\n"))
  }

  @Test(arguments: BrokenLesson.all)
  func editorsGetTheSameAsJSON(broken: BrokenLesson) throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    try folder.write(lesson: broken.files)
    let result = try folder.check(".", "--format", "json")
    #expect(result.status == broken.status)
    let entries = try JSONDecoder().decode([Entry].self, from: Data(result.output.utf8))
    let found = entries.map { entry in
      "\(entry.file):\(entry.line):\(entry.column): \(entry.severity): \(entry.message)"
    }
    let expected = broken.findings.map { "./01-mine/\($0)" }
    #expect(found == expected)
  }

  @Test(arguments: [
    ("a key of a step is mistyped", "모르는 키 “formulae”. 쓸 수 있는 키: formulas"),
    ("a lesson that is not there", "“self-atention”: 이런 수업은 없습니다. 있는 수업: self-attention"),
    ("a stage that does not exist", "모르는 값 “scoers”. 쓸 수 있는 값: scores"),
    ("a word that is not in the sentence", "“you”: 이런 행이나 열이 없습니다. 있는 이름: I, am, a, student"),
    ("an answer that is no choice", "모르는 값 “lefft”. 쓸 수 있는 값: left"),
    ("a matrix of another shape", "필요한 모양 [3, 2], 실제 모양 [2, 2]"),
    ("two hints", "필요한 모양 [3], 실제 모양 [2]"),
    ("a command that does not exist", "“explain mapp”: 이 프로그램이 알지 못하는 명령입니다"),
    ("a mistake that gives the right answer", "“by-width”: 이 실수를 해도 정답이 나옵니다"),
    ("a step without Korean words", "two: “ko” 글이 없어서 다른 언어로 보입니다"),
  ])
  func inKoreanTheSamePlaceIsTold(name: String, message: String) throws {
    let broken = try #require(BrokenLesson.all.first { $0.testDescription == name })
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    try folder.write(lesson: broken.files)
    let result = try folder.check(".", "--lang", "ko")
    #expect(result.status == broken.status)
    let english = try #require(broken.findings.first)
    let place = english.split(separator: ": ").first.map(String.init) ?? ""
    let shown = place.replacing(":0:0", with: "")
    let word = broken.status == 0 ? "경고" : "오류"
    let first = result.output.split(separator: "\n").first.map(String.init)
    #expect(first == "./01-mine/\(shown): \(word): \(message)")
  }
}
