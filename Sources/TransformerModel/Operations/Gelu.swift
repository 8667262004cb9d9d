import Foundation
import LinearAlgebra

/// The Gaussian error linear unit: y = x · Φ(x), Φ(x) = (1 + erf(x/√2)) / 2, `[n, d] → [n, d]`.
///
/// Source: Hendrycks, Gimpel 2016, section 2.
public struct Gelu: Operation {
  /// The name in traces.
  public static let name = "gelu"
  /// The formula in symbols.
  public static let formula = "y = x · (1 + erf(x/√2)) / 2"

  /// There is nothing to set.
  public init() {}

  /// Applies the unit to every element of the one input.
  public func callAsFunction(_ inputs: [Matrix]) -> Matrix {
    inputs[0].mapped { Float(Double($0) * 0.5 * (1 + erf(Double($0) / 2.0.squareRoot()))) }
  }
}
