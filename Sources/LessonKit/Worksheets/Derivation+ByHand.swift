import Arithmetic
import LinearAlgebra
import TransformerModel

extension Derivation {
  /// Whether there is something to compute, and not only a number to be put elsewhere.
  var hasArithmetic: Bool {
    lines.contains { line in
      if case .leaf = line.formula { false } else { true }
    }
  }

  /// Whether the number is that of another cell.
  var isCopy: Bool { !lines.isEmpty && !hasArithmetic }
}

extension Stage {
  /// Whether a number of the stage was computed in a run: others are copied, measured or given.
  func hasArithmetic(in trace: Trace) -> Bool {
    (0..<value.rows).contains { row in
      (0..<value.columns).contains { column in
        derivation(ofRow: row, column: column, in: trace).hasArithmetic
      }
    }
  }
}
