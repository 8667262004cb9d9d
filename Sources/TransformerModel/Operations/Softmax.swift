import Arithmetic
import LinearAlgebra

/// The softmax of each row: yⱼ = exp(xⱼ − max x) / Σₖ exp(xₖ − max x), `[n, m] → [n, m]`.
///
/// Rows sum to 1, the order within a row is kept, −∞ becomes exactly 0, and a row masked whole
/// gives zeros. Source: Vaswani et al. 2017, section 3.2.1, equation 1.
public struct Softmax: Operation {
  /// The name in traces.
  public static let name = "softmax"
  /// The formula in symbols.
  public static let formula = "yⱼ = exp(xⱼ − max x) / Σₖ exp(xₖ − max x)"
  /// Rows sum to 1.
  public static let givesDistributions = true

  /// There is nothing to set.
  public init() {}

  /// Takes the softmax of the rows of the one input.
  public func callAsFunction(_ inputs: [Matrix]) -> Matrix { inputs[0].softmaxOfRows() }

  /// The row's largest, the sum of the exponentials, and the cell's share of it.
  public func derivation(
    ofRow row: Int, column: Int, of stage: Stage, from inputs: [Stage]
  ) -> Derivation {
    typealias Formula = Derivation.Formula
    let scores = inputs[0].value.row(row)
    guard let largest = scores.max(), largest > -.infinity,
      let place = scores.firstIndex(of: largest)
    else { return Derivation(.constant(0), facts: [.wholeRowForbidden]) }
    let shares = (0..<scores.count).map { column in
      Formula.call(.exp, [.difference(.cell(inputs[0], row, column), .line(0))])
    }
    return Derivation(
      [
        ("max x", "largest", .cell(inputs[0], row, place - scores.startIndex)),
        ("Σ", "sum", .sum(shares)),
      ],
      result: .quotient(shares[column], .line(1)))
  }
}
