import Arithmetic
import LinearAlgebra

/// Makes random expressions, the same for the same seed.
struct RandomExpression {
  private var generator: SplitMix64

  init(seed: UInt64) {
    generator = SplitMix64(seed: seed)
  }

  /// A tree at most so deep; everything an expression can be occurs, mostly with small numbers.
  mutating func tree(depth: Int) -> Expression<Double> {
    guard depth > 0 else { return .leaf(number()) }
    func below(_ generator: inout RandomExpression) -> Expression<Double> {
      generator.tree(depth: depth - 1)
    }
    switch Int.random(in: 0..<8, using: &generator) {
    case 0: return .leaf(number())
    case 1: return .sum((0..<count()).map { _ in below(&self) })
    case 2: return .difference(below(&self), below(&self))
    case 3: return .product((0..<count()).map { _ in below(&self) })
    case 4: return .quotient(below(&self), below(&self))
    // Powers of powers soon are no numbers, so the exponents are small and often whole.
    case 5: return .power(below(&self), .leaf(pick([2, 3, 0.5, -1, 1])))
    case 6: return .power(below(&self), below(&self))
    default:
      let function = pick(Function.allCases)
      return .call(function, (0..<function.arity).map { _ in below(&self) })
    }
  }

  /// Sums and products of one term occur, too.
  private mutating func count() -> Int { pick([1, 2, 2, 3, 4]) }

  /// Numbers of both signs, whole and not, very small and very large ones, and infinities.
  private mutating func number() -> Double {
    let rare = [1e-5, -1e-7, 1e20, .infinity, -.infinity, 0]
    return Int.random(in: 0..<8, using: &generator) == 0
      ? pick(rare) : pick([0.25, -0.25, 2, -2, 3, -1.5, 1, -1, 7.125, 0.75])
  }

  private mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: 0..<values.count, using: &generator)]
  }
}

/// A number as programs read it, with the word of both languages for what has no digits.
func spelled(_ value: Double) -> String {
  value.isFinite ? value.description : value < 0 ? "-Infinity" : "Infinity"
}
