import LinearAlgebra

/// Writes two runs side by side as JSON, schema 1, at full precision.
public struct ComparisonJSON: JSONDocument, Sendable {
  private let comparison: Comparison
  private let stages: [String]

  /// Chooses the stages to write.
  public init(_ comparison: Comparison, stages: [String]) {
    self.comparison = comparison
    self.stages = stages
  }

  /// Writes the document piece by piece.
  public func write(to sink: (String) throws -> Void) rethrows {
    try sink(
      """
      { "schema": 1, "before": { \(TraceJSON.head(of: comparison.before)) },
        "after": { \(TraceJSON.head(of: comparison.after)) },
        "firstParting": \(comparison.firstParting.map { JSONText.string($0) } ?? "null"),
        "parted": \(JSONText.strings(comparison.parted)),
        "stages": [
      """)
    let pairs = stages.compactMap { name in comparison.pair(name).map { (name, $0) } }
    for (index, (name, pair)) in pairs.enumerated() {
      let difference = pair.difference.map(Self.rows) ?? "null"
      try sink(
        """
        \(index == 0 ? "" : ",")
            { "name": \(JSONText.string(name)),
              "before": \(Self.rows(pair.before.value)),
              "after": \(Self.rows(pair.after.value)),
              "difference": \(difference) }
        """)
    }
    try sink("\n] }\n")
  }

  private static func rows(_ matrix: Matrix) -> String {
    let rows = (0..<matrix.rows).map { row in
      "[\(matrix.row(row).map { JSONText.number($0) }.joined(separator: ", "))]"
    }
    return "[\(rows.joined(separator: ", "))]"
  }
}
