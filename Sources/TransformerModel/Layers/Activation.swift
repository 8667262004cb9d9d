/// The bend between the two halves of a feed-forward network; the raw value names its operation.
public enum Activation: String, CaseIterable, Sendable {
  /// max(0, x), the paper's.
  case relu
  /// x · Φ(x), BERT's.
  case gelu
  /// The approximation of GELU by tanh, GPT-2's.
  case geluTanh = "gelu-tanh"

  /// Applies the activation, `[n, d_ff] → [n, d_ff]`.
  func callAsFunction(_ input: Stage, as name: String, recorder: inout Recorder) -> Stage {
    switch self {
    case .relu: recorder.apply(Relu(), to: [input], as: name)
    case .gelu: recorder.apply(Gelu(), to: [input], as: name)
    case .geluTanh: recorder.apply(GeluTanh(), to: [input], as: name)
    }
  }
}
