import Authoring
import DocumentModel
import Testing
import TransformerModel

@testable import LessonKit

/// A lesson with one mistake is refused with that mistake, at its place.
@Suite struct BrokenLessonTests {
  /// One mistake: where it is made, and what is to be said of it.
  struct Breakage: CustomStringConvertible, Sendable {
    let description: String
    let file: String
    let old: String
    let new: String
    let problem: Diagnostic.Problem
    let place: [Int]

    init(
      _ description: String, in file: String, _ old: String, _ new: String,
      _ problem: Diagnostic.Problem, at line: Int, _ column: Int
    ) {
      (self.description, self.file, self.old, self.new) = (description, file, old, new)
      (self.problem, self.place) = (problem, [line, column])
    }
  }

  private static let stepKeys = ["id", "run", "formulas", "when", "show", "ask"]
  private static let exhibitKeys = [
    "matrix", "heatmap", "table", "bars", "curve", "derivation", "compare", "diagram", "digits",
    "depth", "without", "set", "shuffle", "with", "run",
  ]
  private static let masks = ["none", "causal", "padding", "causal+padding"]

  static let breakages = [
    Breakage(
      "unknown key", in: "lesson.yaml", "formulas:", "formulae:",
      .unknownKey("formulae", known: stepKeys), at: 7, 5),
    Breakage(
      "unknown mask", in: "lesson.yaml", "mask: none", "mask: casual",
      .unknownValue("casual", known: masks), at: 4, 7),
    Breakage(
      "digits out of range", in: "lesson.yaml", "digits: 3", "digits: 12",
      .outOfRange("12", range: "0 … 9"), at: 10, 17),
    Breakage(
      "digits in words", in: "lesson.yaml", "digits: 3", "digits: three",
      .wrongKind(expected: .wholeNumber), at: 10, 17),
    Breakage(
      "formulas without brackets", in: "lesson.yaml", "[\"a = b\"]", "a = b",
      .wrongKind(expected: .list), at: 7, 15),
    Breakage(
      "wrong format", in: "en.yaml", "format: 1", "format: 2",
      .unknownFormat("2", known: [1]), at: 1, 9),
    Breakage(
      "words for an unknown step", in: "en.yaml", "  two:",
      "  two:\n    title: Two\n    prose: x\n  tow:",
      .unknownKey("tow", known: ["one", "two"]), at: 12, 3),
    Breakage(
      "step without a title", in: "en.yaml", "    title: One\n", "",
      .missingKey("title"), at: 6, 5),
    Breakage(
      "step without prose", in: "en.yaml", "    prose: That was all.\n", "",
      .missingKey("prose"), at: 10, 5),
    Breakage(
      "lesson without a title", in: "en.yaml", "title: A lesson\n", "",
      .missingKey("title"), at: 1, 1),
    Breakage(
      "lesson without a summary", in: "en.yaml", "summary: What it teaches.\n", "",
      .missingKey("summary"), at: 1, 1),
    Breakage(
      "empty title", in: "en.yaml", "title: A lesson", "title: \"\"",
      .wrongKind(expected: .text), at: 2, 8),
    Breakage(
      "unknown key in a step's words", in: "en.yaml", "    prose: That",
      "    porse: y\n    prose: That",
      .unknownKey("porse", known: ["title", "prose", "otherwise", "notes", "questions"]), at: 11, 5),
    Breakage(
      "wrong format", in: "lesson.yaml", "format: 1", "format: one",
      .unknownFormat("one", known: [1]), at: 1, 9),
    Breakage(
      "no model", in: "lesson.yaml", "model: hand-set\n", "", .missingKey("model"), at: 1, 1),
    Breakage(
      "no sentence", in: "lesson.yaml", "text: I am a student\n", "",
      .missingKey("text"), at: 1, 1),
    Breakage(
      "a key twice", in: "lesson.yaml", "mask: none", "mask: none\nmodel: other",
      .duplicate("model"), at: 5, 1),
  ]

  @Test(arguments: breakages)
  func oneMistakeIsReportedAloneAndInItsPlace(breakage: Breakage) throws {
    let found = try Draft().replacing(breakage.old, in: breakage.file, by: breakage.new).mistakes()
    let mistake = try #require(found.first)
    #expect(found.count == 1, "\(found)")
    #expect(mistake.problem == breakage.problem)
    #expect([mistake.line, mistake.column] == breakage.place)
    #expect(mistake.path == "Lessons/01-draft/\(breakage.file)")
  }

