/// Data of a run that can be written as JSON.
public protocol JSONDocument {
  /// Writes the document piece by piece, so that a large one needs no second copy in memory.
  func write(to sink: (String) throws -> Void) rethrows
}

/// Spells values as JSON (RFC 8259).
///
/// Numbers stand at full precision (the shortest decimal that gives the same number back); where
/// JSON has no number, the strings `"-Infinity"`, `"Infinity"` and `"NaN"` stand.
public enum JSONText {
  /// A number at full precision, or the string that stands for one.
  static func number(_ value: some BinaryFloatingPoint & LosslessStringConvertible)
    -> String
  {
    if value.isFinite { return value.description }
    if value.isNaN { return "\"NaN\"" }
    return value < 0 ? "\"-Infinity\"" : "\"Infinity\""
  }

  /// A list of strings.
  public static func strings(_ values: [String]) -> String {
    "[\(values.map(string).joined(separator: ", "))]"
  }

  /// A JSON string (RFC 8259, section 7): quotes, backslashes and control characters escaped.
  public static func string(_ text: String) -> String {
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
