import Foundation
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
  public func callAsFunction(_ inputs: [Matrix]) -> Matrix {
    let factor = (2 / Double.pi).squareRoot()
    return inputs[0].mapped { element in
      let x = Double(element)
      return Float(0.5 * x * (1 + tanh(factor * (x + 0.044715 * x * x * x))))
    }
  }
}
