import Arithmetic

/// How one number came about: lines of arithmetic, and below them the numbers they are made of,
/// opened in their turn.
public struct DerivationBlock: Sendable {
  /// A number in a line of arithmetic.
  public struct Quantity: Sendable {
    /// What it is called: the name of a cell, or a symbol.
    public let symbol: String
    /// The number.
    public let value: Double
    /// Whether it is printed as the formula writes it, by its symbol, also among the numbers: 2, π.
    public let isConstant: Bool
    /// Whether it is printed with all its digits, and not with as many as other numbers.
    public let isExact: Bool
    /// Whether it is the one that is chosen to be opened next.
    public let isSelected: Bool
    /// The full name of its stage and its place there, if it is a cell.
    public let source: (stage: String, cell: MatrixBlock.Cell)?

    /// Names a number.
    public init(
      _ symbol: String, _ value: Double, isConstant: Bool = false, isExact: Bool = false,
      isSelected: Bool = false, source: (stage: String, cell: MatrixBlock.Cell)? = nil
    ) {
      self.symbol = symbol
      self.value = value
      self.source = source
      self.isConstant = isConstant
      self.isExact = isExact
      self.isSelected = isSelected
    }
  }

  /// The arithmetic of a line.
  public typealias Formula = Expression<Quantity>

  /// One line: a symbol and what it is equal to.
  public struct Line: Sendable {
    /// What is computed.
    public let symbol: String
    /// What is added up; a line that is no sum has one term.
    public let terms: [Formula]
    /// Terms that are not shown: how many, said in words, and their sum.
    public let rest: (words: String, sum: Double)?
    /// What comes out.
    public let value: Double

    /// Puts a line together.
    public init(
      symbol: String, terms: [Formula], rest: (words: String, sum: Double)? = nil, value: Double
    ) {
      self.symbol = symbol
      self.terms = terms
      self.rest = rest
      self.value = value
    }
  }

  /// The full name of the cell.
  public let name: String
  /// The number.
  public let value: Float
  /// The operation, its formula, and what else is to be said.
  public let facts: [Fact]
  /// The arithmetic.
  public let lines: [Line]
  /// The numbers that went in, opened.
  public let parts: [DerivationBlock]

  /// Puts a derivation together.
  public init(
    name: String, value: Float, facts: [Fact], lines: [Line], parts: [DerivationBlock] = []
  ) {
    self.name = name
    self.value = value
    self.facts = facts
    self.lines = lines
    self.parts = parts
  }
}
