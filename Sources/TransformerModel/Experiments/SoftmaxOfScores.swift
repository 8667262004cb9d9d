import LinearAlgebra

/// The softmax of any scores, row by row: `[n, m] → [n, m]`.
///
/// A cell of −∞ gets exactly 0, every row sums to 1, and a row that is −∞ throughout gives zeros.
/// Source: Vaswani et al. 2017, sections 3.2.1 and 3.2.3.
public enum SoftmaxOfScores: Experiment {
  /// The name in lessons.
  public static let name = "softmax"
  /// There is nothing to set.
  public static let settings: [ExperimentSetting] = []
  /// The scores: rows are queries, columns keys.
  public static let matrices = ["scores"]
  /// Forbidden cells are −∞.
  public static let allowsMinusInfinity = true

  /// Stages `scores`, `weights`, and the sum of each row, `sums`.
  public static func stages(_ input: ExperimentInput, recorder: inout Recorder) {
    let scores = recorder.give("scores", of: input, rows: .query, columns: .key)
    let weights = recorder.apply(Softmax(), to: [scores], as: "weights")
    recorder.measure(
      "sums", rows: weights.rows, columns: ["sum"],
      (0..<weights.rows.count).map { [weights.value.numbers(ofRow: $0).reduce(0, +)] })
  }
}
