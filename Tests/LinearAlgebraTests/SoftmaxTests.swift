import Foundation
import LinearAlgebra
import TestSupport
import Testing

/// The softmax turns every row into a distribution, whatever the scores are.
@Suite struct SoftmaxTests {
  /// Seeded scores of many shapes, some flat and some steep, and one with a forbidden cell in
  /// every row but no row forbidden whole.
  static let scores: [Matrix] = {
    var generator = SplitMix64(seed: 7)
    let shapes = [(1, 1), (1, 30), (30, 1), (6, 6), (5, 17), (17, 5)]
    let steepness: [Float] = [0.01, 1, 20]
    let open = shapes.flatMap { rows, columns in
      steepness.map { factor in
        Matrix.random(rows, columns, using: &generator).mapped { $0 * factor }
      }
    }
    var masked = Matrix.random(5, 5, using: &generator).nested.map { $0.map { Float($0) } }
    for row in 0..<5 { masked[row][(row + 2) % 5] = -.infinity }
    return open + [Matrix(masked)]
  }()

  @Test(arguments: scores)
  func itIsTheFormula(_ scores: Matrix) {
    // No maximum is taken away here: these scores are small enough for a double without it.
    let expected = scores.nested.map { row in
      let sum = row.reduce(0) { $0 + exp($1) }
      return row.map { exp($0) / sum }
    }
    #expect(mismatch(scores.softmaxOfRows(), expected) == nil)
  }

  @Test(arguments: scores)
  func rowsSumToOneAndNoWeightIsNegative(_ scores: Matrix) {
    for row in scores.softmaxOfRows().nested {
      #expect(abs(row.reduce(0, +) - 1) <= 1e-6)
      #expect(row.allSatisfy { $0 >= 0 && $0 <= 1 })
    }
  }

  @Test(arguments: scores)
  func aLargerScoreNeverGetsTheSmallerWeight(_ scores: Matrix) {
    let weights = scores.softmaxOfRows()
    for row in 0..<scores.rows {
      let pairs = zip(scores.row(row), weights.row(row)).sorted { $0.0 < $1.0 }
      for (before, after) in zip(pairs, pairs.dropFirst()) { #expect(before.1 <= after.1) }
    }
  }

  @Test(arguments: scores)
  func addingOneNumberToARowChangesNothing(_ scores: Matrix) {
    // Rounding the shifted scores to `Float` costs a few units in the last place of 16.
    let shifted = scores.mapped { $0 + 16 }.softmaxOfRows()
    for (actual, expected) in zip(shifted.elements, scores.softmaxOfRows().elements) {
      #expect(abs(actual - expected) <= 1e-5)
    }
  }

  @Test func aForbiddenCellIsExactlyZero() {
    let weights = Matrix([[1, -.infinity, 2], [-.infinity, -.infinity, -3]]).softmaxOfRows()
    #expect(weights[0, 1] == 0)
    #expect(Array(weights.row(1)) == [0, 0, 1])
  }

  @Test func aRowForbiddenWholeIsZeroAndNeverNaN() {
    let forbidden = -Float.infinity
    let weights = Matrix([[forbidden, forbidden], [0, 0]]).softmaxOfRows()
    #expect(weights == Matrix([[0, 0], [0.5, 0.5]]))
  }

  @Test(arguments: [Float(1e4), 3e38, -1e4, -3e38])
  func veryLargeScoresDoNotOverflow(_ size: Float) {
    let weights = Matrix([[size, size, size, size]]).softmaxOfRows()
    #expect(Array(weights.row(0)) == [0.25, 0.25, 0.25, 0.25])
    let winner = Matrix([[abs(size), -abs(size)]]).softmaxOfRows()
    #expect(Array(winner.row(0)) == [1, 0])
  }

  @Test func rowsAreNormalisedAndColumnsAreNot() {
    // Two equal rows: a softmax over columns would give one half everywhere.
    let ratio = Float(log(3.0))
    let weights = Matrix([[0, ratio], [0, ratio]]).softmaxOfRows()
    #expect(mismatch(weights, [[0.25, 0.75], [0.25, 0.75]]) == nil)
  }
}
