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

  /// What comes out if the numbers that go in are the decimals that are printed, and not what is
  /// left of them in binary; `nil` if nothing is computed.
  var decimalResult: Double? {
    var values: [Double] = []
    for line in lines {
      let known = values
      values.append(
        line.formula.evaluated { leaf in
          if case .cell(let cell) = leaf { return cell.value.decimal }
          return Self.value(of: leaf, lines: known)
        })
    }
    return values.last
  }
}
