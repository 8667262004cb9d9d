/// A piece of arithmetic whose numbers are still in their places: `exp(x − max) / Σ`.
///
/// A leaf is whatever stands for a number: the cell of a matrix, a setting, the result of a line
/// before. One expression is evaluated, shown in symbols, shown in numbers, and written for another
/// program, so that what is printed cannot differ from what is meant.
public indirect enum Expression<Leaf> {
  /// A number by what stands for it.
  case leaf(Leaf)
  /// a + b + …
  case sum([Expression])
  /// a − b
  case difference(Expression, Expression)
  /// a · b · …
  case product([Expression])
  /// a / b
  case quotient(Expression, Expression)
  /// a ^ b
  case power(Expression, Expression)
  /// f(a, b, …)
  case call(Function, [Expression])
}

extension Expression: Sendable where Leaf: Sendable {}
extension Expression: Equatable where Leaf: Equatable {}

extension Expression {
  /// The number it stands for, when every leaf stands for one.
  public func evaluated(_ value: (Leaf) throws -> Double) rethrows -> Double {
    switch self {
    case .leaf(let leaf): try value(leaf)
    case .sum(let terms): try terms.reduce(0) { $0 + (try $1.evaluated(value)) }
    case .difference(let left, let right): try left.evaluated(value) - right.evaluated(value)
    case .product(let factors): try factors.reduce(1) { $0 * (try $1.evaluated(value)) }
    case .quotient(let left, let right): try left.evaluated(value) / right.evaluated(value)
    case .power(let base, let exponent):
      Function.power(try base.evaluated(value), try exponent.evaluated(value))
    case .call(let function, let arguments):
      function(try arguments.map { try $0.evaluated(value) })
    }
  }

  /// The same arithmetic with other leaves in the places of these.
  public func mapped<Other>(_ transform: (Leaf) -> Other) -> Expression<Other> {
    switch self {
    case .leaf(let leaf): .leaf(transform(leaf))
    case .sum(let terms): .sum(terms.map { $0.mapped(transform) })
    case .difference(let left, let right):
      .difference(left.mapped(transform), right.mapped(transform))
    case .product(let factors): .product(factors.map { $0.mapped(transform) })
    case .quotient(let left, let right):
      .quotient(left.mapped(transform), right.mapped(transform))
    case .power(let base, let exponent):
      .power(base.mapped(transform), exponent.mapped(transform))
    case .call(let function, let arguments):
      .call(function, arguments.map { $0.mapped(transform) })
    }
  }

  /// Every leaf from left to right.
  public var leaves: [Leaf] {
    switch self {
    case .leaf(let leaf): [leaf]
    case .sum(let parts), .product(let parts), .call(_, let parts): parts.flatMap(\.leaves)
    case .difference(let left, let right), .quotient(let left, let right),
      .power(let left, let right):
      left.leaves + right.leaves
    }
  }

  /// What is added up: the terms of a sum, or the whole as the only one.
  public var terms: [Expression] {
    if case .sum(let terms) = self { terms } else { [self] }
  }
}
