import Arithmetic
import LinearAlgebra

/// How one number of a stage came about: a few lines of arithmetic over numbers of its inputs.
///
/// The last line gives the cell. What was given and not computed has no lines, only facts.
public struct Derivation: Sendable {
  /// One number of a stage that went in.
  public struct Cell: Hashable, Sendable {
    /// The name of the stage.
    public let stage: String
    /// The row, from 0.
    public let row: Int
    /// The column, from 0.
    public let column: Int
    /// The number.
    public let value: Float

    init(of stage: Stage, _ row: Int, _ column: Int) {
      self.stage = stage.name
      self.row = row
      self.column = column
      value = stage.value[row, column]
    }

    /// Two cells in one place are one, also where the number is none.
    public static func == (left: Cell, right: Cell) -> Bool {
      (left.stage, left.row, left.column) == (right.stage, right.row, right.column)
    }

    /// The place decides.
    public func hash(into hasher: inout Hasher) {
      hasher.combine(stage)
      hasher.combine(row)
      hasher.combine(column)
    }
  }

  /// What stands for a number in a line.
  public enum Leaf: Sendable {
    /// A number of an input.
    case cell(Cell)
    /// The result of a line before, by its place.
    case line(Int)
    /// A setting of the operation, by its symbol: ε, pos.
    case setting(String, Double)
    /// A number of the formula itself, as it is written: 2, π.
    case constant(String, Double)
  }

  /// The arithmetic of a line.
  public typealias Formula = Expression<Leaf>

  /// One line: a symbol, and what it is equal to.
  public struct Line: Sendable {
    /// The name in the language of mathematics: `E[x]`.
    public let symbol: String
    /// The name for programs: `mean`.
    public let name: String
    /// What it is equal to.
    public let formula: Formula
  }

  /// What is to be said of the cell beside the arithmetic.
  public enum Fact: Equatable, Sendable {
    /// It is the model's own, learned or set by hand.
    case given
    /// It was made from the spelling of a word the model does not know.
    case spelled
    /// It comes from outside, as a table of a lesson does.
    case data
    /// A word, and the number of its row in the table.
    case lookedUp(word: String, id: Int)
    /// The position in the sentence, from 0.
    case position(Int)
    /// The row that stands for no position: it is padding's.
    case positionOfPadding
    /// Which of the texts put together the word belongs to, from 0.
    case segment(Int)
    /// The mask leaves the cell open.
    case allowed
    /// The mask forbids the cell, by these rules.
    case forbidden([AttentionMask.Rule])
    /// Nothing in the row is allowed, so that there is nothing to share out.
    case wholeRowForbidden
    /// It was taken out of the run (`--without`).
    case takenOut
    /// It was set by hand (`--set`).
    case set
    /// Other cells of its stage were set, this one was not.
    case notSet
    /// It is kept from a step of writing before.
    case kept
    /// It was measured in an experiment.
    case measured
  }

  /// As many cells as anybody follows; whoever opens cells of cells stops there.
  public static let mostOpened = 5000

  /// The lines in the order of computation; a line may use those before it.
  public let lines: [Line]
  /// What else is to be said.
  public let facts: [Fact]

  /// A number that comes without arithmetic.
  init(_ facts: [Fact]) {
    lines = []
    self.facts = facts
  }

  /// A number that comes out of one line.
  init(_ formula: Formula, facts: [Fact] = []) {
    self.init([], result: formula, facts: facts)
  }

  /// A number that needs some lines before its own.
  init(
    _ before: [(symbol: String, name: String, formula: Formula)], result: Formula,
    facts: [Fact] = []
  ) {
    lines =
      before.map { Line(symbol: $0.symbol, name: $0.name, formula: $0.formula) }
      + [Line(symbol: "y", name: "result", formula: result)]
    self.facts = facts
  }

  /// How the numbers that go in are taken.
  public enum Reading: Sendable {
    /// As the machine has them, in binary.
    case machine
    /// As somebody reads them on paper: 0.3, of which the machine has 0.30000001.
    case paper
  }

  /// The results of the lines, computed from the inputs' numbers and not by the operation.
  public var values: [Double] { values(.machine) }

  /// The results of the lines, computed from the inputs' numbers as they are taken.
  public func values(_ reading: Reading) -> [Double] {
    lines.reduce(into: []) { values, line in
      let known = values
      values.append(line.formula.evaluated { Self.value(of: $0, lines: known, reading) })
    }
  }

  /// The number a leaf stands for, when the lines before are known.
  public static func value(
    of leaf: Leaf, lines: [Double], _ reading: Reading = .machine
  ) -> Double {
    switch leaf {
    case .cell(let cell):
      switch reading {
      case .machine: Double(cell.value)
      // The shortest text that means a number is the decimal it was made from.
      case .paper: Double(cell.value.description) ?? Double(cell.value)
      }
    case .line(let place): lines[place]
    case .setting(_, let value), .constant(_, let value): value
    }
  }
}
