import LinearAlgebra

extension Stage {
  /// One number of this stage.
  ///
  /// - Precondition: The stage has that row and that column.
  public func cell(_ row: Int, _ column: Int) -> Derivation.Cell {
    Derivation.Cell(of: self, row, column)
  }

  /// How one number of this stage came about.
  ///
  /// - Parameter trace: The run the stage belongs to.
  /// - Precondition: The cell is one of the stage's, and the run has its inputs.
  public func derivation(ofRow row: Int, column: Int, in trace: Trace) -> Derivation {
    let inputs = inputs.map { name in
      guard let input = trace[name] else {
        preconditionFailure("\(self.name) was made from \(name), which the run does not have")
      }
      return input
    }
    return operation.derivation(ofRow: row, column: column, of: self, from: inputs)
  }

  /// Whether something else stands here in the place of a part that was taken out.
  public var isTakenOut: Bool {
    value.rows > 0 && operation.facts(ofRow: 0, column: 0).contains(.takenOut)
  }
}
