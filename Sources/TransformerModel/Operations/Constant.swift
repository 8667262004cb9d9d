import LinearAlgebra

/// A matrix that was neither learned nor computed from numbers, such as a mask of ones and zeros.
public struct Constant: Operation {
  /// The name in traces.
  public static let name = "constant"
  /// The formula in symbols.
  public static let formula = "C"

  /// Where the numbers come from, so that a derivation can say so.
  private enum Origin {
    case data, kept, takenOut, measured, mask(AttentionMask.Pattern)
  }

  private let matrix: Matrix
  private let origin: Origin

  /// Holds numbers that come from outside.
  public init(_ matrix: Matrix) {
    self.matrix = matrix
    origin = .data
  }

  /// Holds what was computed in a step of writing before.
  public init(kept matrix: Matrix) {
    self.matrix = matrix
    origin = .kept
  }

  /// Holds what an experiment measured.
  public init(measured matrix: Matrix) {
    self.matrix = matrix
    origin = .measured
  }

  /// Holds zeros in the place of what was taken out of a run.
  public init(takenOut shape: Shape) {
    matrix = Matrix(rows: shape.rows, columns: shape.columns, repeating: 0)
    origin = .takenOut
  }

  /// Holds a mask of ones and zeros.
  public init(_ mask: AttentionMask.Pattern) {
    matrix = mask.matrix
    origin = .mask(mask)
  }

  /// Returns the constant, `→ [n, d]`.
  public func callAsFunction(_ inputs: [Matrix]) -> Matrix { matrix }

  /// There is no arithmetic behind it.
  public func derivation(
    ofRow row: Int, column: Int, of stage: Stage, from inputs: [Stage]
  ) -> Derivation {
    Derivation(facts(ofRow: row, column: column))
  }

  /// Where the numbers come from; of a mask the rule is named.
  public func facts(ofRow row: Int, column: Int) -> [Derivation.Fact] {
    switch origin {
    case .data: return [.data]
    case .kept: return [.kept]
    case .takenOut: return [.takenOut]
    case .measured: return [.measured]
    case .mask(let mask):
      let rules = mask.rules(forbidding: column, to: row)
      return [rules.isEmpty ? .allowed : .forbidden(rules)]
    }
  }
}
