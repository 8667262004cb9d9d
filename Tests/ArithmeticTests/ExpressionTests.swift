import Arithmetic
import Testing

/// What an expression stands for, and what can be asked of it.
@Suite struct ExpressionTests {
  typealias Formula = Expression<Double>

  @Test func everyOperatorIsComputed() {
    func value(_ formula: Formula) -> Double { formula.evaluated { $0 } }
    #expect(value(.leaf(7)) == 7)
    #expect(value(.sum([.leaf(1), .leaf(2), .leaf(4)])) == 7)
    #expect(value(.sum([])) == 0)
    #expect(value(.difference(.leaf(1), .leaf(3))) == -2)
    #expect(value(.product([.leaf(2), .leaf(3), .leaf(4)])) == 24)
    #expect(value(.product([])) == 1)
    #expect(value(.quotient(.leaf(1), .leaf(4))) == 0.25)
    #expect(value(.quotient(.leaf(1), .leaf(0))) == .infinity)
    #expect(value(.power(.leaf(2), .leaf(10))) == 1024)
    #expect(value(.power(.leaf(4), .leaf(0.5))) == 2)
    #expect(value(.power(.leaf(-2), .leaf(3))) == -8)
  }

  @Test func everyFunctionIsComputed() {
    func value(_ function: Function, _ arguments: Double...) -> Double {
      Formula.call(function, arguments.map { .leaf($0) }).evaluated { $0 }
    }
    #expect(value(.exp, 0) == 1)
    #expect(value(.exp, -.infinity) == 0)
    #expect(value(.sqrt, 9) == 3)
    #expect(abs(value(.sin, .pi / 2) - 1) < 1e-15)
    #expect(abs(value(.cos, .pi) + 1) < 1e-15)
    #expect(abs(value(.tanh, 0.5) - 0.46211715726000975) < 1e-15)
    #expect(abs(value(.erf, 1) - 0.8427007929497149) < 1e-15)
    #expect(value(.max, 0, -3) == 0)
    #expect(value(.max, -.infinity, -3) == -3)
    #expect(value(.mask, 5, 1) == 5)
    #expect(value(.mask, 5, 0) == -.infinity)
    #expect(value(.mask, 5, 0.5) == 5)
  }

  @Test func anErrorOfALeafIsHandedOn() {
    struct Unknown: Error {}
    let formula = Expression<String>.product([.leaf("a"), .call(.exp, [.leaf("b")])])
    #expect(throws: Unknown.self) {
      try formula.evaluated { name -> Double in
        guard name == "a" else { throw Unknown() }
        return 1
      }
    }
  }

  @Test func otherLeavesInTheSamePlacesKeepTheArithmetic() {
    for seed in UInt64(0)..<300 {
      var random = RandomExpression(seed: seed)
      let tree = random.tree(depth: 4)
      let texts = tree.mapped { spelled($0) }
      #expect(texts.text(.program) { $0 } == tree.text(.program, spelled))
      #expect(tree.mapped { $0 } == tree)
      #expect(texts.leaves == tree.leaves.map(spelled))
      let numbered = numbered(tree)
      #expect(numbered.leaves == Array(0..<tree.leaves.count))
    }
  }

  /// The tree with its leaves numbered in the order in which they are mapped.
  private func numbered(_ tree: Formula) -> Expression<Int> {
    var next = 0
    return tree.mapped { _ in
      defer { next += 1 }
      return next
    }
  }

  @Test func leavesComeFromLeftToRight() {
    let formula = Expression<String>.sum([
      .power(.leaf("a"), .leaf("b")), .quotient(.leaf("c"), .difference(.leaf("d"), .leaf("e"))),
      .call(.mask, [.leaf("f"), .product([.leaf("g"), .leaf("a")])]),
    ])
    #expect(formula.leaves == ["a", "b", "c", "d", "e", "f", "g", "a"])
  }

  @Test func theTermsAreThoseOfTheOutermostSumOnly() {
    let inner = Formula.sum([.leaf(2), .leaf(3)])
    let outer = Formula.sum([.leaf(1), inner])
    #expect(outer.terms == [.leaf(1), inner])
    #expect(Formula.leaf(1).terms == [.leaf(1)])
    let product = Formula.product([outer, .leaf(2)])
    #expect(product.terms == [product])
    #expect(Formula.sum([]).terms == [])
  }

  @Test func functionsSayHowManyNumbersTheyTake() {
    for function in Function.allCases {
      let arguments = Array(repeating: 0.5, count: function.arity)
      #expect(!function(arguments).isNaN, "\(function)")
    }
  }
}
