import Checkpoints
import TestSupport
import Testing
import TransformerModel

/// Models out of checkpoints run like any other: a trace is enough to recompute itself, and its
/// stages have the names every lesson knows.
@Suite struct ArchitectureStageTests {
  private static let goldens = Goldens(beside: #filePath)

  @Test(arguments: TinyModel.all)
  func everyStageFollowsFromItsInputs(_ tiny: TinyModel) throws {
    let model = try tiny.model()
    for expected in try tiny.expected().cases {
      let trace = model.trace(expected.sentence, masks: expected.masks)
      #expect(replayMismatches(in: trace) == [], "\(expected.name)")
    }
  }

  @Test(arguments: TinyModel.all)
  func stagesAreCalledAsTheyWere(_ tiny: TinyModel) throws {
    let model = try tiny.model()
    let sentence = try #require(try tiny.expected().cases.first).sentence
    let lines = model.trace(sentence).stages.map { stage in
      let inputs = stage.inputs.isEmpty ? "" : " (\(stage.inputs.joined(separator: ", ")))"
      return "\(stage.name) = \(type(of: stage.operation).name)\(inputs)\n"
    }
    #expect(Self.goldens.mismatch("stages.\(tiny.name)", lines.joined()) == nil)
  }

  @Test func everyGoldenBelongsToAModel() {
    #expect(Self.goldens.orphans(expecting: TinyModel.all.map { "stages.\($0.name)" }) == [])
  }
}
