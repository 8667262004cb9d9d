import LinearAlgebra

/// A look-up in a table that matches every key a little: softmax(q·Kᵀ · factor)·V.
///
/// `[1, k], [n, k], [n, m] → [1, m]`. Beside the blend of all values stands the row of the key that
/// fits best, which is what a table in a program gives; a large factor brings the two together.
/// Source: Vaswani et al. 2017, section 3.2.
public enum SoftLookup: Experiment {
  /// The name in lessons.
  public static let name = "look-up"
  /// What the scores are multiplied by before the softmax.
  public static let settings = [
    ExperimentSetting("factor", 1, in: 0.001...1000, isWhole: false)
  ]
  /// The query `[1, k]`, the keys `[n, k]` and their values `[n, m]`.
  public static let matrices = ["query", "keys", "values"]

  /// There is one query, as wide as the keys, and a row of values for each key.
  public static func check(_ input: ExperimentInput) throws(Experiments.Failure) {
    let (query, keys) = (input[matrix: "query"].value.shape, input[matrix: "keys"].value.shape)
    let values = input[matrix: "values"].value.shape
    guard query.rows == 1 else {
      throw .wrongShape("query", expected: "[1, \(query.columns)]", found: "\(query)")
    }
    guard keys.columns == query.columns else {
      throw .wrongShape("keys", expected: "[\(keys.rows), \(query.columns)]", found: "\(keys)")
    }
    guard values.rows == keys.rows else {
      throw .wrongShape(
        "values", expected: "[\(keys.rows), \(values.columns)]", found: "\(values)")
    }
  }

  /// Stages `query`, `keys`, `values`, `scores`, `scaled`, `weights`, `blend` and `hard`.
  public static func stages(_ input: ExperimentInput, recorder: inout Recorder) {
    let query = recorder.give("query", of: input, rows: .query, columns: .dimension)
    let keys = recorder.give("keys", of: input, rows: .key, columns: .dimension)
    let values = recorder.give("values", of: input, rows: .key, columns: .dimension)
    let scores = recorder.apply(
      MultiplyTransposed(), to: [query, keys], as: "scores", columns: keys.rows)
    let scaled = recorder.apply(
      Scale(factor: input[number: "factor"]), to: [scores], as: "scaled")
    let weights = recorder.apply(Softmax(), to: [scaled], as: "weights")
    _ = recorder.apply(
      Multiply(), to: [weights, values], as: "blend", rows: query.rows, columns: values.columns)
    let row = scores.value.row(0)
    let best = row.firstIndex(of: row.max() ?? 0) ?? 0
    _ = recorder.apply(
      Lookup(ids: [best]), to: [values], as: "hard", rows: Axis(.key, [keys.rows.labels[best]]))
  }
}