  /// These leave the lesson without a step, so that more is said of the step's words; the first
  /// thing said is the mistake itself.
  static let deepBreakages = [
    Breakage(
      "step without an id", in: "lesson.yaml", "- id: two", "- when: masked",
      .missingKey("id"), at: 11, 5),
    Breakage(
      "two steps of one id", in: "lesson.yaml", "- id: two", "- id: one",
      .duplicate("one"), at: 11, 9),
    Breakage(
      "unknown exhibit", in: "lesson.yaml", "- matrix: scores", "- matrx: scores",
      .unknownKey("matrx", known: Self.exhibitKeys), at: 9, 9),
  ]

  @Test(arguments: deepBreakages)
  func theFirstThingSaidIsTheMistakeItself(breakage: Breakage) throws {
    let found = try Draft().replacing(breakage.old, in: breakage.file, by: breakage.new).mistakes()
    let mistake = try #require(found.first)
    #expect(mistake.problem == breakage.problem)
    #expect([mistake.line, mistake.column] == breakage.place)
    #expect(mistake.path == "Lessons/01-draft/lesson.yaml")
  }

  @Test func theWordMeantIsNearTheWordTyped() throws {
    for breakage in Self.breakages + Self.deepBreakages {
      switch breakage.problem {
      case .unknownKey("formulae", let known):
        #expect(nearest(to: "formulae", in: known) == ["formulas"])
      case .unknownKey("matrx", let known): #expect(nearest(to: "matrx", in: known) == ["matrix"])
      case .unknownKey("tow", let known): #expect(nearest(to: "tow", in: known) == ["two"])
      case .unknownValue("casual", let known):
        #expect(nearest(to: "casual", in: known).first == "causal")
      default: break
      }
    }
  }

  @Test func badYAMLIsFoundWhereTheParserStumbles() throws {
    let draft = Draft().replacing("title: A lesson", in: "en.yaml", by: "title: A lesson: so what")
    let found = try draft.mistakes()
    #expect(found.count == 1)
    #expect(found.first.map { [$0.line, $0.column] } == [2, 16])
    guard case .syntax = found.first?.problem else {
      Issue.record("\(found)")
      return
    }
  }

  @Test func aLessonWithoutWordsIsAskedForTheEnglishOnes() throws {
    var draft = Draft()
    draft.files["en.yaml"] = nil
    let found = try draft.mistakes()
    #expect(found.map(\.problem) == [.missingKey("en.yaml")])
    #expect(found.map(\.line) == [0])
    #expect(found.map(\.path) == ["Lessons/01-draft/lesson.yaml"])
  }

  @Test func aLessonWithoutStepsIsRefused() throws {
    var draft = Draft()
    draft.files["lesson.yaml"] = "format: 1\nmodel: m\ntext: t\nsteps: []\n"
    let found = try draft.mistakes()
    #expect(found.first?.problem == .wrongKind(expected: .list))
    #expect(found.first.map { [$0.line, $0.column] } == [4, 8])
  }

  @Test func mistakesOfAllFilesAreReportedAtOnce() throws {
    var draft = Draft()
    draft.files["ko.yaml"] = draft.files["en.yaml"]
    draft.replace("mask: none", in: "lesson.yaml", by: "mask: casual")
    draft.replace("summary:", in: "en.yaml", by: "sumary:")
    draft.replace("format: 1", in: "ko.yaml", by: "format: 9")
    let found = try draft.mistakes()
    #expect(
      found.map { $0.path.split(separator: "/").last } == [
        "lesson.yaml", "en.yaml", "en.yaml", "ko.yaml",
      ])
    #expect(found.map(\.line) == [4, 1, 3, 1])
  }

  @Test func theDraftItselfIsSound() throws {
    let lesson = try Draft().read()
    #expect(lesson.id == "draft")
    #expect(lesson.run.model?.text == "hand-set" && lesson.run.text?.text == "I am a student")
    #expect(lesson.run.mask == .open)
    #expect(lesson.steps.map(\.id) == ["one", "two"])
    #expect(lesson.steps[0].formulas == ["a = b"])
    #expect(lesson.steps[0].exhibits.map { type(of: $0).name } == ["matrix"])
    #expect(lesson.words(in: .korean)?.title == "A lesson", "English where Korean is missing")
  }
}
