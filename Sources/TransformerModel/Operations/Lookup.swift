import Arithmetic
import LinearAlgebra

/// Takes rows of a table by number: row i of the result is row idᵢ of the table.
///
/// `[vocabulary, d] → [ids, d]`. Source: Vaswani et al. 2017, section 3.4.
public struct Lookup: Operation {
  /// The name in traces.
  public static let name = "lookup"
  /// The formula in symbols.
  public static let formula = "yᵢ = W[idᵢ]"

  private let ids: [Int]
  /// Whether rows go by the place of a word, and not by the word.
  private let isOfPositions: Bool

  /// Names the rows to take.
  public init(ids: [Int]) {
    self.ids = ids
    isOfPositions = false
  }

  /// Names the positions whose rows to take.
  public init(positions: Range<Int>) {
    ids = Array(positions)
    isOfPositions = true
  }

  /// The ids looked up.
  public var parameters: [OperationParameter] { [.init("ids", .counts(ids))] }

  /// Looks the rows up in the one input, the table.
  public func callAsFunction(_ inputs: [Matrix]) -> Matrix { inputs[0].rows(at: ids) }

  /// The word, its id, and the cell of the table.
  public func derivation(
    ofRow row: Int, column: Int, of stage: Stage, from inputs: [Stage]
  ) -> Derivation {
    Derivation(
      .cell(inputs[0], ids[row], column),
      facts: [
        isOfPositions
          ? .position(ids[row]) : .lookedUp(word: stage.rows.labels[row], id: ids[row])
      ])
  }
}
