import LinearAlgebra

/// Writes a trace as JSON, schema 1, so that another program can recompute every stage.
///
/// Numbers stand at full precision (the shortest decimal that gives the same `Float` back); where
/// JSON has no number, the strings `"-Infinity"`, `"Infinity"` and `"NaN"` stand.
public struct TraceJSON: Sendable {
  private let trace: Trace
  private let stages: [Stage]

  /// Chooses what to write: all stages of a run, or some of them.
  public init(_ trace: Trace, stages: [Stage]) {
    self.trace = trace
    self.stages = stages
  }

  /// Writes the document piece by piece, so that a long text needs no second copy in memory.
  public func write(to sink: (String) throws -> Void) rethrows {
    try sink(
      """
      { "schema": 1, "model": \(Self.string(trace.model)), "text": \
      \(Self.string(trace.sentence.text)), "tokens": \(Self.strings(trace.sentence.tokens)),\(target)
        "stages": [
      """)
    for (index, stage) in stages.enumerated() {
      try sink(index == 0 ? "\n" : ",\n")
      try write(stage, to: sink)
    }
    try sink("\n] }\n")
  }

  /// What the decoder was given, where it was given something of its own.
  private var target: String {
    trace.target.map { " \"target\": \(Self.strings($0.tokens))," } ?? ""
  }

  private func write(_ stage: Stage, to sink: (String) throws -> Void) rethrows {
    let parameters = stage.operation.parameters
      .map { "\(Self.string($0.name)): \(Self.value($0.value))" }
    try sink(
      """
          { "name": \(Self.string(stage.name)), \
      "operation": \(Self.string(type(of: stage.operation).name)),
            "parameters": {\(parameters.joined(separator: ", "))},
            "inputs": \(Self.strings(stage.inputs)),
            "rows": \(Self.strings(stage.rows.labels)),
            "columns": \(Self.strings(stage.columns.labels)),
            "shape": [\(stage.value.rows), \(stage.value.columns)],
            "values": [
      """)
    for row in 0..<stage.value.rows {
      let numbers = stage.value.row(row).map { Self.number($0) }
      try sink((row == 0 ? "\n" : ",\n") + "        [\(numbers.joined(separator: ", "))]")
    }
    try sink("] }")
  }

  private static func value(_ value: OperationParameter.Value) -> String {
    switch value {
    case .number(let value): number(value)
    case .count(let count): "\(count)"
    case .counts(let counts): "[\(counts.map(String.init).joined(separator: ", "))]"
    }
  }

  private static func number(_ value: some BinaryFloatingPoint & LosslessStringConvertible)
    -> String
  {
    if value.isFinite { return value.description }
    if value.isNaN { return "\"NaN\"" }
    return value < 0 ? "\"-Infinity\"" : "\"Infinity\""
  }

  private static func strings(_ values: [String]) -> String {
    "[\(values.map(string).joined(separator: ", "))]"
  }

  /// A JSON string (RFC 8259, section 7): quotes, backslashes and control characters escaped.
  private static func string(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case _ where scalar.mustBeEscaped:
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}

extension Unicode.Scalar {
  /// What JSON forbids in a string, and what would drive a terminal that shows the JSON or could
  /// not be seen there: control characters, line separators, marks that turn the direction of
  /// writing, spaces without width.
  fileprivate var mustBeEscaped: Bool {
    switch value {
    case 0..<0x20, 0x7F...0x9F, 0x061C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E,
      0x2060...0x2069, 0xFEFF:
      true
    default: false
    }
  }
}
