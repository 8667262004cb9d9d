import LinearAlgebra

/// Writes a trace as JSON, schema 1, so that another program can recompute every stage.
///
/// Numbers stand at full precision (the shortest decimal that gives the same `Float` back); where
/// JSON has no number, the strings `"-Infinity"`, `"Infinity"` and `"NaN"` stand.
public struct TraceJSON: JSONDocument, Sendable {
  private let trace: Trace
  private let stages: [Stage]

  /// Chooses what to write: all stages of a run, or some of them.
  public init(_ trace: Trace, stages: [Stage]) {
    self.trace = trace
    self.stages = stages
  }

  /// Writes the document piece by piece, so that a long text needs no second copy in memory.
  public func write(to sink: (String) throws -> Void) rethrows {
    try sink("{ \"schema\": 1, \(Self.head(of: trace)),\n  \"stages\": [")
    for (index, stage) in stages.enumerated() {
      try sink(index == 0 ? "\n" : ",\n")
      try write(stage, to: sink)
    }
    try sink("\n] }\n")
  }

  /// What ran on what: the model, the texts, and, where there are any, the changes.
  static func head(of trace: Trace) -> String {
    let pair = trace.sentence.pair.map { ", \"pair\": \(JSONText.string($0))" } ?? ""
    let target = trace.target.map { ", \"target\": \(JSONText.strings($0.tokens))" } ?? ""
    let changes = trace.changes.isEmpty ? "" : ", \"changes\": \(JSONText.strings(trace.changes))"
    return """
      "model": \(JSONText.string(trace.model)), "text": \(JSONText.string(trace.sentence.text))\(pair), \
      "tokens": \(JSONText.strings(trace.sentence.tokens))\(target)\(changes)
      """
  }

  private func write(_ stage: Stage, to sink: (String) throws -> Void) rethrows {
    let parameters = stage.operation.parameters
      .map { "\(JSONText.string($0.name)): \(Self.value($0.value))" }
    try sink(
      """
          { "name": \(JSONText.string(stage.name)), \
      "operation": \(JSONText.string(type(of: stage.operation).name)),
            "parameters": {\(parameters.joined(separator: ", "))},
            "inputs": \(JSONText.strings(stage.inputs)),
            "rows": \(JSONText.strings(stage.rows.labels)),
            "columns": \(JSONText.strings(stage.columns.labels)),
            "shape": [\(stage.value.rows), \(stage.value.columns)],
            "values": [
      """)
    for row in 0..<stage.value.rows {
      let numbers = stage.value.row(row).map { JSONText.number($0) }
      try sink((row == 0 ? "\n" : ",\n") + "        [\(numbers.joined(separator: ", "))]")
    }
    try sink("] }")
  }

  private static func value(_ value: OperationParameter.Value) -> String {
    switch value {
    case .number(let value): JSONText.number(value)
    case .count(let count): "\(count)"
    case .counts(let counts): "[\(counts.map(String.init).joined(separator: ", "))]"
    case .numbers(let numbers): "[\(numbers.map { JSONText.number($0) }.joined(separator: ", "))]"
    }
  }
}
