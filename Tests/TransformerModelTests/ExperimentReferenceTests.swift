import LinearAlgebra
import TestSupport
import Testing
import TransformerModel

/// Every experiment gives what an independent program computes, random draws included.
@Suite struct ExperimentReferenceTests {
  @Test(arguments: try ExperimentReferences.cases)
  func everyStageAgreesWithNumpy(_ reference: ExperimentReferences.Case) throws {
    let trace = try reference.trace()
    for (name, expected) in reference.stages.sorted(by: { $0.key < $1.key }) {
      let stage = try #require(trace[name], "\(reference.experiment) has no stage \(name)")
      if let difference = mismatch(stage.value, expected, relative: reference.tolerance) {
        Issue.record("\(reference.testDescription), \(name): \(difference)")
      }
    }
  }

  @Test func theReferencesCoverEveryExperiment() throws {
    let covered = Set(try ExperimentReferences.cases.map(\.experiment))
    #expect(covered == Set(Experiments.all.map { $0.name }))
  }

  /// The lecture's raw scores: what softmax really gives for them is no sketch.
  @Test func theLecturesScoresGiveRowsThatSumToOne() throws {
    let reference = try ExperimentReferences.sample(of: "softmax")
    let trace = try reference.trace()
    let weights = try #require(trace["weights"])
    #expect(weights.rows == Axis(.query, ["I", "am", "a", "student"]))
    #expect(weights.columns == Axis(.key, ["I", "am", "a", "student"]))
    let expected = [
      [1, 0, 0, 0], [4.5397869e-5, 0.9999546021, 0, 0],
      [3.05889e-7, 4.10763e-5, 0.9999586178, 0],
      [0.4999999860, 2.06997e-8, 7.61497e-9, 0.4999999860],
    ]
    #expect(mismatch(weights.value, expected, absolute: 1e-7) == nil)
    #expect(weights.value[0, 1] == 0 && weights.value[2, 3] == 0)
    let sums = try #require(trace["sums"]).value
    #expect(mismatch(sums, [[1], [1], [1], [1]]) == nil)
  }
}
