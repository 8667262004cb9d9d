import LinearAlgebra

/// Runs operations and, if asked to, keeps every stage they make.
///
/// The model's code calls `apply` for each step, recording or not, so that a traced run and an
/// untraced one are the same computation. What is changed in a run is changed here, so that no
/// layer knows of it.
public struct Recorder: Sendable {
  /// What the name of a stage ends with when it is shown as it was before some cells were set.
  public static let beforeSetting = ".before"

  /// The stages kept so far, in the order of computation.
  public private(set) var stages: [Stage] = []
  /// Names that are accepted but not listed, with the stages they mean.
  public private(set) var aliases: [String: String] = [:]
  /// What is changed in this run.
  let interventions: Interventions
  private let selection: StageSelection

  /// Starts a run that keeps some of its stages.
  public init(keeping selection: StageSelection, interventions: Interventions = .none) {
    self.selection = selection
    self.interventions = interventions
  }

  /// Starts a run that is recorded, or one that keeps nothing.
  public init(isRecording: Bool, interventions: Interventions = .none) {
    self.init(keeping: isRecording ? .all : .none, interventions: interventions)
  }

  /// Whether everything that was asked for by name is there, so that what is left of the run need
  /// not be computed.
  var isComplete: Bool {
    if case .named(let names) = selection { stages.count == names.count } else { false }
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
    _ operation: any Operation, to inputs: [Stage] = [], as name: String,
    rows: Axis? = nil, columns: Axis? = nil
  ) -> Stage {
    guard let rows = rows ?? inputs.first?.rows, let columns = columns ?? inputs.first?.columns
    else { preconditionFailure("\(name) has neither inputs nor axes") }
    guard !interventions.isEmpty else {
      return keep(operation, inputs, name, rows, columns)
    }
    var (operation, inputs) = (operation, inputs)
    if let removal = interventions.removal(touching: name, from: inputs.map(\.name)) {
      (operation, inputs) = removal.replacement(
        shape: Shape(rows.count, columns.count), inputs: inputs)
    }
    for breakage in interventions.breakages where breakage.touches(name) {
      operation = breakage.breaking(operation)
    }
    guard let cells = interventions.settings[name] else {
      return keep(operation, inputs, name, rows, columns)
    }
    let before = keep(operation, inputs, name + Self.beforeSetting, rows, columns)
    return keep(SetCells(cells, over: operation), [before], name, rows, columns)
  }

  /// Another name for a stage.
  mutating func accept(_ alias: String, for stage: Stage) {
    if alias != stage.name { aliases[alias] = stage.name }
  }

  private mutating func keep(
    _ operation: any Operation, _ inputs: [Stage], _ name: String, _ rows: Axis, _ columns: Axis
  ) -> Stage {
    let value = operation(inputs.map(\.value))
    precondition(
      value.shape == Shape(rows.count, columns.count),
      "\(name): axes of \(Shape(rows.count, columns.count)) for a \(value.shape) matrix")
    let stage = Stage(
      name: name, operation: operation, inputs: inputs.map(\.name), rows: rows, columns: columns,
      value: value)
    if selection.keeps(name) { stages.append(stage) }
    return stage
  }
}
