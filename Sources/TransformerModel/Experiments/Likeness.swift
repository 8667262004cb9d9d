import LinearAlgebra

/// How alike the embeddings of the sentence's words are: the cosine of every row with every row.
///
/// cos(a, b) = a·b / (|a|·|b|), `[n, d] → [n, n]`: 1 for the same direction, 0 for nothing in
/// common, −1 for opposite ones. Each row is divided by its length first, so that one product of
/// the unit rows with themselves gives all cosines; a row without length keeps zeros. Source:
/// Salton, Wong, Yang 1975, section 1.
public enum Likeness: Experiment {
  /// The name in lessons.
  public static let name = "likeness"
  /// There is nothing to set.
  public static let settings: [ExperimentSetting] = []
  /// It looks at the embeddings of the lesson's run.
  public static let readsRun = true

  /// Stages `embedding` with what it was made from, `lengths`, `unit` and `cosine`.
  public static func stages(_ input: ExperimentInput, recorder: inout Recorder) {
    guard let trace = input.scenario?.trace() else { preconditionFailure("there is no run") }
    let embedding = copy("embedding", of: trace, recorder: &recorder)
    let rows = (0..<embedding.rows.count).map { embedding.value.numbers(ofRow: $0) }
    let lengths = rows.map(Statistics.length)
    recorder.measure("lengths", rows: embedding.rows, columns: ["length"], lengths.map { [$0] })
    let unit = zip(rows, lengths).map { row, length in
      row.map { length == 0 ? Float(0) : Float($0 / length) }
    }
    let directions = recorder.apply(
      Constant(measured: Matrix(unit)), as: "unit", rows: embedding.rows,
      columns: embedding.columns)
    _ = recorder.apply(
      MultiplyTransposed(), to: [directions, directions], as: "cosine", columns: embedding.rows)
  }

  /// A stage of a run, with the stages it was made from.
  private static func copy(
    _ name: String, of trace: Trace, recorder: inout Recorder
  ) -> Stage {
    guard let stage = trace[name] else { preconditionFailure("every run has \(name)") }
    let inputs = stage.inputs.map { copy($0, of: trace, recorder: &recorder) }
    return recorder.apply(
      stage.operation, to: inputs, as: stage.name, rows: stage.rows, columns: stage.columns)
  }
}
