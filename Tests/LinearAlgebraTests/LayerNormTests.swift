import LinearAlgebra
import TestSupport
import Testing

/// The layer norm gives every row the mean 0 and the variance 1, with ε inside the root and a
/// variance that is divided by the number of columns.
@Suite struct LayerNormTests {
  static let inputs: [Matrix] = {
    var generator = SplitMix64(seed: 8)
    return [(1, 2), (1, 40), (30, 2), (4, 8), (7, 5)].map { rows, columns in
      Matrix.random(rows, columns, using: &generator).mapped { $0 * 3 + 10 }
    }
  }()

  @Test(arguments: inputs)
  func rowsGetTheMeanZeroAndTheVarianceOne(_ input: Matrix) {
    for row in normalised(input, epsilon: 1e-12).nested {
      let mean = row.reduce(0, +) / Double(row.count)
      let variance = row.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(row.count)
      #expect(abs(mean) <= 1e-6)
      #expect(abs(variance - 1) <= 1e-5)
    }
  }

  @Test(arguments: inputs, [1e-5, 0.5])
  func itIsTheFormula(_ input: Matrix, epsilon: Double) {
    var generator = SplitMix64(seed: 9)
    let gamma = Matrix.random(1, input.columns, using: &generator)
    let beta = Matrix.random(1, input.columns, using: &generator)
    var expected: [[Double]] = []
    for row in input.nested {
      let mean = row.reduce(0, +) / Double(row.count)
      let variance = row.map { ($0 - mean) * ($0 - mean) }.reduce(0, +) / Double(row.count)
      expected.append(
        row.indices.map { column in
          (row[column] - mean) / (variance + epsilon).squareRoot() * gamma.nested[0][column]
            + beta.nested[0][column]
        })
    }
    let actual = input.layerNormOfRows(gamma: gamma, beta: beta, epsilon: epsilon)
    #expect(mismatch(actual, expected) == nil)
  }

  @Test func aConstantRowBecomesBeta() {
    let constant = Matrix([[7, 7, 7]])
    let beta = Matrix([[1, -2, 0.5]])
    let norm = constant.layerNormOfRows(gamma: Matrix([[5, 5, 5]]), beta: beta, epsilon: 1e-5)
    #expect(norm == beta)
  }

  @Test func epsilonStandsInsideTheRoot() {
    // The variance is 3, and 3 + 1 has the root 2. With ε outside, ±√3 / (√3 + 1) is ±0.63.
    let spread = Float(3).squareRoot()
    let norm = normalised(Matrix([[spread, -spread]]), epsilon: 1)
    let expected = 3.0.squareRoot() / 2
    #expect(mismatch(norm, [[expected, -expected]]) == nil)
  }

  @Test func aTinyVarianceIsDrownedByEpsilon() {
    // V = 1e-12 beside ε = 1e-5: inside the root ±1e-6 / √1e-5 = ±3.2e-4, outside it ±0.09.
    let norm = normalised(Matrix([[1e-6, -1e-6]]), epsilon: 1e-5)
    let expected = 1e-6 / (1e-12 + 1e-5).squareRoot()
    #expect(mismatch(norm, [[expected, -expected]]) == nil)
  }

  @Test func theVarianceIsDividedByTheNumberOfColumns() {
    // Divided by 2 the variance of ±1 is 1; divided by 2 − 1 it would be 2, and the row ±0.71.
    let norm = normalised(Matrix([[1, -1]]), epsilon: 1e-12)
    #expect(mismatch(norm, [[1, -1]]) == nil)
  }

  @Test func eachRowIsNormalisedByItself() {
    let calm = Matrix([[1, 2, 3]])
    let both = calm.appendingRows(Matrix([[1000, -500, 20]]))
    #expect(normalised(both, epsilon: 1e-5).rows(at: [0]) == normalised(calm, epsilon: 1e-5))
  }

  /// The norm with γ = 1 and β = 0.
  private func normalised(_ input: Matrix, epsilon: Double) -> Matrix {
    input.layerNormOfRows(
      gamma: Matrix(rows: 1, columns: input.columns, repeating: 1),
      beta: Matrix(rows: 1, columns: input.columns, repeating: 0), epsilon: epsilon)
  }
}
