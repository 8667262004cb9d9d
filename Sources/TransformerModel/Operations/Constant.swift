import LinearAlgebra

/// A matrix that was neither learned nor computed from numbers, such as a mask of ones and zeros.
public struct Constant: Operation {
  /// The name in traces.
  public static let name = "constant"
  /// The formula in symbols.
  public static let formula = "C"

  private let matrix: Matrix

  /// Holds the constant itself.
  public init(_ matrix: Matrix) {
    self.matrix = matrix
  }

  /// Returns the constant, `→ [n, d]`.
  public func callAsFunction(_ inputs: [Matrix]) -> Matrix { matrix }
}
