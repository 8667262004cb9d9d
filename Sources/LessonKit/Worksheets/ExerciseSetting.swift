import Arithmetic
import TransformerModel

/// A setting that the arithmetic of an exercise needs, and where it holds: ε everywhere, the
/// position of a word in its row.
public struct ExerciseSetting: Hashable, Sendable {
  /// Where a setting has its value.
  public enum Scope: Hashable, Sendable {
    /// In all cells.
    case everywhere
    /// In the cells of a row.
    case row(Int)
    /// In the cells of a column.
    case column(Int)
    /// In one cell.
    case cell(row: Int, column: Int)
  }

  /// Where it holds.
  public let scope: Scope
  /// The symbol in the formula: `d_k`.
  public let symbol: String
  /// The value.
  public let value: Double

  /// From the widest to the narrowest.
  private static let scopes: [@Sendable (_ row: Int, _ column: Int) -> Scope] = [
    { _, _ in .everywhere }, { row, _ in .row(row) }, { _, column in .column(column) },
    { row, column in .cell(row: row, column: column) },
  ]

  /// The settings of all cells of a stage, each said once and in the widest scope in which it has
  /// one value: first what holds everywhere, then what belongs to rows, to columns, to cells.
  static func all(of stage: Stage, from inputs: [Stage]) -> [ExerciseSetting] {
    let found = found(in: stage, from: inputs)
    var told: Set<String> = []
    return scopes.flatMap { scope -> [ExerciseSetting] in
      var seen: Set<ExerciseSetting> = []
      let settings = found.filter { !told.contains($0.symbol) }.map { symbol, row, column, value in
        ExerciseSetting(scope: scope(row, column), symbol: symbol, value: value)
      }.filter { seen.insert($0).inserted }
      let clear = Set(settings.map(\.symbol)).filter { symbol in
        let own = settings.filter { $0.symbol == symbol }
        return Set(own.map(\.scope)).count == own.count
      }
      told.formUnion(clear)
      return settings.filter { clear.contains($0.symbol) }
    }
  }

  /// Every setting in the arithmetic of every cell, row after row.
  private static func found(
    in stage: Stage, from inputs: [Stage]
  ) -> [(symbol: String, row: Int, column: Int, value: Double)] {
    (0..<stage.rows.count).flatMap { row in
      (0..<stage.columns.count).flatMap { column in
        stage.operation.derivation(ofRow: row, column: column, of: stage, from: inputs).lines
          .flatMap(\.formula.leaves).compactMap { leaf in
            guard case .setting(let symbol, let value) = leaf else { return nil }
            return (symbol, row, column, value)
          }
      }
    }
  }
}
