/// Where a sub-layer has its norm, and how it is joined with what went in.
///
/// Post-norm is the paper's, LayerNorm(x + f(x)); pre-norm is GPT-2's, x + f(LayerNorm(x)).
/// Sources: Vaswani et al. 2017, section 3.1; Xiong et al. 2020, figure 1.
public enum NormPlacement: String, CaseIterable, Sendable {
  /// Behind the sum.
  case post
  /// Before the sub-layer; the sum goes on as it is.
  case pre

  /// Joins a sub-layer, its residual connection and its norm, `[n, d] → [n, d]`.
  ///
  /// - Parameters:
  ///   - input: What goes in.
  ///   - norm: The norm of the sub-layer.
  ///   - scope: The name of the sub-layer; the stages are `scope.norm` and `scope.residual`.
  ///   - recorder: Where the stages go.
  ///   - sublayer: What the sub-layer itself computes.
  func join(
    _ input: Stage, norm: LayerNorm, scope: String, recorder: inout Recorder,
    sublayer: (Stage, inout Recorder) -> Stage
  ) -> Stage {
    switch self {
    case .post:
      let result = sublayer(input, &recorder)
      let sum = recorder.apply(Add(), to: [input, result], as: "\(scope).residual")
      return norm(sum, as: "\(scope).norm", recorder: &recorder)
    case .pre:
      let normalised = norm(input, as: "\(scope).norm", recorder: &recorder)
      let result = sublayer(normalised, &recorder)
      return recorder.apply(Add(), to: [input, result], as: "\(scope).residual")
    }
  }
}
