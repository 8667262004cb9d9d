import LinearAlgebra

/// One named matrix of a run: what it is, which operation made it, and from what.
public struct Stage: Sendable {
  /// The dotted name, for example `encoder.0.attention.head.0.scores`.
  public let name: String
  /// The operation that computed the value.
  public let operation: any Operation
  /// The names of the stages it was computed from, in the operation's order.
  public let inputs: [String]
  /// What the rows are.
  public let rows: Axis
  /// What the columns are.
  public let columns: Axis
  /// The numbers.
  public let value: Matrix

  /// Whether the model brought this stage along instead of computing it.
  public var isParameter: Bool { operation.givesParameters }

  /// The same stage with other numbers: those of somebody who rounds on the way.
  ///
  /// - Precondition: The shape is that of the stage.
  public func holding(_ numbers: Matrix) -> Stage {
    precondition(
      numbers.shape == value.shape, "\(numbers.shape) numbers for \(name) \(value.shape)")
    return Stage(
      name: name, operation: operation, inputs: inputs, rows: rows, columns: columns,
      value: numbers)
  }
}
