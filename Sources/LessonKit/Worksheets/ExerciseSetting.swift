import Arithmetic
import TransformerModel

/// A setting that the arithmetic of an exercise needs, and where it holds: ε everywhere, the
/// position of a word in its row.
public struct ExerciseSetting: Equatable, Sendable {
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

  /// The settings of all cells of a stage, each said once, in the order in which the arithmetic
  /// needs them: first what holds everywhere, then what belongs to rows, to columns, to cells.
  static func all(of stage: Stage, from inputs: [Stage]) -> [ExerciseSetting] {
    var symbols: [String] = []
    var found: [(symbol: String, row: Int, column: Int, value: Double)] = []
    for row in 0..<stage.rows.count {
      for column in 0..<stage.columns.count {
        let derivation = stage.operation.derivation(
          ofRow: row, column: column, of: stage, from: inputs)
        for case .setting(let symbol, let value) in derivation.lines.flatMap(\.formula.leaves) {
          if !symbols.contains(symbol) { symbols.append(symbol) }
          found.append((symbol, row, column, value))
        }
      }
    }
    // The widest scope in which each symbol has one value.
    let scopes: [(Int, Int) -> Scope] = [
      { _, _ in .everywhere }, { row, _ in .row(row) }, { _, column in .column(column) },
      { row, column in .cell(row: row, column: column) },
    ]
    let settings = symbols.flatMap { symbol -> [(rank: Int, setting: ExerciseSetting)] in
      let own = found.filter { $0.symbol == symbol }
      for (rank, scope) in scopes.enumerated() {
        var values: [Scope: Double] = [:]
        var order: [Scope] = []
        let isClear = own.allSatisfy { place in
          let scope = scope(place.row, place.column)
          if values[scope] == nil { order.append(scope) }
          return values.updateValue(place.value, forKey: scope) ?? place.value == place.value
        }
        if isClear {
          return order.compactMap { scope in
            values[scope].map { (rank, ExerciseSetting(scope: scope, symbol: symbol, value: $0)) }
          }
        }
      }
      return []
    }
    return (0..<scopes.count).flatMap { rank in
      settings.filter { $0.rank == rank }.map(\.setting)
    }
  }
}
