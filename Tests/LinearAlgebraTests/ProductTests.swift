import LinearAlgebra
import TestSupport
import Testing

/// The kernels of products and sums agree with loops so plain that one can see they are right.
@Suite struct ProductTests {
  /// One cell, a row by a column, wide, tall, square, and what a seed chooses.
  static let sizes: [ProductSizes] = {
    var generator = SplitMix64(seed: 1)
    func size() -> Int { Int.random(in: 1...24, using: &generator) }
    return [(1, 1, 1), (1, 9, 1), (9, 1, 9), (2, 3, 40), (40, 3, 2), (1, 64, 5), (8, 8, 8)]
      .map { ProductSizes(rows: $0.0, inner: $0.1, columns: $0.2) }
      + (0..<12).map { _ in ProductSizes(rows: size(), inner: size(), columns: size()) }
  }()

  @Test(arguments: sizes)
  func aProductIsRowsTimesColumns(_ sizes: ProductSizes) {
    var generator = SplitMix64(seed: 2)
    let left = Matrix.random(sizes.rows, sizes.inner, using: &generator)
    let right = Matrix.random(sizes.inner, sizes.columns, using: &generator)
    #expect(mismatch(left.multiplied(by: right), plainProduct(left, right)) == nil)
  }

  @Test(arguments: sizes)
  func aBiasIsAddedToEveryRow(_ sizes: ProductSizes) {
    var generator = SplitMix64(seed: 3)
    let left = Matrix.random(sizes.rows, sizes.inner, using: &generator)
    let right = Matrix.random(sizes.inner, sizes.columns, using: &generator)
    let bias = Matrix.random(1, sizes.columns, using: &generator)
    let expected = plainProduct(left, right).map { row in
      zip(row, bias.nested[0]).map { $0 + $1 }
    }
    #expect(mismatch(left.multiplied(by: right, adding: bias), expected) == nil)
  }

  @Test(arguments: sizes)
  func aTransposedProductIsRowsTimesRows(_ sizes: ProductSizes) {
    var generator = SplitMix64(seed: 4)
    let left = Matrix.random(sizes.rows, sizes.inner, using: &generator)
    let right = Matrix.random(sizes.columns, sizes.inner, using: &generator)
    var expected: [[Double]] = []
    for row in left.nested {
      expected.append(right.nested.map { other in zip(row, other).reduce(0) { $0 + $1.0 * $1.1 } })
    }
    #expect(mismatch(left.multipliedByTransposed(right), expected) == nil)
  }

  @Test(arguments: sizes)
  func aSumIsElementByElement(_ sizes: ProductSizes) {
    var generator = SplitMix64(seed: 5)
    let left = Matrix.random(sizes.rows, sizes.columns, using: &generator)
    let right = Matrix.random(sizes.rows, sizes.columns, using: &generator)
    let expected = zip(left.nested, right.nested).map { zip($0, $1).map { $0 + $1 } }
    #expect(mismatch(left + right, expected) == nil)
  }

  @Test func termsThatCancelLeaveWhatIsSmallUntouched() {
    // In `Float` 1e8 + 1 is 1e8, so a sum kept in `Float` would lose the 1.
    let row = Matrix([[1e8, 1, -1e8]])
    let ones = Matrix([[1], [1], [1]])
    #expect(row.multiplied(by: ones) == Matrix([[1]]))
    #expect(row.multipliedByTransposed(Matrix([[1, 1, 1]])) == Matrix([[1]]))
  }

  @Test func theIdentityChangesNothing() {
    var generator = SplitMix64(seed: 6)
    let matrix = Matrix.random(4, 3, using: &generator)
    let identity = Matrix([[1, 0, 0], [0, 1, 0], [0, 0, 1]])
    #expect(matrix.multiplied(by: identity) == matrix)
    #expect(matrix.multipliedByTransposed(identity) == matrix)
  }

  /// The product as it is written in a textbook.
  private func plainProduct(_ left: Matrix, _ right: Matrix) -> [[Double]] {
    var product: [[Double]] = []
    for i in 0..<left.rows {
      var row: [Double] = []
      for j in 0..<right.columns {
        var sum = 0.0
        for k in 0..<left.columns { sum += Double(left[i, k]) * Double(right[k, j]) }
        row.append(sum)
      }
      product.append(row)
    }
    return product
  }
}
