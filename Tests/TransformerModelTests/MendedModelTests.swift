import Foundation
import LinearAlgebra
import Testing
import TransformerModel

/// What once went wrong in the model, below any command.
@Suite struct MendedModelTests {
  @Test(arguments: ["I am I", "I I am", "I I I am", "am [PAD] am I"])
  func wordsThatRepeatComeInAnotherOrderTooWhereThereIsOne(text: String) {
    let sentence = SampleModel().model.sentence(text)
    for seed in UInt64(0)..<40 {
      #expect(sentence.shuffled(seed: seed).sentence.tokens != sentence.tokens, "seed \(seed)")
    }
  }

  @Test func aComparisonThatBeginsWithAStageThatIsGoneIsJSON() throws {
    let run = ChangedRun(SampleModel().model)
    let comparison = Comparison(before: run.trace, after: try run.without("layer:0"))
    var text = ""
    ComparisonJSON(comparison, stages: ["encoder.0.ffn.norm", "input"]).write { text.append($0) }
    _ = try JSONSerialization.jsonObject(with: Data(text.utf8))
  }

  /// A mark that joins the bracket before it, or a sign that joins the one behind it, is no part of
  /// a name that can be typed.
  @Test(arguments: ["\u{301}b am", "am \n\u{301}b", "\u{200D}x y", "x\u{600} y\u{600}"])
  func wordsThatJoinTheirBracketsAreNamedByNumber(text: String) throws {
    let model = SampleModel().model
    let trace = model.trace(model.sentence(text))
    var names = CellNames(trace)
    for stage in trace.stages where stage.name.hasSuffix("0.scores") {
      for row in 0..<stage.value.rows {
        for column in 0..<stage.value.columns {
          let name = names.name(stage: stage.name, row: row, column: column)
          let found = try #require(CellReference(name), "\(name)").resolve(in: trace)
          guard case .success(let place) = found else {
            Issue.record("\(name) leads nowhere")
            continue
          }
          #expect(place.row == row && place.column == column, "\(name)")
        }
      }
    }
  }

  /// A row of learned positions is looked up by the place, and not by the word.
  @Test func aLearnedPositionIsSaidToBeOne() throws {
    let model = LearnedPositions.model
    let trace = model.trace(model.sentence("the cat"))
    let position = try trace.stage("position")
    let facts = position.derivation(ofRow: 1, column: 0, in: trace).facts
    #expect(!facts.contains(.lookedUp(word: "cat", id: 1)))
  }
}
