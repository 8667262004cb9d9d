/// A stretch of text with the SGR parameters in force over it (ECMA-48, section 8.3.117).
struct PaintedRun: Equatable {
  /// The parameters, empty after a reset.
  let codes: [Int]
  /// The text, free of SGR sequences.
  let text: String

  /// Takes a text apart; what is no SGR sequence stays in the text, for a test to stumble over.
  static func runs(of text: String) -> [PaintedRun] {
    var runs: [PaintedRun] = []
    var codes: [Int] = []
    var rest = text[...]
    while let match = rest.firstMatch(of: /\u{1B}\[([0-9;]*)m/) {
      runs.append(PaintedRun(codes: codes, text: String(rest[..<match.range.lowerBound])))
      let parameters = match.1.split(separator: ";").compactMap { Int($0) }
      codes = parameters.isEmpty || parameters == [0] ? [] : codes + parameters
      rest = rest[match.range.upperBound...]
    }
    runs.append(PaintedRun(codes: codes, text: String(rest)))
    return runs.filter { !$0.text.isEmpty }
  }
}

/// The text without its SGR sequences.
func withoutColor(_ text: String) -> String {
  PaintedRun.runs(of: text).map(\.text).joined()
}
