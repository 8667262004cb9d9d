import LinearAlgebra

/// BERT's way from a word's row to scores of what could stand in its place: a linear layer, a bend
/// and a norm, then one score for each word, `[n, d] → [n, vocabulary]`.
///
/// Source: Devlin et al. 2019, section 3.1 (masked LM).
public struct MaskedWordHead: Sendable {
  /// The last step, from a row to the scores.
  public enum Output: Sendable {
    /// A linear layer of its own, `[d, vocabulary]`.
    case linear(Linear)
    /// The embedding table once more, transposed, and a bias, `[1, vocabulary]`.
    case tied(bias: Matrix)
  }

  /// The linear layer, `[d, d]`.
  public let dense: Linear
  /// The bend behind it.
  public let activation: Activation
  /// The norm behind the bend.
  public let norm: LayerNorm
  /// The last step.
  public let output: Output

  /// Holds the parts.
  public init(dense: Linear, activation: Activation, norm: LayerNorm, output: Output) {
    self.dense = dense
    self.activation = activation
    self.norm = norm
    self.output = output
  }

  /// Applies the head; the stages are `head.dense`, `head.activated`, `head.norm` and `logits`,
  /// with a tied table `logits.product` before.
  func callAsFunction(
    _ input: Stage, table: Stage, words: Axis, recorder: inout Recorder
  ) -> Stage {
    let mapped = dense(input, as: "head.dense", recorder: &recorder)  // [n, d]
    let active = activation(mapped, as: "head.activated", recorder: &recorder)
    let row = norm(active, as: "head.norm", recorder: &recorder)
    switch output {
    case .linear(let linear):
      return linear(row, as: "logits", columns: words, recorder: &recorder)
    case .tied(let bias):
      let product = recorder.apply(  // [n, d]·[vocabulary, d]ᵀ
        MultiplyTransposed(), to: [row, table], as: "logits.product", columns: words)
      let shift = recorder.apply(
        Parameter(bias), as: "logits.bias", rows: .vector, columns: words)
      return recorder.apply(Add(), to: [product, shift], as: "logits")
    }
  }
}
