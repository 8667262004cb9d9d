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

  /// What rows go by, so that a derivation can say so.
  private enum Key {
    case words
    /// The place of a word, from a row on; rows before it belong to no place.
    case positions(firstRow: Int)
    /// Which of the texts put together a word belongs to.
    case segments
    /// Their own number: the table is no table of names.
    case rows
  }

  private let ids: [Int]
  private let key: Key

  /// Names the rows to take.
  public init(ids: [Int]) {
    self.ids = ids
    key = .words
  }

  /// Names the positions whose rows to take, and the row of position 0; −1 is the row before it,
  /// which is for padding.
  public init(positions: [Int], firstRow: Int) {
    ids = positions.map { $0 + firstRow }
    key = .positions(firstRow: firstRow)
  }

  /// Names the segments whose rows to take.
  public init(segments: [Int]) {
    ids = segments
    key = .segments
  }

  /// Names rows of a matrix that has no ids.
  public init(rows: [Int]) {
    ids = rows
    key = .rows
  }

  /// The ids looked up.
  public var parameters: [OperationParameter] { [.init("ids", .counts(ids))] }

  /// Looks the rows up in the one input, the table.
  public func callAsFunction(_ inputs: [Matrix]) -> Matrix { inputs[0].rows(at: ids) }

  /// The word, its id, and the cell of the table.
  public func derivation(
    ofRow row: Int, column: Int, of stage: Stage, from inputs: [Stage]
  ) -> Derivation {
    let id = ids[row]
    let fact: Derivation.Fact? =
      switch key {
      case .words: .lookedUp(word: stage.rows.label(row), id: id)
      case .positions(let first): id < first ? .positionOfPadding : .position(id - first)
      case .segments: .segment(id)
      case .rows: nil
      }
    return Derivation(.cell(inputs[0], id, column), facts: fact.map { [$0] } ?? [])
  }
}
