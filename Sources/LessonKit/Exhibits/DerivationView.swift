import Arithmetic
import DocumentModel
import TransformerModel

/// Opens one number of a run into the arithmetic that made it, and its terms in their turn.
public struct DerivationView {
  /// How far to open.
  public struct Extent: Sendable {
    /// How many levels are opened, from 1; `nil` for all, down to look-ups and parameters.
    public var depth: Int?
    /// Whether all terms of a long sum are shown.
    public var isFull: Bool

    /// Chooses how far to open.
    public init(depth: Int? = 1, isFull: Bool = false) {
      self.depth = depth
      self.isFull = isFull
    }
  }

  /// Sums of more terms than this are shortened.
  private static let longestSum = 10
  /// To so many they are, the largest.
  private static let shownTerms = 8

  private let trace: Trace
  private let extent: Extent
  private let reading: Derivation.Reading
  private let words: DerivationWords
  private var names: CellNames
  private var opened: Set<Derivation.Cell> = []
  /// The cell that is marked as the one to be opened next.
  private var selected: Derivation.Cell?

  /// The cells that the derivation made last shows, in the order of reading: those to be opened
  /// next.
  public private(set) var openable: [Derivation.Cell] = []

  /// Prepares to open cells of a run.
  ///
  /// - Parameters:
  ///   - trace: The run.
  ///   - extent: How far to open.
  ///   - layer: The layer that short names mean.
  ///   - head: The head that short names mean.
  ///   - reading: How the numbers of cells are taken.
  ///   - words: The words around the numbers.
  public init(
    _ trace: Trace, extent: Extent = Extent(), layer: Int = 0, head: Int = 0,
    reading: Derivation.Reading = .machine, words: DerivationWords
  ) {
    self.trace = trace
    self.extent = extent
    self.reading = reading
    self.words = words
    names = CellNames(trace, layer: layer, head: head)
  }

  /// The derivation of a cell.
  ///
  /// - Precondition: The cell is one of the run's.
  public mutating func block(of stage: Stage, row: Int, column: Int) -> DerivationBlock {
    opened = []
    let entries = names.entries(stage: stage.name, row: row, column: column)
    return block(
      stage.cell(row, column), name: "\(stage.name)[\(entries.row), \(entries.column)]", level: 1)
  }

  /// The same with one of the cells it shows marked as the one to be opened next.
  mutating func block(
    of stage: Stage, row: Int, column: Int, selecting place: Int
  ) -> DerivationBlock {
    let plain = block(of: stage, row: row, column: column)
    guard openable.indices.contains(place) else { return plain }
    selected = openable[place]
    defer { selected = nil }
    return block(of: stage, row: row, column: column)
  }

  private mutating func block(
    _ cell: Derivation.Cell, name: String, level: Int
  ) -> DerivationBlock {
    guard let stage = trace[cell.stage] else {
      preconditionFailure("the run has no \(cell.stage)")
    }
    opened.insert(cell)
    let derivation = stage.derivation(ofRow: cell.row, column: cell.column, in: trace)
    let values = derivation.values(reading)
    var shown: [Derivation.Cell] = []
    let lines = derivation.lines.enumerated().map { place, line in
      let isLast = place == derivation.lines.count - 1
      return self.line(
        line, in: derivation, values: values,
        // The last line gives the number on the screen, not one that is a rounding away from it.
        value: isLast ? Double(cell.value) : values[place], shown: &shown)
    }
    if level == 1 {
      var seen: Set<Derivation.Cell> = []
      openable = shown.filter { seen.insert($0).inserted }
    }
    var parts: [DerivationBlock] = []
    if extent.depth.map({ level < $0 }) ?? true {
      var seen: Set<Derivation.Cell> = []
      for cell in shown where seen.insert(cell).inserted {
        parts.append(part(cell, level: level + 1))
      }
    }
    return DerivationBlock(
      name: name, value: cell.value, facts: facts(of: cell, stage, derivation, isTop: level == 1),
      lines: lines, parts: parts)
  }

  /// What is said beside the arithmetic; further down only what the arithmetic does not say.
  private mutating func facts(
    of cell: Derivation.Cell, _ stage: Stage, _ derivation: Derivation, isTop: Bool
  ) -> [Fact] {
    let operation = type(of: stage.operation)
    var facts = [Fact(words.operation, operation.name)]
    if isTop, !derivation.lines.isEmpty { facts.append(Fact(words.formula, operation.formula)) }
    let (row, column) = names.entries(stage: cell.stage, row: cell.row, column: cell.column)
    return facts
      + derivation.facts.filter { isTop || $0 != .given }.map { words.fact($0, row, column) }
  }

  /// A cell that went in: opened, unless that was done before.
  private mutating func part(_ cell: Derivation.Cell, level: Int) -> DerivationBlock {
    let name = names.name(stage: cell.stage, row: cell.row, column: cell.column)
    if !opened.contains(cell), opened.count < Derivation.mostOpened {
      return block(cell, name: name, level: level)
    }
    let fact = opened.contains(cell) ? words.openedAbove : words.endsHere
    return DerivationBlock(name: name, value: cell.value, facts: [fact], lines: [])
  }

  /// One line, its long sum shortened; the cells it shows are added to `shown`.
  private mutating func line(
    _ line: Derivation.Line, in derivation: Derivation, values: [Double], value: Double,
    shown: inout [Derivation.Cell]
  ) -> DerivationBlock.Line {
    let terms = line.formula.terms
    let sizes = terms.map { term in
      term.evaluated { Derivation.value(of: $0, lines: values, reading) }
    }
    var kept = Array(terms.indices)
    var rest: (words: String, sum: Double)?
    if !extent.isFull, terms.count > Self.longestSum {
      // Of equals the first; those that are kept stay in their order.
      let largest = terms.indices.sorted { (-abs(sizes[$0]), $0) < (-abs(sizes[$1]), $1) }
      kept = largest.prefix(Self.shownTerms).sorted()
      let sum = largest.dropFirst(Self.shownTerms).reduce(0) { $0 + sizes[$1] }
      rest = (words.rest(terms.count - kept.count), sum)
    }
    let formulas = kept.map { index in
      terms[index].mapped { leaf -> DerivationBlock.Quantity in
        if case .cell(let cell) = leaf { shown.append(cell) }
        return quantity(leaf, in: derivation, values: values)
      }
    }
    return DerivationBlock.Line(symbol: line.symbol, terms: formulas, rest: rest, value: value)
  }

  private mutating func quantity(
    _ leaf: Derivation.Leaf, in derivation: Derivation, values: [Double]
  ) -> DerivationBlock.Quantity {
    let value = Derivation.value(of: leaf, lines: values, reading)
    switch leaf {
    case .cell(let cell):
      let name = names.name(stage: cell.stage, row: cell.row, column: cell.column)
      return DerivationBlock.Quantity(
        name, value, isSelected: cell == selected,
        source: (cell.stage, MatrixBlock.Cell(cell.row, cell.column)))
    case .line(let place):
      return DerivationBlock.Quantity(derivation.lines[place].symbol, value)
    case .setting(let symbol, _):
      return DerivationBlock.Quantity(symbol, value, isExact: true)
    case .constant(let symbol, _):
      return DerivationBlock.Quantity(symbol, value, isConstant: true)
    }
  }
}
