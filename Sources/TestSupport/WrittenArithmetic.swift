import Foundation

/// Reads arithmetic as another program would, and computes it: a second way from a text to a
/// number, which knows nothing of `Expression`.
///
/// It is as strict as the stricter of Python and JavaScript: `-2 ** 2` is no expression in
/// JavaScript, so it is none here.
public struct WrittenArithmetic {
  /// The text is no expression.
  public struct Mistake: Error, CustomStringConvertible {
    /// What was expected, and what stood there instead.
    public let description: String
  }

  private let names: [String: Double]
  private let text: String
  private var rest: Substring

  /// Computes a text.
  ///
  /// - Parameters:
  ///   - text: Numbers, names, `+ - * / **`, parentheses and calls of functions.
  ///   - names: What names stand for.
  /// - Throws: `Mistake` if it is no expression.
  public static func value(of text: String, names: [String: Double] = [:]) throws -> Double {
    var reader = WrittenArithmetic(names: names, text: text, rest: text[...])
    let value = try reader.sum()
    reader.skipBlanks()
    guard reader.rest.isEmpty else { throw reader.mistake("an operator") }
    return value
  }

  /// What is written for people, in the signs of programs; `√` is read as it is.
  public static func forPrograms(_ text: String) -> String {
    let signs = [
      ("·", "*"), ("−", "-"), ("²", " ** 2"), ("³", " ** 3"), ("^", " ** "), ("∞", "Infinity"),
    ]
    return signs.reduce(text) { $0.replacing($1.0, with: $1.1) }
  }

  private func mistake(_ expected: String) -> Mistake {
    Mistake(description: "expected \(expected) before “\(rest)” in “\(text)”")
  }

  private mutating func skipBlanks() { rest = rest.drop { $0 == " " } }

  /// Takes a sign if it comes next.
  private mutating func take(_ sign: String) -> Bool {
    skipBlanks()
    guard rest.hasPrefix(sign) else { return false }
    // `*` is not the first half of `**`.
    if sign == "*", rest.hasPrefix("**") { return false }
    rest = rest.dropFirst(sign.count)
    return true
  }

  private mutating func sum() throws -> Double {
    var value = try product()
    while true {
      if take("+") {
        value += try product()
      } else if take("-") {
        value -= try product()
      } else {
        return value
      }
    }
  }

  private mutating func product() throws -> Double {
    var value = try signed()
    while true {
      if take("*") {
        value *= try signed()
      } else if take("/") {
        value /= try signed()
      } else {
        return value
      }
    }
  }

  private mutating func signed() throws -> Double {
    guard take("-") else { return try power() }
    let value = try root()
    skipBlanks()
    guard !rest.hasPrefix("**") else { throw mistake("parentheses") }
    return -value
  }

  private mutating func power() throws -> Double {
    let base = try root()
    // From right to left: 2 ** 3 ** 2 is 2 ** 9.
    return take("**") ? pow(base, try signed()) : base
  }

  private mutating func root() throws -> Double {
    take("√") ? try root().squareRoot() : try atom()
  }

  private mutating func atom() throws -> Double {
    skipBlanks()
    if take("(") {
      let value = try sum()
      guard take(")") else { throw mistake("a closing parenthesis") }
      return value
    }
    if let number = rest.prefixMatch(of: /[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?/) {
      rest = rest[number.range.upperBound...]
      guard let value = Double(String(number.output.0)) else { throw mistake("a number") }
      return value
    }
    guard let word = rest.prefixMatch(of: /[a-zA-Z_][a-zA-Z_0-9]*/) else {
      throw mistake("a number or a name")
    }
    let name = String(word.output)
    if let value = names[name] ?? ["Infinity": .infinity][name] {
      rest = rest[word.range.upperBound...]
      return value
    }
    return try call(name, word.range.upperBound)
  }

  private mutating func call(_ name: String, _ end: Substring.Index) throws -> Double {
    let start = rest
    rest = rest[end...]
    guard take("(") else {
      rest = start
      throw mistake("a known name")
    }
    var arguments = [try sum()]
    while take(",") { arguments.append(try sum()) }
    guard take(")") else { throw mistake("a closing parenthesis") }
    switch (name, arguments.count) {
    case ("exp", 1): return exp(arguments[0])
    case ("sqrt", 1): return arguments[0].squareRoot()
    case ("sin", 1): return sin(arguments[0])
    case ("cos", 1): return cos(arguments[0])
    case ("tanh", 1): return tanh(arguments[0])
    case ("erf", 1): return erf(arguments[0])
    case ("max", 2): return max(arguments[0], arguments[1])
    case ("mask", 2): return arguments[1] != 0 ? arguments[0] : -.infinity
    default:
      rest = start
      throw mistake("a known function and its arguments")
    }
  }
}

/// Whether two numbers are one but for the last digits of a `Float`; infinities have to be equal.
///
/// A number near 0 is one that terms of the size of 1 have cancelled to.
public func areClose(_ found: Double, _ expected: Double, relative: Double = 1e-6) -> Bool {
  found == expected || abs(found - expected) <= relative * max(abs(expected), 1e-6)
}
