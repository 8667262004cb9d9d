import DocumentModel
import TransformerModel

/// The words in a derivation, in the reader's language.
public struct DerivationWords: Sendable {
  /// The name of the fact that names the operation.
  public let operation: String
  /// The name of the fact that gives the formula.
  public let formula: String
  /// What is to be said of a cell in this row and column.
  public let fact: @Sendable (_ fact: Derivation.Fact, _ row: String, _ column: String) -> Fact
  /// Terms of a sum that are not shown, by their number.
  public let rest: @Sendable (_ count: Int) -> String
  /// That the cell is opened further up.
  public let openedAbove: Fact
  /// That no further cell is opened, because there are too many.
  public let endsHere: Fact

  /// Collects the words.
  public init(
    operation: String, formula: String,
    fact: @escaping @Sendable (_ fact: Derivation.Fact, _ row: String, _ column: String) -> Fact,
    rest: @escaping @Sendable (_ count: Int) -> String, openedAbove: Fact, endsHere: Fact
  ) {
    self.operation = operation
    self.formula = formula
    self.fact = fact
    self.rest = rest
    self.openedAbove = openedAbove
    self.endsHere = endsHere
  }
}
