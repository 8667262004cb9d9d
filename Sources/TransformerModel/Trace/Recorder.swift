import LinearAlgebra

/// Runs operations and, if asked to, keeps every stage they make.
///
/// The model's code calls `apply` for each step, recording or not, so that a traced run and an
/// untraced one are the same computation.
public struct Recorder: Sendable {
  /// The stages so far in the order of computation; empty when nothing is recorded.
  public private(set) var stages: [Stage] = []
  private let isRecording: Bool

  /// Starts a run that is recorded, or one that keeps nothing.
  public init(isRecording: Bool) {
    self.isRecording = isRecording
  }

  /// Computes one stage.
  ///
  /// - Parameters:
  ///   - operation: What to compute.
  ///   - inputs: The stages it reads.
  ///   - name: The name of the new stage.
  ///   - rows: What the rows are; without it, those of the first input.
  ///   - columns: What the columns are; without it, those of the first input.
  /// - Returns: The new stage.
  /// - Precondition: The axes fit the shape of the result.
  public mutating func apply(
    _ operation: some Operation, to inputs: [Stage] = [], as name: String,
    rows: Axis? = nil, columns: Axis? = nil
  ) -> Stage {
    let value = operation(inputs.map(\.value))
    guard let rows = rows ?? inputs.first?.rows, let columns = columns ?? inputs.first?.columns
    else { preconditionFailure("\(name) has neither inputs nor axes") }
    precondition(
      value.shape == Shape(rows.count, columns.count),
      "\(name): axes of \(Shape(rows.count, columns.count)) for a \(value.shape) matrix")
    let stage = Stage(
      name: name, operation: operation, inputs: inputs.map(\.name), rows: rows, columns: columns,
      value: value)
    if isRecording { stages.append(stage) }
    return stage
  }
}
