import LinearAlgebra

/// A number the model was given: weights, biases, γ and β, embedding tables.
public struct Parameter: Operation {
  /// The name in traces.
  public static let name = "parameter"
  /// The formula in symbols.
  public static let formula = "W"

  private let matrix: Matrix
  /// The first row that was made from the spelling of a word the model does not know.
  private let firstSpelled: Int

  /// They are the model's own.
  public let givesParameters = true

  /// Holds the parameter itself.
  ///
  /// - Parameters:
  ///   - matrix: The numbers.
  ///   - spelled: How many of the last rows were made for words the model does not know.
  public init(_ matrix: Matrix, spelled: Int = 0) {
    self.matrix = matrix
    firstSpelled = matrix.rows - spelled
  }

  /// Returns the parameter, `→ [n, d]`.
  public func callAsFunction(_ inputs: [Matrix]) -> Matrix { matrix }

  /// There is nothing behind it.
  public func derivation(
    ofRow row: Int, column: Int, of stage: Stage, from inputs: [Stage]
  ) -> Derivation {
    Derivation(facts(ofRow: row, column: column))
  }

  /// That it is given, or made from the spelling of a word.
  public func facts(ofRow row: Int, column: Int) -> [Derivation.Fact] {
    [row < firstSpelled ? .given : .spelled]
  }
}
