import LinearAlgebra

/// A number the model was given: weights, biases, γ and β, embedding tables.
public struct Parameter: Operation {
  /// The name in traces.
  public static let name = "parameter"
  /// The formula in symbols.
  public static let formula = "W"

  private let matrix: Matrix

  /// They are the model's own.
  public let givesParameters = true

  /// Holds the parameter itself.
  public init(_ matrix: Matrix) {
    self.matrix = matrix
  }

  /// Returns the parameter, `→ [n, d]`.
  public func callAsFunction(_ inputs: [Matrix]) -> Matrix { matrix }

  /// There is nothing behind it.
  public func derivation(
    ofRow row: Int, column: Int, of stage: Stage, from inputs: [Stage]
  ) -> Derivation {
    Derivation([.given])
  }
}
