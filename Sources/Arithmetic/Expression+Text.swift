/// How an expression is spelled.
public enum Notation: Sendable {
  /// For people: `2.00 · (1.50 − 0.25)²`, `√4`.
  case mathematical
  /// For programs, as Python and JavaScript read it: `2.0 * (1.5 - 0.25) ** 2`, `sqrt(4)`.
  case program
}

extension Expression {
  /// The expression as text, with only the parentheses it needs.
  ///
  /// - Parameters:
  ///   - notation: For people or for programs.
  ///   - spelling: How a leaf is spelled; what begins with a minus gets parentheses where a sign
  ///     stands before it.
  public func text(_ notation: Notation, _ spelling: (Leaf) -> String) -> String {
    spelled(notation, spelling).text
  }

  /// How tightly the parts of a text hold together, from the loosest.
  private enum Binding: Int, Comparable {
    case sum, product, sign, power, whole

    static func < (left: Binding, right: Binding) -> Bool { left.rawValue < right.rawValue }
  }

  private typealias Spelled = (text: String, binding: Binding)

  private func spelled(_ notation: Notation, _ spelling: (Leaf) -> String) -> Spelled {
    /// A part, in parentheses if it is looser than its place allows.
    func part(_ expression: Expression, atLeast binding: Binding) -> String {
      let spelled = expression.spelled(notation, spelling)
      return spelled.binding < binding ? "(\(spelled.text))" : spelled.text
    }
    /// Parts in a row: behind a sign even a negative number needs its parentheses.
    func joined(_ parts: [Expression], by sign: String, _ binding: Binding) -> String {
      parts.enumerated().map { index, item in
        part(item, atLeast: index == 0 ? binding : max(binding, .power))
      }.joined(separator: sign)
    }
    let isForPeople = notation == .mathematical
    switch self {
    case .leaf(let leaf):
      let text = spelling(leaf)
      return (text, text.hasPrefix("-") || text.hasPrefix("−") ? .sign : .whole)
    case .sum(let terms) where terms.count != 1:
      let items = terms.enumerated().map { index, term in
        let spelled = term.spelled(notation, spelling)
        let isSigned = index > 0 && (spelled.text.hasPrefix("-") || spelled.text.hasPrefix("−"))
        return spelled.binding == .sum && index > 0 || isSigned
          ? "(\(spelled.text))" : spelled.text
      }
      return (items.joined(separator: " + "), .sum)
    case .difference(let left, let right):
      let minus = isForPeople ? " − " : " - "
      let subtrahend = right.spelled(notation, spelling)
      let needs =
        subtrahend.binding == .sum || subtrahend.text.hasPrefix("-")
        || subtrahend.text.hasPrefix("−")
      return (
        part(left, atLeast: .sum) + minus + (needs ? "(\(subtrahend.text))" : subtrahend.text), .sum
      )
    case .product(let factors) where factors.count != 1:
      return (joined(factors, by: isForPeople ? " · " : " * ", .product), .product)
    case .quotient(let left, let right):
      return (joined([left, right], by: " / ", .product), .product)
    case .power(let base, let exponent):
      return power(base, exponent, part: part, notation, spelling)
    case .call(.sqrt, let arguments) where isForPeople:
      return ("√" + arguments.map { part($0, atLeast: .whole) }.joined(), .whole)
    case .call(let function, let arguments):
      let list = arguments.map { $0.spelled(notation, spelling).text }.joined(separator: ", ")
      return ("\(function.rawValue)(\(list))", .whole)
    case .sum(let parts), .product(let parts):
      return parts[0].spelled(notation, spelling)
    }
  }

  private func power(
    _ base: Expression, _ exponent: Expression,
    part: (Expression, Binding) -> String, _ notation: Notation, _ spelling: (Leaf) -> String
  ) -> Spelled {
    let raised = part(base, .whole)
    guard notation == .mathematical else {
      return ("\(raised) ** \(part(exponent, .whole))", .power)
    }
    switch exponent.spelled(notation, spelling).text {
    case "2": return ("\(raised)²", .power)
    case "3": return ("\(raised)³", .power)
    default: return ("\(raised)^\(part(exponent, .whole))", .power)
    }
  }
}
