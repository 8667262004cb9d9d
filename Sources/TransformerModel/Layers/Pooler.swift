import LinearAlgebra

/// One row for the whole sentence, made of its first token: tanh(x₀·W + b), `[n, d] → [1, d]`.
///
/// BERT's first token is `[CLS]`; its row is what a classifier reads.
/// Source: Devlin et al. 2019, section 3.1 (next sentence prediction).
public struct Pooler: Sendable {
  /// The linear layer, `[d, d]`.
  public let dense: Linear

  /// Holds the layer.
  public init(dense: Linear) {
    self.dense = dense
  }

  /// Applies the pooler; the stages are `pooler.first`, `pooler.dense` and `pooler`.
  @discardableResult
  func callAsFunction(_ input: Stage, recorder: inout Recorder) -> Stage {
    let first = recorder.apply(  // [1, d]
      Lookup(rows: [0]), to: [input], as: "pooler.first",
      rows: Axis(.token, [input.rows.label(0)]))
    let mapped = dense(first, as: "pooler.dense", recorder: &recorder)
    return recorder.apply(Tanh(), to: [mapped], as: "pooler")
  }
}
