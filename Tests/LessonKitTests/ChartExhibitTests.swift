import Authoring
import DocumentModel
import LinearAlgebra
import Testing
import TransformerModel

@testable import LessonKit

/// The exhibits that draw: bars, curves, the model; and tables without a scale.
@Suite struct ChartExhibitTests {
  let packed: Packed

  init() throws {
    packed = try Packed()
  }

  /// A draft whose first step shows something else.
  private func draft(_ exhibit: String) -> Draft {
    Draft().replacing("matrix: scores\n        digits: 3", in: "lesson.yaml", by: exhibit)
  }

  private func document(_ exhibit: String, text: String = "I am a student") throws -> Document {
    try draft(exhibit).read().document(.english, packed.scenario(text))
  }

  @Test(arguments: ["weights[student]", "weights[3]", "head.0.weights[ student ]"])
  func barsShowOneRow(row: String) throws {
    let bars = try #require(try document("bars: \(row)\n        digits: 4").bars.first)
    let weights = try #require(packed.trace()["encoder.0.attention.head.0.weights"])
    #expect(bars.name == "encoder.0.attention.head.0.weights[student]")
    #expect(bars.labels == ["I", "am", "a", "student"])
    #expect(bars.values == Array(weights.value.row(3)))
    #expect(bars.caption == "Rows are querys, columns are keys.")
    #expect(bars.scaleEnd == 1)
    #expect(bars.digits == 4)
  }

  @Test func numbersThatAreNoSharesHaveAScaleOfTheirOwn() throws {
    let bars = try document("bars: scores[0]").bars
    #expect(bars.map(\.scaleEnd) == [nil])
    #expect(bars.map(\.digits) == [nil])
  }

  @Test func onAnotherSentenceTheFirstRowIsShown() throws {
    let bars = try document("bars: weights[student]", text: "나는 학생").bars
    #expect(bars.map(\.name) == ["encoder.0.attention.head.0.weights[나는]"])
    let known = try document("bars: weights[student]", text: "a student and I").bars
    #expect(known.map(\.name) == ["encoder.0.attention.head.0.weights[student]"])
  }

  @Test func aCurveIsALineForEachColumn() throws {
    let curve = try #require(try document("curve: position\n        digits: 1").curves.first)
    let position = try #require(packed.trace()["position"]).value
    #expect(curve.rowLabels == ["I", "am", "a", "student"])
    #expect(curve.series.map(\.name) == ["0", "1", "2", "3"])
    for (column, series) in curve.series.enumerated() {
      #expect(series.values == (0..<4).map { position[$0, column] })
    }
    #expect(curve.digits == 1)
    #expect(curve.name == "position" && curve.caption.hasPrefix("Rows are tokens"))
  }

  @Test func aTableHasNoCommonScale() throws {
    #expect(try document("table: input").matrices.map(\.hasCommonScale) == [false])
    #expect(try document("matrix: input").matrices.map(\.hasCommonScale) == [true])
    #expect(try document("table: input\n        digits: 0").matrices.map(\.digits) == [0])
  }

  @Test func aDiagramLightsTheBoxOfItsStage() throws {
    let document = try document("diagram: weights")
    let boxes = document.diagrams.flatMap(\.columns).flatMap(\.groups).flatMap(\.boxes)
    #expect(boxes.filter(\.isLit).map(\.stage) == ["encoder.0.attention.output"])
    // The words of the drawing are there; what is told of stages is not.
    #expect(boxes.first?.name == "embedding")
    #expect(!document.facts.contains { $0.name == "shape" })
  }

  @Test(arguments: ["bars: weights[0]", "curve: weights", "table: weights"])
  func theStageIsToldOfOnce(exhibit: String) throws {
    let once = try document(exhibit).facts.filter { $0.name == "shape" }
    #expect(once.count == 1)
    let twice = try document("\(exhibit)\n      - heatmap: weights").facts
    #expect(twice.filter { $0.name == "shape" } == once)
  }

  @Test(arguments: [
    ("bars: weights", Diagnostic.Problem.badRow("weights"), [9, 15]),
    ("bars: weights[]", .badRow("weights[]"), [9, 15]),
    ("bars: weights[dog]", .unknownCell("dog", known: ["I", "am", "a", "student"]), [9, 15]),
    ("bars: weights[4]", .unknownCell("4", known: ["I", "am", "a", "student"]), [9, 15]),
    (
      "bars: norm[0]",
      .ambiguousStage("norm", candidates: ["encoder.0.attention.norm", "encoder.0.ffn.norm"]),
      [9, 15]
    ),
    (
      "curve: norm",
      .ambiguousStage("norm", candidates: ["encoder.0.attention.norm", "encoder.0.ffn.norm"]),
      [9, 16]
    ),
    (
      "table: norm",
      .ambiguousStage("norm", candidates: ["encoder.0.attention.norm", "encoder.0.ffn.norm"]),
      [9, 16]
    ),
    (
      "diagram: norm",
      .ambiguousStage("norm", candidates: ["encoder.0.attention.norm", "encoder.0.ffn.norm"]),
      [9, 18]
    ),
    ("bars: weights[0]\n        digits: 10", .outOfRange("10", range: "0 … 9"), [10, 17]),
    ("curve: weights\n        digits: x", .wrongKind(expected: .wholeNumber), [10, 17]),
    ("diagram: weights\n        digits: 1", .unknownKey("digits", known: ["diagram"]), [10, 9]),
  ])
  func whatIsNotThereIsAMistakeWithItsPlace(
    exhibit: String, problem: Diagnostic.Problem, place: [Int]
  ) throws {
    do {
      _ = try document(exhibit)
      Issue.record("\(exhibit) is accepted")
    } catch let diagnostics as Diagnostics {
      #expect(diagnostics.all.map(\.problem) == [problem])
      #expect(diagnostics.all.map { [$0.line, $0.column] } == [place])
    }
  }
}
