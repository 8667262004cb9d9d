import Arithmetic
import TestSupport
import Testing

/// Whatever the expression: read by another program, its text gives the number that it stands for.
@Suite struct ExpressionPropertyTests {
  @Test(arguments: UInt64(0)..<20)
  func theTextForProgramsGivesTheSameNumber(batch: UInt64) throws {
    for seed in batch * 100..<(batch + 1) * 100 { try expectSame(.program, { $0 }, seed: seed) }
  }

  @Test(arguments: UInt64(0)..<20)
  func theTextForPeopleGivesTheSameNumber(batch: UInt64) throws {
    for seed in batch * 100..<(batch + 1) * 100 {
      try expectSame(.mathematical, WrittenArithmetic.forPrograms, seed: seed)
    }
  }

  /// The two properties above would hold of little if most numbers were none.
  @Test func mostRandomExpressionsAreNumbers() {
    let values = (UInt64(0)..<2000).map { seed in
      var random = RandomExpression(seed: seed)
      return random.tree(depth: 5).evaluated { $0 }
    }
    #expect(values.count { $0.isFinite } > 800)
  }

  /// With the sign of typography before a negative number nothing else may change.
  @Test func anyMinusCountsAsASign() {
    for seed in UInt64(0)..<500 {
      var random = RandomExpression(seed: seed)
      let expression = random.tree(depth: 4)
      let typographic = expression.text(.program) { spelled($0).replacing("-", with: "−") }
      let plain = expression.text(.program, spelled)
      #expect(typographic.replacing("−", with: "-") == plain)
    }
  }

  /// Reading one text and evaluating one tree is the same computation, to the last bit.
  private func expectSame(_ notation: Notation, _ read: (String) -> String, seed: UInt64) throws {
    var random = RandomExpression(seed: seed)
    let expression = random.tree(depth: 5)
    let text = expression.text(notation, spelled)
    let found = try WrittenArithmetic.value(of: read(text))
    let expected = expression.evaluated { $0 }
    #expect(
      found == expected || found.isNaN && expected.isNaN || hasSumOfNothing(expression),
      "seed \(seed): \(text) is \(found), not \(expected)")
  }

  /// Whether a sum inside is 0: the sign of that zero is no part of the text, but decides what
  /// comes out where something is divided by it.
  private func hasSumOfNothing(_ expression: Expression<Double>) -> Bool {
    switch expression {
    case .leaf: false
    case .sum(let parts):
      expression.evaluated { $0 } == 0 || parts.contains(where: hasSumOfNothing)
    case .product(let parts), .call(_, let parts): parts.contains(where: hasSumOfNothing)
    case .difference(let left, let right), .quotient(let left, let right),
      .power(let left, let right):
      hasSumOfNothing(left) || hasSumOfNothing(right)
    }
  }
}
