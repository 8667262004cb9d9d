import Arithmetic
import LinearAlgebra

/// Puts other numbers into some cells of a stage (`--set`), `[n, d] → [n, d]`.
///
/// What comes after is computed from the result; the stage as it was stays in the trace.
public struct SetCells: Operation {
  /// The name in traces.
  public static let name = "set"
  /// The formula in symbols.
  public static let formula = "y = value (where it is set), x (elsewhere)"

  /// A cell and its new number.
  public struct Cell: Equatable, Sendable {
    /// The row, from 0.
    public let row: Int
    /// The column, from 0.
    public let column: Int
    /// The new number.
    public let value: Float

    /// Sets a cell to a number.
    public init(row: Int, column: Int, value: Float) {
      self.row = row
      self.column = column
      self.value = value
    }
  }

  private let cells: [Cell]
  /// What made the stage as it was, if that is to be known.
  private let replaced: (any Operation)?
  /// What is said of a cell that is set.
  private let said: [Derivation.Fact]

  /// Changed parameters are parameters.
  public var givesParameters: Bool { replaced?.givesParameters ?? false }

  /// Shares are shares if what is set could be one.
  public var givesShares: Bool {
    (replaced?.givesShares ?? false) && cells.allSatisfy { (0...1).contains($0.value) }
  }

  /// Names the cells; of two numbers for one cell the later counts.
  ///
  /// - Parameters:
  ///   - cells: The cells with their new numbers.
  ///   - replaced: What made the stage as it was.
  public init(_ cells: [Cell], over replaced: any Operation) {
    self.cells = cells
    self.replaced = replaced
    said = [.set]
  }

  /// Puts one number into every cell that a mask forbids, as programs do that have no −∞.
  ///
  /// - Parameters:
  ///   - fill: The number.
  ///   - mask: 1 where attending is allowed, 0 where not.
  public init(filling fill: Float, whereForbiddenBy mask: Matrix) {
    let numbers = mask.elements
    cells = numbers.indices.filter { numbers[$0] == 0 }.map { place in
      Cell(row: place / mask.columns, column: place % mask.columns, value: fill)
    }
    replaced = nil
    said = []
  }

  /// The rows, the columns and the numbers of the cells that are set.
  public var parameters: [OperationParameter] {
    [
      .init("rows", .counts(cells.map(\.row))), .init("columns", .counts(cells.map(\.column))),
      .init("values", .numbers(cells.map { Double($0.value) })),
    ]
  }

  /// Replaces the cells in the one input.
  public func callAsFunction(_ inputs: [Matrix]) -> Matrix {
    cells.reduce(inputs[0]) { $0.replacing(row: $1.row, column: $1.column, by: $1.value) }
  }

  /// The cell as it was, and the number that was set instead.
  public func derivation(
    ofRow row: Int, column: Int, of stage: Stage, from inputs: [Stage]
  ) -> Derivation {
    guard let cell = cell(row, column) else {
      return Derivation(.cell(inputs[0], row, column), facts: said.isEmpty ? [] : [.notSet])
    }
    return Derivation(
      [("before", "before", .cell(inputs[0], row, column))],
      result: .setting("value", Double(cell.value)), facts: said)
  }

  /// That the cell is set; of any other what is said of it as it was.
  public func facts(ofRow row: Int, column: Int) -> [Derivation.Fact] {
    if cell(row, column) != nil { return said }
    return replaced?.facts(ofRow: row, column: column) ?? []
  }

  private func cell(_ row: Int, _ column: Int) -> Cell? {
    cells.last { $0.row == row && $0.column == column }
  }
}
