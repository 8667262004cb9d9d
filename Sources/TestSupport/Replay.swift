import LinearAlgebra
import TransformerModel

/// The stages of a trace that are not what their oracles make of the stages they name as inputs:
/// a sentence for each, none if all are.
public func replayMismatches(in trace: Trace) -> [String] {
  var values: [String: [[Double]]] = [:]
  return trace.stages.compactMap { stage in
    defer { values[stage.name] = stage.value.nested }
    if values[stage.name] != nil { return "\(stage.name) stands twice" }
    let inputs = stage.inputs.compactMap { values[$0] }
    guard inputs.count == stage.inputs.count else {
      return "\(stage.name) uses what is not computed before it, of \(stage.inputs)"
    }
    let operation = type(of: stage.operation).name
    guard let oracle = Oracles.all[operation] else { return "no oracle for \(operation)" }
    do {
      // One rounding to `Float` stands between the two, so the usual closeness is generous.
      let expected = try oracle(Recipe(stage: stage, inputs: inputs))
      return mismatch(stage.value, expected, relative: 1e-6).map { "\(stage.name): \($0)" }
    } catch {
      return "\(stage.name): \(error)"
    }
  }
}
