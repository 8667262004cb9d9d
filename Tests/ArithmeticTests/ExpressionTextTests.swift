import Arithmetic
import Testing

/// An expression is spelled with the parentheses it needs and with no others.
@Suite struct ExpressionTextTests {
  typealias Formula = Expression<String>

  /// An expression and its two texts.
  struct Spelling: Sendable, CustomTestStringConvertible {
    let formula: Formula
    let people: String
    let program: String
    var testDescription: String { program }

    init(_ formula: Formula, _ people: String, _ program: String) {
      self.formula = formula
      self.people = people
      self.program = program
    }
  }

  private static let a = Formula.leaf("a")
  private static let b = Formula.leaf("b")
  private static let c = Formula.leaf("c")
  private static let minus = Formula.leaf("-1")
  private static let two = Formula.leaf("2")
  private static let three = Formula.leaf("3")

  static let plain = [
    Spelling(a, "a", "a"),
    Spelling(minus, "-1", "-1"),
    Spelling(.sum([a, b, c]), "a + b + c", "a + b + c"),
    Spelling(.sum([a]), "a", "a"),
    Spelling(.product([a]), "a", "a"),
    Spelling(.difference(a, b), "a − b", "a - b"),
    Spelling(.product([a, b, c]), "a · b · c", "a * b * c"),
    Spelling(.quotient(a, b), "a / b", "a / b"),
    Spelling(.power(a, two), "a²", "a ** 2"),
    Spelling(.power(a, three), "a³", "a ** 3"),
    Spelling(.power(a, b), "a^b", "a ** b"),
    Spelling(.call(.exp, [a]), "exp(a)", "exp(a)"),
    Spelling(.call(.max, [a, b]), "max(a, b)", "max(a, b)"),
    Spelling(.call(.sqrt, [a]), "√a", "sqrt(a)"),
  ]

  static let negative = [
    Spelling(.sum([minus, a]), "-1 + a", "-1 + a"),
    Spelling(.sum([a, minus]), "a + (-1)", "a + (-1)"),
    Spelling(.difference(minus, a), "-1 − a", "-1 - a"),
    Spelling(.difference(a, minus), "a − (-1)", "a - (-1)"),
    Spelling(.product([minus, minus]), "-1 · (-1)", "-1 * (-1)"),
    Spelling(.quotient(minus, minus), "-1 / (-1)", "-1 / (-1)"),
    Spelling(.power(minus, two), "(-1)²", "(-1) ** 2"),
    Spelling(.power(a, minus), "a^(-1)", "a ** (-1)"),
    Spelling(.call(.sqrt, [minus]), "√(-1)", "sqrt(-1)"),
    Spelling(.call(.mask, [minus, minus]), "mask(-1, -1)", "mask(-1, -1)"),
    // What begins with a minus counts, not only what is a single number.
    Spelling(.sum([a, .product([minus, b])]), "a + (-1 · b)", "a + (-1 * b)"),
    Spelling(.difference(a, .quotient(minus, b)), "a − (-1 / b)", "a - (-1 / b)"),
    Spelling(.sum([a, .power(minus, two)]), "a + (-1)²", "a + (-1) ** 2"),
    Spelling(.difference(a, .leaf("−∞")), "a − (−∞)", "a - (−∞)"),
  ]

  static let nested = [
    Spelling(.sum([.sum([a, b]), c]), "a + b + c", "a + b + c"),
    Spelling(.sum([a, .sum([b, c])]), "a + (b + c)", "a + (b + c)"),
    Spelling(.difference(a, .sum([b, c])), "a − (b + c)", "a - (b + c)"),
    Spelling(.difference(a, .difference(b, c)), "a − (b − c)", "a - (b - c)"),
    Spelling(.difference(.difference(a, b), c), "a − b − c", "a - b - c"),
    Spelling(.sum([a, .product([b, c])]), "a + b · c", "a + b * c"),
    Spelling(.product([.sum([a, b]), c]), "(a + b) · c", "(a + b) * c"),
    Spelling(.product([a, .sum([b, c])]), "a · (b + c)", "a * (b + c)"),
    Spelling(.product([.quotient(a, b), c]), "a / b · c", "a / b * c"),
    Spelling(.product([a, .quotient(b, c)]), "a · (b / c)", "a * (b / c)"),
    Spelling(.quotient(a, .product([b, c])), "a / (b · c)", "a / (b * c)"),
    Spelling(.quotient(a, .quotient(b, c)), "a / (b / c)", "a / (b / c)"),
    Spelling(.quotient(.product([a, b]), c), "a · b / c", "a * b / c"),
    Spelling(.quotient(.difference(a, b), c), "(a − b) / c", "(a - b) / c"),
    Spelling(.power(.power(a, two), three), "(a²)³", "(a ** 2) ** 3"),
    Spelling(.power(a, .power(b, c)), "a^(b^c)", "a ** (b ** c)"),
    Spelling(.power(.sum([a, b]), two), "(a + b)²", "(a + b) ** 2"),
    Spelling(.power(a, .quotient(b, two)), "a^(b / 2)", "a ** (b / 2)"),
    Spelling(.product([.power(a, two), b]), "a² · b", "a ** 2 * b"),
    Spelling(.quotient(a, .power(b, two)), "a / b²", "a / b ** 2"),
    Spelling(.call(.sqrt, [.sum([a, b])]), "√(a + b)", "sqrt(a + b)"),
    Spelling(.call(.sqrt, [.power(a, two)]), "√(a²)", "sqrt(a ** 2)"),
    Spelling(.quotient(a, .call(.sqrt, [two])), "a / √2", "a / sqrt(2)"),
    Spelling(.call(.exp, [.difference(a, b)]), "exp(a − b)", "exp(a - b)"),
    Spelling(.power(.call(.exp, [a]), two), "exp(a)²", "exp(a) ** 2"),
    Spelling(.sum([.sum([.product([a, b])])]), "a · b", "a * b"),
  ]

  @Test(arguments: plain + negative + nested)
  func isSpelledWithTheParenthesesItNeeds(_ spelling: Spelling) {
    #expect(spelling.formula.text(.mathematical) { $0 } == spelling.people)
    #expect(spelling.formula.text(.program) { $0 } == spelling.program)
  }

  @Test func everyFunctionIsCalledByItsNameInPrograms() {
    for function in Function.allCases {
      let call = Formula.call(function, Array(repeating: Self.a, count: function.arity))
      let arguments = Array(repeating: "a", count: function.arity).joined(separator: ", ")
      #expect(call.text(.program) { $0 } == "\(function.rawValue)(\(arguments))")
    }
  }
}
