import LinearAlgebra
import TestSupport
import Testing

/// A matrix is the same matrix however its numbers lie in memory.
@Suite struct MatrixViewTests {
  static let shapes = [(1, 1), (1, 9), (9, 1), (5, 7), (33, 65), (70, 40)]

  /// The matrix in every layout, and in all the ways to get there twice.
  private static func views(_ matrix: Matrix) -> [Matrix] {
    Layout.allCases.flatMap { first in
      Layout.allCases.map { second in matrix.laid(first).laid(second) }
    }
  }

  @Test(arguments: shapes)
  func everyViewHasTheCellsOfTheCopy(_ rows: Int, _ columns: Int) {
    var generator = SplitMix64(seed: 31)
    let matrix = Matrix.random(rows, columns, using: &generator)
    let other = Matrix.random(rows, columns, using: &generator)
    for view in Self.views(matrix) {
      #expect(view == matrix)
      #expect(matrix == view)
      #expect(view != other)
      #expect(view.elements == matrix.elements)
      #expect((0..<rows).allSatisfy { Array(view.row($0)) == Array(matrix.row($0)) })
      #expect(view[rows - 1, columns - 1] == matrix.elements.last)
      #expect(view.transposed.transposed == matrix)
    }
  }

  @Test(arguments: shapes)
  func whatIsMadeOfAViewIsMadeOfItsCells(_ rows: Int, _ columns: Int) {
    var generator = SplitMix64(seed: 32)
    let matrix = Matrix.random(rows, columns, using: &generator)
    let row = Matrix.random(1, columns, using: &generator)
    let mask = matrix.mapped { $0 > 0 ? 1 : 0 }
    let places = [rows - 1, 0, rows / 2]
    for view in Self.views(matrix) {
      #expect(view.rows(at: places) == matrix.rows(at: places))
      for range in [0..<columns / 2, columns / 2..<columns] {
        #expect(view.columns(range).elements == matrix.columns(range).elements)
      }
      #expect(view.appendingRows(view) == matrix.appendingRows(matrix))
      #expect(Matrix.sideBySide([view, view]) == Matrix.sideBySide([matrix, matrix]))
      #expect(view.mapped { $0 * 2 } == matrix.mapped { $0 * 2 })
      #expect(view.scaled(by: 2) == matrix.mapped { $0 * 2 })
      #expect(view + view == matrix.mapped { $0 * 2 })
      #expect(view.addingToRows(row.laid(.turnedPart)) == matrix.addingToRows(row))
      #expect(view.masked(by: mask.laid(.part)) == matrix.masked(by: mask))
      #expect(view.contains { $0 == matrix[rows - 1, 0] })
      #expect(!view.contains(where: \.isNaN))
      let changed = view.replacing(row: rows - 1, column: 0, by: 7)
      #expect(changed == matrix.replacing(row: rows - 1, column: 0, by: 7))
      #expect(view == matrix)
    }
  }

  @Test func aViewOfNothingIsNothing() {
    let tall = Matrix(rows: 1 << 40, columns: 0, elements: [])
    for view in [tall, tall.transposed, tall.columns(0..<0)] {
      #expect(view.elements.isEmpty)
      #expect(!view.contains { _ in true })
      #expect(view == view.transposed.transposed)
    }
    #expect(Matrix([[1, 2]]).columns(1..<1).transposed.shape == Shape(0, 1))
  }

  @Test func equalityIsThatOfNumbersAndNotOfBits() {
    #expect(Matrix([[0, -0.0]]) == Matrix([[-0.0, 0]]))
    #expect(Matrix([[Float.nan]]) != Matrix([[Float.nan]]))
    #expect(Matrix([[1, 2], [3, 4]]).transposed != Matrix([[1, 2], [3, 4]]))
  }

  /// Numbers that know who still uses them.
  private final class Owner: Sendable {
    let address: UInt
    let count: Int

    init(_ numbers: [Float]) {
      let start = UnsafeMutablePointer<Float>.allocate(capacity: numbers.count)
      start.initialize(from: numbers, count: numbers.count)
      address = UInt(bitPattern: start)
      count = numbers.count
    }

    deinit { UnsafeMutablePointer<Float>(bitPattern: address)?.deallocate() }
  }

  @Test func numbersThatOthersKeepAreUsedWhereTheyLie() {
    weak var owner: Owner?
    var view = Matrix([[0]])
    do {
      let kept = Owner([0, 1, 2, 3, 4, 5])
      owner = kept
      let matrix = Matrix(rows: 2, columns: 3, at: kept.address, keptBy: kept)
      #expect(matrix == Matrix([[0, 1, 2], [3, 4, 5]]))
      view = matrix.columns(1..<3).transposed
    }
    #expect(owner != nil, "a view keeps the numbers")
    #expect(view == Matrix([[1, 4], [2, 5]]))
    #expect(Array(view.row(1)) == [2, 5])
    #expect(view.rows(at: [1]) == Matrix([[2, 5]]))
    #expect(view.multipliedPlainly(by: view) == Matrix([[9, 24], [12, 33]]))
    #expect(view.multipliedFast(by: view) == Matrix([[9, 24], [12, 33]]))
    view = view.mapped { $0 }
    #expect(owner == nil, "a copy does not")
  }
}
