import Arithmetic

/// Writes a cell of a run and the cells it came from as JSON, schema 1, at full precision.
///
/// Each line of a derivation is an assignment another program can evaluate: `name = expression`,
/// over numbers and the names before it, with `exp`, `sqrt`, `sin`, `cos`, `tanh`, `erf`, `max`,
/// `mask(x, m)` (x where m is not 0, else −∞), `Infinity`, `NaN` and the operators of Python and
/// JavaScript. The line `result` gives the cell. What was given and not computed has no lines.
public struct DerivationJSON: JSONDocument, Sendable {
  /// More numbers than this are not written; `complete` tells whether there were more.
  private static let mostInputs = 200_000

  private let cell: Derivation.Cell
  private let trace: Trace
  private let depth: Int?
  private let layer: Int
  private let head: Int

  /// Prepares to open a cell of a run.
  ///
  /// - Parameters:
  ///   - cell: The cell.
  ///   - trace: The run.
  ///   - depth: How many levels are opened, from 1; `nil` for all.
  ///   - layer: The layer that short names mean.
  ///   - head: The head that short names mean.
  public init(
    _ cell: Derivation.Cell, in trace: Trace, depth: Int?, layer: Int = 0, head: Int = 0
  ) {
    self.cell = cell
    self.trace = trace
    self.depth = depth
    self.layer = layer
    self.head = head
  }

  /// Writes the cell first, then those it came from, level by level, each once.
  public func write(to sink: (String) throws -> Void) rethrows {
    try sink("{ \"schema\": 1, \(TraceJSON.head(of: trace)),\n  \"derivations\": [")
    var names = CellNames(trace, layer: layer, head: head)
    var (queue, place, levels) = ([cell], 0, [1])
    var seen: Set<Derivation.Cell> = [cell]
    var inputCount = 0
    while place < queue.count, place < Derivation.mostOpened, inputCount < Self.mostInputs {
      let (cell, level) = (queue[place], levels[place])
      guard let stage = trace[cell.stage] else { preconditionFailure("no \(cell.stage)") }
      let derivation = stage.derivation(ofRow: cell.row, column: cell.column, in: trace)
      let inputs = Self.inputs(of: derivation)
      inputCount += inputs.count
      try sink(place == 0 ? "\n" : ",\n")
      try sink(text(of: cell, stage, derivation, inputs: inputs, names: &names))
      if depth.map({ level < $0 }) ?? true {
        for input in inputs where seen.insert(input).inserted {
          queue.append(input)
          levels.append(level + 1)
        }
      }
      place += 1
    }
    try sink("\n  ], \"complete\": \(place == queue.count) }\n")
  }

  /// The cells a derivation reads, each once, in the order of the lines.
  private static func inputs(of derivation: Derivation) -> [Derivation.Cell] {
    var seen: Set<Derivation.Cell> = []
    return derivation.lines.flatMap(\.formula.leaves).compactMap { leaf in
      if case .cell(let cell) = leaf, seen.insert(cell).inserted { cell } else { nil }
    }
  }

  private func text(
    of cell: Derivation.Cell, _ stage: Stage, _ derivation: Derivation,
    inputs: [Derivation.Cell], names: inout CellNames
  ) -> String {
    let operation = type(of: stage.operation)
    let labels = [stage.rows.label(cell.row), stage.columns.label(cell.column)]
    let values = derivation.values
    let lines = zip(derivation.lines, values).map { line, value in
      text(of: line, value: value, in: derivation, names: &names)
    }
    let sources = inputs.map { "            { \(place(of: $0)) }" }
    return """
          { \(place(of: cell)),
            "labels": \(JSONText.strings(labels)),
            "operation": \(JSONText.string(operation.name)), "formula": \
      \(JSONText.string(operation.formula)),
            "lines": [\(lines.isEmpty ? "" : "\n" + lines.joined(separator: ",\n"))],
            "inputs": [\(sources.isEmpty ? "" : "\n" + sources.joined(separator: ",\n"))] }
      """
  }

  private func place(of cell: Derivation.Cell) -> String {
    """
    "stage": \(JSONText.string(cell.stage)), "row": \(cell.row), "column": \(cell.column), \
    "value": \(JSONText.number(cell.value))
    """
  }

  private func text(
    of line: Derivation.Line, value: Double, in derivation: Derivation, names: inout CellNames
  ) -> String {
    let symbols = line.formula.mapped { leaf -> String in
      switch leaf {
      case .cell(let cell): names.name(stage: cell.stage, row: cell.row, column: cell.column)
      case .line(let place): derivation.lines[place].symbol
      case .setting(let symbol, _), .constant(let symbol, _): symbol
      }
    }
    let expression = line.formula.text(.program) { leaf in
      switch leaf {
      case .line(let place): return derivation.lines[place].name
      case .cell(let cell): return Self.number(Double(cell.value))
      case .setting(_, let value), .constant(_, let value): return Self.number(value)
      }
    }
    return """
                { "name": \(JSONText.string(line.name)), "symbol": \(JSONText.string(line.symbol)), \
      "value": \(JSONText.number(value)),
                  "symbols": \(JSONText.string(symbols.text(.mathematical) { $0 })),
                  "expression": \(JSONText.string(expression)) }
      """
  }

  /// A number inside an expression.
  private static func number(_ value: Double) -> String {
    if value.isFinite { return value.description }
    return value.isNaN ? "NaN" : value < 0 ? "-Infinity" : "Infinity"
  }
}
