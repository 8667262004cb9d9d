import Authoring
import DocumentModel
import LinearAlgebra
import Testing
import TransformerModel

@testable import LessonKit

/// Further runs of a lesson: each is as its name says, and what it leaves out is as in the lesson's.
@Suite struct RunTests {
  private let packed: Packed

  init() throws {
    packed = try Packed()
  }

  /// A draft whose first step reads the run `r`.
  private func draft(_ run: String, shows exhibit: String = "matrix: scores") -> Draft {
    Draft().replacing("steps:", in: "lesson.yaml", by: "runs:\n  r: \(run)\nsteps:")
      .replacing("  - id: one", in: "lesson.yaml", by: "  - id: one\n    run: r")
      .replacing("matrix: scores", in: "lesson.yaml", by: exhibit)
  }

  private func shown(_ run: String, shows exhibit: String = "matrix: scores") throws -> Document {
    try draft(run, shows: exhibit).read().document(.english, packed.scenario())
  }

  private func mistakes(_ draft: Draft) throws -> [String] {
    do {
      _ = try draft.read().document(.english, packed.scenario())
      return []
    } catch let diagnostics as Diagnostics {
      return lines(diagnostics.all)
    } catch let failure as WhatIf.Failure {
      // The request knows where its change was asked for.
      guard case .model(let request)? = try draft.read().runs["r"] else { throw failure }
      return lines([request.diagnostic(failure)].compactMap { $0 })
    }
  }

  private func head(_ stage: String, _ scenario: Scenario) -> Matrix? {
    scenario.trace()["encoder.0.attention.head.0.\(stage)"]?.value
  }

  @Test func aRunOfAnotherText() throws {
    let expected = head("scores", packed.scenario("you are"))
    #expect(try shown("{text: you are}").matrices.map(\.value) == [expected])
  }

  @Test func aRunOfAnotherMask() throws {
    let expected = head("masked", packed.scenario(mask: .causal))
    #expect(
      try shown("{mask: causal}", shows: "matrix: masked").matrices.map(\.value) == [expected])
  }

  @Test func aRunWithoutAPartAndWithACellSet() throws {
    for (run, whatIf) in [
      ("{without: [position]}", WhatIf(parts: ["position"])),
      ("{without: [scale, position]}", WhatIf(parts: ["scale", "position"])),
      ("{set: [\"embedding[student, 2]=0\"]}", WhatIf(settings: ["embedding[student, 2]=0"])),
      ("{shuffle: 3}", WhatIf(shuffleSeed: 3)),
    ] {
      let expected = head("scaled", try packed.scenario().changed(by: whatIf))
      let found = try shown(run, shows: "matrix: scaled").matrices.map(\.value)
      #expect(found == [expected], "\(run)")
    }
  }

  @Test func theNumbersOfAStepAreThoseOfItsRun() throws {
    let expected = head("scores", packed.scenario("you are"))
    #expect(try shown("{text: you are}").numbers.first == expected?[0, 0])
  }

  @Test func aTextNamesNumbersOfSeveralRuns() throws {
    let draft = Draft()
      .replacing(
        "steps:", in: "lesson.yaml", by: "runs:\n  a: {mask: causal}\n  b-2: {text: you}\nsteps:"
      )
      .replacing(
        "{scores[0, 0]}", in: "en.yaml",
        by: "{scores[0, 0]}, {a/weights[1, 0]}, {rows b-2/scores}{b-2/scores[0, 0]:1}"
      )
      .replacing("{rows b-2/scores}", in: "en.yaml", by: "")
    let document = try draft.read().document(.english, packed.scenario())
    #expect(
      document.numbers == [
        head("scores", packed.scenario())?[0, 0],
        head("weights", packed.scenario(mask: .causal))?[1, 0],
        head("scores", packed.scenario("you"))?[0, 0],
      ])
  }

  @Test func aSizeOfAnotherRunIsNamed() throws {
    let draft = Draft()
      .replacing("steps:", in: "lesson.yaml", by: "runs:\n  b: {text: you are}\nsteps:")
      .replacing("{scores[0, 0]}", in: "en.yaml", by: "{b/rows scores} {rows scores}")
    #expect(try draft.read().document(.english, packed.scenario()).numbers == [2, 4])
  }

  @Test func aRunBesideTheLessonsOwn() throws {
    let draft = Draft()
      .replacing("steps:", in: "lesson.yaml", by: "runs:\n  r: {mask: causal}\nsteps:")
      .replacing("matrix: scores", in: "lesson.yaml", by: "compare: weights\n        run: r")
    let document = try draft.read().document(.english, packed.scenario())
    let maps = try #require(document.galleries.first).items.map(\.matrix.value)
    #expect(maps.first == head("weights", packed.scenario()))
    #expect(maps.contains { $0 == head("weights", packed.scenario(mask: .causal)) })
  }

  @Test func aConditionAsksTheRunOfItsStep() throws {
    for (run, headings) in [("{mask: causal}", ["1/2  One", "2/2  Two"]), ("{}", ["1/1  Two"])] {
      let draft = draft(run).replacing(
        "    run: r", in: "lesson.yaml", by: "    run: r\n    when: masked")
      #expect(try draft.read().document(.english, packed.scenario()).headings == headings)
    }
  }

  @Test func anUnknownRunIsAMistakeWhereItIsNamed() throws {
    let step = draft("{}").replacing("run: r", in: "lesson.yaml", by: "run: rr")
    #expect(try mistakes(step) == ["9:10 unknownValue(\"rr\", known: [\"r\"])"])
    let text = draft("{}").replacing("{scores[0, 0]}", in: "en.yaml", by: "{q/scores[0, 0]}")
    #expect(try mistakes(text).first == "8:26 unknownValue(\"q\", known: [\"r\"])")
    let compare = draft("{}", shows: "compare: weights\n        run: q")
    #expect(try mistakes(compare) == ["13:14 unknownValue(\"q\", known: [\"r\"])"])
  }

  @Test(arguments: [
    ("{mask: casual}", "6:13 unknownValue(\"casual\""),
    ("{maks: causal}", "6:7 unknownKey(\"maks\""),
    ("{part: middle}", "6:13 unknownValue(\"middle\""), ("{pad: 5000}", "6:12 outOfRange(\"5000\""),
    ("{shuffle: -1}", "6:16 outOfRange(\"-1\""), ("{without: scale}", "6:16 wrongKind("),
    ("{without: [scael]}", "6:17 unknownValue(\"scael\""), ("causal", "6:6 wrongKind("),
    ("{set: [\"embedding[dog, 2]=0\"]}", "6:24 unknownCell(\"dog\""),
    ("{set: [\"embedding[I, 2]\"]}", "6:14 badSetting("),
  ])
  func aRunThatCannotBeMadeIsAMistakeInItsPlace(run: String, expected: String) throws {
    let found = try mistakes(draft(run))
    #expect(found.first?.hasPrefix(expected) == true, "\(found)")
  }
}
