import Authoring
import DocumentModel
import Foundation
import LinearAlgebra
import Testing
import TransformerModel

@testable import LessonKit

/// Experiments as runs of a lesson: the numbers that are given, and what is wrong with them.
@Suite struct ExperimentRunTests {
  private let packed: Packed

  init() throws {
    packed = try Packed()
  }

  /// A draft whose first step reads an experiment, given below `r:` from line 7, column 5 on.
  private func draft(_ keys: String, shows stage: String) -> Draft {
    let indented = keys.split(separator: "\n").map { "    \($0)\n" }.joined()
    return Draft().replacing("steps:", in: "lesson.yaml", by: "runs:\n  r:\n\(indented)steps:")
      .replacing("  - id: one", in: "lesson.yaml", by: "  - id: one\n    run: r")
      .replacing("matrix: scores", in: "lesson.yaml", by: "matrix: \(stage)")
      .replacing("{scores[0, 0]}", in: "en.yaml", by: "nothing")
  }

  private func matrix(_ keys: String, shows stage: String) throws -> MatrixBlock {
    let document = try draft(keys, shows: stage).read().document(.english, packed.scenario())
    return try #require(document.matrices.first)
  }

  private func mistakes(_ keys: String, shows stage: String = "weights") throws -> [String] {
    do {
      _ = try draft(keys, shows: stage).read().document(.english, packed.scenario())
      return []
    } catch let diagnostics as Diagnostics {
      return lines(diagnostics.all)
    }
  }

  private static func softmax(_ values: String, rows: String = "[r, s]") -> String {
    "experiment: softmax\nmatrices:\n  scores: {rows: \(rows), columns: [x, y], values: \(values)}"
  }

  @Test func theSoftmaxOfGivenScores() throws {
    let block = try matrix(Self.softmax("[[0, -inf], [1, 3]]"), shows: "weights")
    #expect(block.rowLabels == ["r", "s"])
    #expect(block.columnLabels == ["x", "y"])
    #expect(block.value.row(0) == [1, 0])
    let second = 1 / (1 + exp(2.0))
    #expect(abs(Double(block.value[1, 0]) - second) < 1e-6)
  }

  @Test(arguments: ["-inf", "-.inf", "−∞", "\"-∞\""])
  func minusInfinityIsWrittenInSeveralWays(cell: String) throws {
    let block = try matrix(Self.softmax("[[0, \(cell)], [1, 3]]"), shows: "scores")
    #expect(block.value == Matrix([[0, -.infinity], [1, 3]]))
  }

  @Test func settingsAreNumbersOrListsOfThem() throws {
    let positions = try matrix(
      "experiment: positions\ncount: 3\nwidth: 4\nbase: 100", shows: "position")
    #expect(positions.value.shape == Shape(3, 4))
    #expect(abs(Double(positions.value[2, 2]) - sin(2.0 / 10)) < 1e-6)
    let spread = try matrix(
      "experiment: spread\nsizes: [4, 16, 64]\nsamples: 50", shows: "spread")
    #expect(spread.value.rows == 3)
  }

  @Test func anExperimentReadsTheLessonsOwnRun() throws {
    let cosine = try matrix("experiment: likeness", shows: "cosine")
    #expect(cosine.rowLabels == ["I", "am", "a", "student"])
    #expect((0..<4).allSatisfy { abs(cosine.value[$0, $0] - 1) < 1e-5 })
  }

  @Test func givenNumbersAreTheLessonsOwnOnEverySentence() throws {
    let draft = draft(Self.softmax("[[0, 1], [1, 3]]"), shows: "weights")
      .replacing("nothing", in: "en.yaml", by: "{weights[r, x]}")
      .replacing("  two:", in: "en.yaml", by: "    otherwise: Other.\n  two:")
    let document = try draft.read().document(.english, packed.scenario("you are"))
    #expect(!document.text.contains("Other."))
    #expect(document.numbers.count == 1)
  }

  @Test(arguments: [
    ("experiment: softmx", "7:17 unknownValue(\"softmx\""),
    ("experiment: softmax", "7:5 missingKey(\"matrices: scores\")"),
    ("experiment: softmax\nmatrices: {}", "7:5 missingKey(\"matrices: scores\")"),
    ("experiment: softmax\nmatrices: {scoers: {}}", "7:5 missingKey(\"matrices: scores\")"),
    ("experiment: likeness\nepsilon: 1", "8:5 unknownKey(\"epsilon\""),
    ("experiment: likeness\ntext: I am", "8:5 unknownKey(\"text\""),
    ("experiment: positions\ncount: many", "8:12 wrongKind(expected: "),
    ("experiment: positions\ncount: 0", "7:17 outOfRange(\"count 0\""),
    ("experiment: positions\nwidth: 2.5", "7:17 outOfRange(\"width 2.5\""),
    ("experiment: positions\ncount: [1, 2]", "7:17 outOfRange(\"count 2 ×\""),
    (
      "experiment: norms\nmatrices: {batch: {rows: [r], columns: [x], values: [[-inf]]}}",
      "7:17 outOfRange(\"batch −∞\""
    ),
  ])
  func whatMakesNoExperimentIsAMistakeInItsPlace(keys: String, expected: String) throws {
    let found = try mistakes(keys, shows: "position")
    #expect(found.contains { $0.hasPrefix(expected) }, "\(found)")
  }

  @Test(arguments: [
    ("[[0, 1]]", "wrongShape(expected: \"[2, 2]\", found: \"[1, 2]\")"),
    ("[[0], [1]]", "wrongShape(expected: \"[2, 2]\", found: \"[2, 1]\")"),
    ("[]", "wrongShape(expected: \"[2, 2]\", found: \"[0, 2]\")"),
    ("[[0, 1], [1, 2], [3, 4]]", "wrongShape(expected: \"[2, 2]\", found: \"[3, 2]\")"),
    ("5", "wrongKind(expected: Authoring.Diagnostic.Kind.list)"),
  ])
  func aMatrixOfAnotherShapeIsAMistakeAtItsValues(values: String, expected: String) throws {
    let found = try mistakes(Self.softmax(values))
    #expect(found.count == 1, "\(found)")
    #expect(found.first == "9:55 \(expected)", "\(found)")
  }

  @Test func aMatrixWithoutRowsIsRefused() throws {
    let found = try mistakes(Self.softmax("[]", rows: "[]"))
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("7:17 wrongShape(") == true, "\(found)")
  }
}
