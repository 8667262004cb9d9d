import Arithmetic
import LinearAlgebra

/// Every element times one factor: y = x · factor, `[n, m] → [n, m]`.
///
/// For attention the factor is 1/√d_k. Source: Vaswani et al. 2017, section 3.2.1.
public struct Scale: Operation {
  /// The name in traces.
  public static let name = "scale"
  /// The formula in symbols.
  public static let formula = "y = x · factor"

  /// How the factor came about, so that a derivation can say so.
  private enum Origin {
    case number, root(Int), inverseRoot(Int)
  }

  private let factor: Double
  private let origin: Origin

  /// Scales by a factor.
  public init(factor: Double) {
    self.factor = factor
    origin = .number
  }

  /// Scales by √width, as embeddings are.
  public init(byRootOf width: Int) {
    factor = Double(width).squareRoot()
    origin = .root(width)
  }

  /// Scales by 1/√width, as scores are.
  public init(dividingByRootOf width: Int) {
    factor = 1 / Double(width).squareRoot()
    origin = .inverseRoot(width)
  }

  /// The factor.
  public var parameters: [OperationParameter] { [.init("factor", .number(factor))] }

  /// Scales the one input.
  public func callAsFunction(_ inputs: [Matrix]) -> Matrix {
    inputs[0].scaled(by: factor)
  }

  /// x times the factor, or divided by the root the factor comes from.
  public func derivation(
    ofRow row: Int, column: Int, of stage: Stage, from inputs: [Stage]
  ) -> Derivation {
    let x = Derivation.Formula.cell(inputs[0], row, column)
    return switch origin {
    case .number: Derivation(.product([x, .setting("factor", factor)]))
    case .root(let width):
      Derivation(.product([x, .call(.sqrt, [.setting("d", Double(width))])]))
    case .inverseRoot(let width):
      Derivation(.quotient(x, .call(.sqrt, [.setting("d_k", Double(width))])))
    }
  }
}
