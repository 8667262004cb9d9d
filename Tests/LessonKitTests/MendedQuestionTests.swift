import Authoring
import DocumentModel
import Foundation
import LinearAlgebra
import TestSupport
import Testing
import TransformerModel

@testable import LessonKit

/// What questions, matrices and reloading did wrong once, each by its smallest example.
@Suite struct MendedQuestionTests {
  @Test func aCellOfPaddingIsNamedAsItIsPrinted() throws {
    let scenario = try Packed().scenario(
      "I am [PAD]", mask: AttentionMask(name: "padding") ?? .open)
    let question = try Draft().asking("cell: masked\nwhich: forbidden")
      .question(scenario, as: PutCell.self)
    #expect(question.grade("I, [PAD]") == .right)
  }

  @Test func aMixedNumberIsNotReadAsAnother() {
    #expect(TypedNumber.read("1 1/2") != 5.5)
    #expect(TypedNumber.read("3 4") != 34)
  }

  @Test func aRaggedMatrixIsNotToldThatItIsAsExpected() throws {
    let draft = Draft().replacing(
      "steps:", in: "lesson.yaml",
      by: "runs: {r: {experiment: softmax, matrices: {scores: {rows: [r, s], columns: [x, y],"
        + " values: [[1, 2], [3]]}}}}\nsteps:")
    for mistake in try draft.mistakes() {
      if case .wrongShape(let expected, let found) = mistake.problem { #expect(expected != found) }
    }
  }

  /// The step that a change of the prose of the last step is told of.
  private func changedStep(_ files: [String: String], old: String, new: String) throws -> String? {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    for (name, text) in files { try folder.write(text, to: "01-mine/\(name)") }
    var reloader = try LessonReloader(directory: folder.file("01-mine").path)
    let english = try #require(files["en.yaml"])
    #expect(english.contains(old))
    try folder.write(english.replacing(old, with: new), to: "01-mine/en.yaml")
    guard case .lesson(_, let step)? = reloader.change() else { return nil }
    return step
  }

  @Test func aStepIsFoundInAFileWithCarriageReturns() throws {
    let files = manyQuestions.files.mapValues { $0.replacing("\n", with: "\r\n") }
    #expect(try changedStep(files, old: "prose: Ask.", new: "prose: Say.") == "two")
  }

  @Test func aStepIsFoundThoughAQuestionBeforeItIsCalledTheSame() throws {
    let files = manyQuestions.files.mapValues { $0.replacing("which:\n", with: "two:\n") }
      .mapValues { $0.replacing("id: which", with: "id: two") }
    #expect(try changedStep(files, old: "prose: Ask.", new: "prose: Say.") == "two")
  }

  @Test func aStepIsFoundThoughItsIdIsQuotedOrCommented() throws {
    let files = manyQuestions.files.mapValues { $0.replacing("  two:\n", with: "  two: # last\n") }
    #expect(try changedStep(files, old: "prose: Ask.", new: "prose: Say.") == "two")
  }

  @Test func stepsOfALanguageThatIsTakenAwayHaveChanged() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    for (name, text) in manyQuestions.files { try folder.write(text, to: "01-mine/\(name)") }
    var reloader = try LessonReloader(directory: folder.file("01-mine").path)
    try FileManager.default.removeItem(at: folder.file("01-mine/ko.yaml"))
    // A file that is missing may be on its way; only one that stays away was taken away.
    let changes = (1...3).compactMap { _ in reloader.change() }
    guard case .lesson(_, "one")? = changes.first else {
      Issue.record("the first step has no Korean words any more")
      return
    }
  }

  @Test func aRunIsNamedInAnyLetters() throws {
    let draft = Draft().replacing("steps:", in: "lesson.yaml", by: "runs: {가림: {}}\nsteps:")
      .replacing("{scores[0, 0]}", in: "en.yaml", by: "{가림/scores[0, 0]}")
    _ = try draft.read().document(.english, Packed().scenario())
  }
}
