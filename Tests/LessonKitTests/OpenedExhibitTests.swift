import Authoring
import DocumentModel
import LinearAlgebra
import Testing
import TransformerModel

@testable import LessonKit

/// The exhibits that open a number and that set two runs side by side.
@Suite struct OpenedExhibitTests {
  let packed: Packed

  init() throws {
    packed = try Packed()
  }

  /// A draft whose first step shows something else.
  private func draft(_ exhibit: String) -> Draft {
    Draft().replacing("matrix: scores\n        digits: 3", in: "lesson.yaml", by: exhibit)
  }

  private func mistakes(_ exhibit: String) throws -> [Diagnostic] {
    do {
      _ = try draft(exhibit).read().document(.english, packed.scenario())
      return []
    } catch let diagnostics as Diagnostics {
      return diagnostics.all
    }
  }

  // MARK: Derivations

  @Test func aDerivationOpensItsCellAsDeepAsItSays() throws {
    let lesson = try draft("derivation: scaled[student, I]\n        depth: 2").read()
    let opened = try #require(
      try lesson.document(.english, packed.scenario()).derivations.first)
    #expect(opened.name == "encoder.0.attention.head.0.scaled[student, I]")
    #expect(opened.value == packed.trace()["encoder.0.attention.head.0.scaled"]?.value[3, 0])
    #expect(opened.parts.map(\.name) == ["scores[student, I]"])
    #expect(opened.parts.flatMap(\.parts).isEmpty)
  }

  @Test func onAnotherSentenceTheFirstCellIsOpened() throws {
    let lesson = try draft("derivation: scaled[student, I]").read()
    let opened = try lesson.document(.english, packed.scenario("나는 학생")).derivations
    #expect(opened.map(\.name) == ["encoder.0.attention.head.0.scaled[나는, 나는]"])
    let known = try lesson.document(.english, packed.scenario("a student and I")).derivations
    #expect(known.map(\.name) == ["encoder.0.attention.head.0.scaled[student, I]"])
  }

  @Test(arguments: [
    ("derivation: scaled", Diagnostic.Problem.badCell("scaled"), 9, 21),
    (
      "derivation: scaled[3, dog]",
      .unknownCell("dog", known: ["I", "am", "a", "student"]), 9, 21
    ),
    (
      "derivation: norm[0, 0]",
      .ambiguousStage("norm", candidates: ["encoder.0.attention.norm", "encoder.0.ffn.norm"]), 9, 21
    ),
    (
      "derivation: scaled[0, 0]\n        depth: 0",
      .outOfRange("0", range: "1 … 9"), 10, 16
    ),
  ])
  func aDerivationOfNothingIsAMistakeWithItsPlace(
    exhibit: String, problem: Diagnostic.Problem, line: Int, column: Int
  ) throws {
    let found = try mistakes(exhibit)
    #expect(found.map(\.problem) == [problem])
    #expect(found.map { [$0.line, $0.column] } == [[line, column]])
  }

  // MARK: Comparisons

  @Test(arguments: [
    "without: [scale]", "set: [\"embedding[student, 2]=0\"]", "shuffle: 3",
    "with: I am a teacher", "without: [norm, residual]\n        set: [\"scores[0, 0]=1\"]",
  ])
  func aComparisonShowsBeforeAfterAndDifference(changes: String) throws {
    let lesson = try draft("compare: weights\n        \(changes)").read()
    let gallery = try #require(
      try lesson.document(.english, packed.scenario()).galleries.first)
    #expect(gallery.items.map(\.title) == ["before", "after", "difference"])
    let (before, after, difference) = (
      gallery.items[0].matrix.value, gallery.items[1].matrix.value, gallery.items[2].matrix.value
    )
    #expect(before == packed.trace()["encoder.0.attention.head.0.weights"]?.value)
    for (place, change) in difference.elements.enumerated() {
      #expect(abs(after.elements[place] - before.elements[place] - change) < 1e-6)
    }
    #expect(difference.elements.contains { $0 != 0 })
  }

  @Test func onAnotherSentenceAChangeWithoutAPlaceIsLeftOut() throws {
    let lesson = try draft("compare: weights\n        set: [\"embedding[student, 2]=0\"]").read()
    #expect(try lesson.document(.english, packed.scenario("you are")).galleries.isEmpty)
  }

  @Test(arguments: [
    (
      "compare: weights", Diagnostic.Problem.missingKey("without | set | shuffle | with | run"),
      [9, 18]
    ),
    (
      "compare: wieghts\n        without: [scale]",
      .unknownValue("wieghts", known: []), [9, 18]
    ),
    (
      "compare: weights\n        without: [scael]",
      .unknownValue(
        "scael", known: ["position", "scale", "residual", "norm", "ffn", "head:0", "layer:0"]),
      [10, 19]
    ),
    (
      "compare: weights\n        set: [\"scores[0, 0]\"]",
      .badSetting("scores[0, 0]"), [10, 16]
    ),
    (
      "compare: weights\n        set: [\"scores[0, 0]=x\"]",
      .outOfRange("x", range: "±1000000"), [10, 29]
    ),
    (
      "compare: weights\n        set: [\"scores[0, dog]=1\"]",
      .unknownCell("dog", known: ["I", "am", "a", "student"]), [10, 26]
    ),
  ])
  func aComparisonOfNothingIsAMistakeWithItsPlace(
    exhibit: String, problem: Diagnostic.Problem, place: [Int]
  ) throws {
    let found = try mistakes(exhibit)
    #expect(found.count == 1)
    if case .unknownValue(let name, let known) = problem, known.isEmpty {
      guard case .unknownValue(name, _)? = found.first?.problem else {
        Issue.record("\(found)")
        return
      }
    } else {
      #expect(found.map(\.problem) == [problem])
    }
    #expect(found.map { [$0.line, $0.column] } == [place])
  }

  @Test func everyExhibitHasANameOfItsOwn() {
    let names = Exhibits.all.map { $0.name }
    #expect(Set(names).count == names.count)
    #expect(Set(names).isDisjoint(with: Exhibits.all.flatMap { $0.keys }))
  }
}
