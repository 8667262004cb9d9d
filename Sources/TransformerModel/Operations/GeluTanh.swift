import Arithmetic
import LinearAlgebra

/// The GELU as GPT-2 computes it: y = x/2 · (1 + tanh(√(2/π) · (x + 0.044715·x³))).
///
/// `[n, d] → [n, d]`. Source: Hendrycks, Gimpel 2016, section 2.
public struct GeluTanh: Operation {
  /// The name in traces.
  public static let name = "gelu-tanh"
  /// The formula in symbols.
  public static let formula = "y = x/2 · (1 + tanh(√(2/π) · (x + 0.044715·x³)))"

  /// There is nothing to set.
  public init() {}

  /// Applies the unit to every element of the one input.
  public func callAsFunction(_ inputs: [Matrix]) -> Matrix { inputs[0].geluTanh() }

  /// The factor that stands for Φ(x), and x times it.
  public func derivation(
    ofRow row: Int, column: Int, of stage: Stage, from inputs: [Stage]
  ) -> Derivation {
    let x = Derivation.Formula.cell(inputs[0], row, column)
    let cubic = Derivation.Formula.sum([
      x, .product([.constant("0.044715", 0.044715), .power(x, .constant(3))]),
    ])
    let root = Derivation.Formula.call(.sqrt, [.quotient(.constant(2), .constant("π", .pi))])
    let share = Derivation.Formula.quotient(
      .sum([.constant(1), .call(.tanh, [.line(0)])]), .constant(2))
    return Derivation(
      [("t", "t", .product([root, cubic])), ("Φ(x)", "share", share)],
      result: .product([x, .line(1)]))
  }
}
