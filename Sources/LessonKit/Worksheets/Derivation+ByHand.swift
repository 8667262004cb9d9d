import Arithmetic
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
