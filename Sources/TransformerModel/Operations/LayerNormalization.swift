import Arithmetic
import LinearAlgebra

/// The layer norm of each row: y = (x − E[x]) / √(V[x] + ε) · γ + β, `[n, d] → [n, d]`.
///
/// The inputs are x, gamma and beta. Source: Ba, Kiros, Hinton 2016, section 3.
public struct LayerNormalization: Operation {
  /// The name in traces.
  public static let name = "layer-norm"
  /// The formula in symbols.
  public static let formula = "y = (x − E[x]) / √(V[x] + ε) · γ + β"

  private let epsilon: Double

  /// Sets ε, which keeps the root away from 0.
  public init(epsilon: Double) {
    self.epsilon = epsilon
  }

  /// The ε inside the root.
  public var parameters: [OperationParameter] { [.init("epsilon", .number(epsilon))] }

  /// Normalises the rows of the first input.
  public func callAsFunction(_ inputs: [Matrix]) -> Matrix {
    inputs[0].layerNormOfRows(gamma: inputs[1], beta: inputs[2], epsilon: epsilon)
  }

  /// Mean, variance, root, and the cell made unit and moved by γ and β.
  public func derivation(
    ofRow row: Int, column: Int, of stage: Stage, from inputs: [Stage]
  ) -> Derivation {
    typealias Formula = Derivation.Formula
    let width = Formula.setting("d", Double(inputs[0].value.columns))
    let cells = (0..<inputs[0].value.columns).map { Formula.cell(inputs[0], row, $0) }
    let squares = cells.map { Formula.power(.difference($0, .line(1)), .constant(2)) }
    let unit = Formula.quotient(.difference(cells[column], .line(1)), .line(4))
    return Derivation(
      [
        ("Σx", "sum", .sum(cells)),
        ("E[x]", "mean", .quotient(.line(0), width)),
        ("Σ(x − E[x])²", "squares", .sum(squares)),
        ("V[x]", "variance", .quotient(.line(2), width)),
        ("σ", "deviation", .call(.sqrt, [.sum([.line(3), .setting("ε", epsilon)])])),
      ],
      result: .sum([
        .product([unit, .cell(inputs[1], 0, column)]), .cell(inputs[2], 0, column),
      ]))
  }
}
