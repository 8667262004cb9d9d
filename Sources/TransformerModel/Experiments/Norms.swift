import LinearAlgebra

/// Layer norm and batch norm of one matrix: the rows made unit, or the columns.
///
/// y = (x − E[x]) / √(V[x] + ε), `[n, d] → [n, d]`, with γ = 1 and β = 0. The layer norm takes E and
/// V over a row, which is one word; the batch norm over a column, which is one dimension of all
/// words, and is the layer norm of the transposed matrix. It is transposed by a product with ones
/// on the diagonal, E·Xᵀ = Xᵀ. Sources: Ba, Kiros, Hinton 2016, section 3; Ioffe, Szegedy 2015,
/// algorithm 1.
public enum Norms: Experiment {
  /// The name in lessons.
  public static let name = "norms"
  /// The ε inside the root.
  public static let settings = [
    ExperimentSetting("epsilon", 1e-5, in: 1e-12...1, isWhole: false)
  ]
  /// The matrix to normalise: rows are words, columns dimensions.
  public static let matrices = ["batch"]

  /// Stages `layer` and `batch.normalised`, and what was measured before and after.
  public static func stages(_ input: ExperimentInput, recorder: inout Recorder) {
    let batch = recorder.give("batch", of: input, rows: .token, columns: .dimension)
    measure("rows", rowsOf: batch, recorder: &recorder)
    measure("columns", columnsOf: batch, recorder: &recorder)
    let layer = normalised(batch, as: "layer", input, recorder: &recorder)
    let transposed = transposed(batch, as: "batch.transposed", recorder: &recorder)
    let unit = normalised(transposed, as: "batch.transposed.norm", input, recorder: &recorder)
    let columns = self.transposed(unit, as: "batch.normalised", recorder: &recorder)
    measure("rows.after", rowsOf: layer, recorder: &recorder)
    measure("columns.after", columnsOf: columns, recorder: &recorder)
  }

  private static func normalised(
    _ stage: Stage, as name: String, _ input: ExperimentInput, recorder: inout Recorder
  ) -> Stage {
    let width = stage.columns.count
    let norm = LayerNorm(
      gamma: Matrix(rows: 1, columns: width, repeating: 1),
      beta: Matrix(rows: 1, columns: width, repeating: 0), epsilon: input[number: "epsilon"])
    return norm(stage, as: name, recorder: &recorder)
  }

  /// The columns as rows, `[d, d], [n, d] → [d, n]`.
  private static func transposed(
    _ stage: Stage, as name: String, recorder: inout Recorder
  ) -> Stage {
    let width = stage.columns.count
    let places = 0..<width * width
    let diagonal = Matrix(
      rows: width, columns: width,
      elements: places.map { $0 / width == $0 % width ? 1 : 0 })
    let ones = recorder.apply(
      Constant(diagonal), as: "\(name).diagonal", rows: stage.columns, columns: stage.columns)
    return recorder.apply(
      MultiplyTransposed(), to: [ones, stage], as: name, rows: stage.columns, columns: stage.rows)
  }

  private static func measure(_ name: String, rowsOf stage: Stage, recorder: inout Recorder) {
    let rows = (0..<stage.rows.count).map { stage.value.numbers(ofRow: $0) }
    measure(name, rows, of: stage.rows, recorder: &recorder)
  }

  private static func measure(_ name: String, columnsOf stage: Stage, recorder: inout Recorder) {
    let columns = (0..<stage.columns.count).map { stage.value.numbers(ofColumn: $0) }
    measure(name, columns, of: stage.columns, recorder: &recorder)
  }

  private static func measure(
    _ name: String, _ groups: [[Double]], of axis: Axis, recorder: inout Recorder
  ) {
    recorder.measure(
      name, rows: axis, columns: ["mean", "variance"],
      groups.map { [Statistics.mean($0), Statistics.variance($0)] })
  }
}
