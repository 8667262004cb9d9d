import LinearAlgebra
import TestSupport
import Testing
import TransformerModel

/// Every stage of the encoder is what an independent program computes from the paper's formulas,
/// for models of many sizes and under every mask.
@Suite struct EngineReferenceTests {
  @Test(arguments: try EngineReferences.cases, AttentionMask.named.map(\.name))
  func everyStageAgreesWithNumpy(_ reference: EngineReferences.Case, maskName: String) throws {
    let run = try #require(
      reference.runs.first { $0.mask == maskName },
      "engine.json has no run of “\(reference.name)” with the mask \(maskName)")
    let mask = try #require(AttentionMask(name: maskName))
    let trace = try reference.model().trace(reference.sentence, masks: Masks(encoder: mask))
    for stage in trace.stages {
      guard let expected = run.stages[stage.name] ?? reference.parameters[stage.name],
        let difference = mismatch(stage.value, expected)
      else { continue }
      Issue.record("\(reference.name), mask \(maskName), \(stage.name): \(difference)")
    }
  }

  @Test(arguments: try EngineReferences.cases, AttentionMask.named.map(\.name))
  func theStagesHaveTheNamesOfTheReference(
    _ reference: EngineReferences.Case, maskName: String
  ) throws {
    let run = try #require(reference.runs.first { $0.mask == maskName })
    let mask = try #require(AttentionMask(name: maskName))
    let stages = try reference.model().trace(reference.sentence, masks: Masks(encoder: mask)).stages
    let computed = Set(stages.filter { !$0.isParameter }.map(\.name))
    let given = Set(stages.filter(\.isParameter).map(\.name))
    // The differences alone, so that a failure names the few stages and not all of them.
    #expect(computed.symmetricDifference(run.stages.keys).sorted() == [])
    #expect(given.symmetricDifference(reference.parameters.keys).sorted() == [])
    #expect(stages.count == computed.count + given.count, "a name stands twice")
  }

  @Test func theReferencesCoverEveryMaskInEveryCase() throws {
    let cases = try EngineReferences.cases
    #expect(cases.count >= 9)
    for reference in cases {
      #expect(Set(reference.runs.map(\.mask)) == Set(AttentionMask.named.map(\.name)))
    }
  }
}
