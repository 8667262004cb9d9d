import Authoring
import DocumentModel
import TestSupport
import Testing
import TransformerModel

@testable import LessonKit

/// A lesson speaks of its own sentence where that is what runs, and of any other in other words;
/// all its numbers come out of the run.
@Suite struct LessonDocumentTests {
  private let packed: Packed
  private let draft: Draft

  init() throws {
    packed = try Packed()
    draft = Draft().replacing(
      "    prose: That was all.", in: "en.yaml",
      by: "    prose: Own words for {scores[student, I]}.\n    otherwise: Words for any sentence.")
  }

  @Test func theOwnSentenceHasItsOwnWords() throws {
    let document = try draft.read().document(.english, packed.scenario())
    #expect(document.text.contains("Own words for #."))
    #expect(!document.text.contains("Words for any sentence."))
  }

  @Test(arguments: ["student", "나는 학생 이다", "I am a student ."])
  func anyOtherSentenceHasTheOtherWords(text: String) throws {
    let document = try draft.read().document(.english, packed.scenario(text))
    #expect(document.text.contains("Words for any sentence."))
    #expect(!document.text.contains("Own words"))
    // A step without other words says the same on every run.
    #expect(document.text.contains("The first score is #."))
  }

  @Test func anotherMaskOrModelIsAnotherRun() throws {
    let lesson = try draft.read()
    let sentence = packed.model.sentence(try #require(lesson.run.text?.text))
    let causal = AttentionMask(isCausal: true, hidesPadding: false)
    let masked = Scenario(
      model: packed.model, sentence: sentence, masks: Masks(encoder: causal))
    #expect(try lesson.document(.english, masked).text.contains("Words for any sentence."))
    let other = Transformer(
      name: "other", source: packed.model.source, encoder: packed.model.encoder)
    let run = Scenario(model: other, sentence: sentence)
    #expect(try lesson.document(.english, run).text.contains("Words for any sentence."))
  }

  @Test func aLessonWithAMaskOfItsOwnRunsOnThat() throws {
    let lesson = try draft.replacing("mask: none", in: "lesson.yaml", by: "mask: causal").read()
    let causal = AttentionMask(isCausal: true, hidesPadding: false)
    #expect(lesson.run.mask == causal)
    #expect(try lesson.document(.english, packed.scenario(mask: causal)).text.contains("Own words"))
    #expect(!(try lesson.document(.english, packed.scenario()).text.contains("Own words")))
  }

  @Test func aStepWithAConditionIsThereOnlyWhenTheRunMeetsIt() throws {
    let lesson = try draft.replacing(
      "- id: two", in: "lesson.yaml", by: "- id: two\n    when: masked"
    ).read()
    #expect(try lesson.document(.english, packed.scenario()).headings == ["1/1  One"])
    for (name, mask) in AttentionMask.named where mask.isInForce {
      let document = try lesson.document(.english, packed.scenario(mask: mask))
      #expect(document.headings == ["1/2  One", "2/2  Two"], "\(name)")
    }
  }

  @Test func anExhibitShowsTheStageWithItsDigitsAndShape() throws {
    let document = try draft.read().document(.english, packed.scenario())
    let matrix = try #require(document.matrices.first)
    let stage = try #require(packed.trace()["encoder.0.attention.head.0.scores"])
    #expect(matrix.value.nested == stage.value.nested)
    #expect(matrix.digits == 3 && !matrix.isHeatmap)
    #expect(matrix.rowLabels == ["I", "am", "a", "student"])
    let facts = document.blocks.compactMap { block in
      if case .facts(let facts) = block { facts } else { nil }
    }
    #expect(
      facts == [
        [
          Fact("formula", "a = b"),
          Fact("shape", "query\u{A0}[4,\u{A0}4], key\u{A0}[4,\u{A0}4] → scores\u{A0}[4,\u{A0}4]"),
        ]
      ])
  }

  @Test func aHeatmapOfSharesRunsFromZeroUp() throws {
    let lesson = try draft.replacing(
      "- matrix: scores", in: "lesson.yaml", by: "- heatmap: weights"
    )
    .read()
    let matrix = try #require(try lesson.document(.english, packed.scenario()).matrices.first)
    #expect(matrix.isHeatmap && matrix.scale == .sequential)
  }

  @Test func anExhibitOfAnUnknownStageIsFoundInTheLessonFile() throws {
    let lesson = try draft.replacing("matrix: scores", in: "lesson.yaml", by: "matrix: scorse")
      .read()
    let found = try mistakes { try lesson.document(.english, packed.scenario()) }
    #expect(found.map { [$0.line, $0.column] } == [[9, 17]])
    #expect(found.map(\.path) == ["Lessons/01-draft/lesson.yaml"])
    guard case .unknownValue("scorse", let known) = found.first?.problem else {
      Issue.record("\(found)")
      return
    }
    #expect(nearest(to: "scorse", in: known).first == "scores")
  }

  @Test func anExhibitOfAnAmbiguousStageIsFoundInTheLessonFile() throws {
    let lesson = try draft.replacing("matrix: scores", in: "lesson.yaml", by: "matrix: norm").read()
    let found = try mistakes { try lesson.document(.english, packed.scenario()) }
    let candidates = ["encoder.0.attention.norm", "encoder.0.ffn.norm"]
    #expect(found.map(\.problem) == [.ambiguousStage("norm", candidates: candidates)])
  }

  @Test func allMistakesOfALessonAreReportedAtOnce() throws {
    var broken = draft
    broken.replace("matrix: scores", in: "lesson.yaml", by: "matrix: scorse")
    broken.replace("{scores[0, 0]}", in: "en.yaml", by: "{scores[0, 9]}")
    broken.replace("{scores[student, I]}", in: "en.yaml", by: "{scores}")
    let lesson = try broken.read()
    let found = try mistakes { try lesson.document(.english, packed.scenario()) }
    #expect(found.count == 3)
    #expect(Set(found.map(\.line)) == [8, 9, 11])
  }

  @Test func remarksStandBelowTheTitle() throws {
    let lesson = try draft.read()
    let pages = try LessonPages(
      lesson, in: .english, runs: FixedRuns(lesson, own: packed.scenario()), words: .sample)
    var maker = LessonDocument(pages)
    let document = try maker.document(remarks: [.paragraph([.text("A remark.")])])
    guard case .title("A lesson") = document.blocks[0],
      case .paragraph([.text("A remark.")]) = document.blocks[1],
      case .step(StepTitle("One", number: 1, of: 2)) = document.blocks[2]
    else {
      Issue.record("\(document.blocks.prefix(3))")
      return
    }
  }

  /// The mistakes a document is refused with.
  private func mistakes(_ make: () throws -> Document) throws -> [Diagnostic] {
    do {
      _ = try make()
      return []
    } catch let diagnostics as Diagnostics {
      return diagnostics.all
    }
  }
}
