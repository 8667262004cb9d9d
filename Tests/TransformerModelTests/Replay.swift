import TestSupport
import Testing
import TransformerModel

/// Expects every stage of a trace to be what its oracle makes of the stages it names as inputs.
///
/// `run` is what a failure calls the trace.
func expectEveryStageFollowsFromItsInputs(in trace: Trace, _ run: String) throws {
  var values: [String: [[Double]]] = [:]
  for stage in trace.stages {
    let inputs = try stage.inputs.map {
      try #require(values[$0], "\(stage.name) uses \($0) before it is computed")
    }
    let operation = type(of: stage.operation).name
    let oracle = try #require(Oracles.all[operation], "no oracle for \(operation)")
    // One rounding to `Float` stands between the two, so the usual closeness is generous.
    let expected = try oracle(Recipe(stage: stage, inputs: inputs))
    if let difference = mismatch(stage.value, expected, relative: 1e-6) {
      Issue.record("\(run), \(stage.name): \(difference)")
    }
    #expect(values.updateValue(stage.value.nested, forKey: stage.name) == nil)
  }
}
