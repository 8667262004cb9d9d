import LinearAlgebra

/// Every element times one factor: y = x · factor, `[n, m] → [n, m]`.
///
/// For attention the factor is 1/√d_k. Source: Vaswani et al. 2017, section 3.2.1.
public struct Scale: Operation {
  /// The name in traces.
  public static let name = "scale"
  /// The formula in symbols.
  public static let formula = "y = x · factor"

  private let factor: Double

  /// Scales by a factor.
  public init(factor: Double) {
    self.factor = factor
  }

  /// The factor.
  public var parameters: [OperationParameter] { [.init("factor", .number(factor))] }

  /// Scales the one input.
  public func callAsFunction(_ inputs: [Matrix]) -> Matrix {
    inputs[0].mapped { Float(Double($0) * factor) }
  }
}
