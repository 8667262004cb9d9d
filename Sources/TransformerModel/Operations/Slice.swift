import Arithmetic
import LinearAlgebra

/// The columns that belong to one head: y = x[:, from..<to], `[n, d] → [n, to − from]`.
public struct Slice: Operation {
  /// The name in traces.
  public static let name = "slice"
  /// The formula in symbols.
  public static let formula = "y = x[:, from … to − 1]"

  private let range: Range<Int>

  /// Names the columns to take.
  public init(columns range: Range<Int>) {
    self.range = range
  }

  /// The first column, and the one after the last.
  public var parameters: [OperationParameter] {
    [.init("from", .count(range.lowerBound)), .init("to", .count(range.upperBound))]
  }

  /// Takes the columns from the one input.
  public func callAsFunction(_ inputs: [Matrix]) -> Matrix { inputs[0].columns(range) }

  /// The cell it was cut from.
  public func derivation(
    ofRow row: Int, column: Int, of stage: Stage, from inputs: [Stage]
  ) -> Derivation {
    Derivation(.cell(inputs[0], row, range.lowerBound + column))
  }
}
