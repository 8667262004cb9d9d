import LinearAlgebra
import TestSupport
import Testing

/// The kernels with wide vectors multiply as the plain one does, with every set of instructions
/// this machine has, at sizes around everything they are built of: vectors, tiles, panels, blocks.
@Suite struct FastProductTests {
  /// Each of these once with each of the others' kinds, and what a seed draws from them.
  static let sizes: [ProductSizes] = {
    let rows = [1, 2, 3, 4, 5, 6, 7, 8, 11, 12, 13, 17, 29, 64, 131]
    let inner = [
      1, 2, 3, 7, 8, 9, 15, 16, 17, 31, 33, 64, 97, 255, 256, 257, 300, 1023, 1025, 1200,
    ]
    let columns = [1, 2, 3, 5, 7, 8, 15, 16, 17, 31, 33, 48, 63, 97, 127, 129, 161, 511, 513, 530]
    var generator = SplitMix64(seed: 41)
    func any(_ sizes: [Int]) -> Int { sizes.randomElement(using: &generator) ?? 1 }
    return rows.map { ProductSizes(rows: $0, inner: 70, columns: 70) }
      + inner.map { ProductSizes(rows: 9, inner: $0, columns: 37) }
      + columns.map { ProductSizes(rows: 5, inner: 50, columns: $0) }
      + columns.map { ProductSizes(rows: 14, inner: 50, columns: $0) }
      + (0..<30).map { _ in ProductSizes(rows: any(rows), inner: any(inner), columns: any(columns))
      }
  }()

  @Test(arguments: sizes)
  func theyAgreeWithThePlainKernel(_ sizes: ProductSizes) {
    var generator = SplitMix64(seed: 42)
    let left = Matrix.random(sizes.rows, sizes.inner, using: &generator)
    let right = Matrix.random(sizes.inner, sizes.columns, using: &generator)
    let bias = Matrix.random(1, sizes.columns, using: &generator)
    let bare = left.multipliedPlainly(by: right).nested
    let shifted = left.multipliedPlainly(by: right, adding: bias).nested
    // Hundreds of roundings of sums that may be ten times as large as what is left of them.
    let close = 4e-5
    for instructions in Machine.Instructions.available {
      let machine = Machine(instructions, threads: 1)
      for layout in Layout.allCases {
        let (a, b) = (left.laid(layout), right.laid(layout))
        let wrong = mismatch(a.multipliedFast(by: b, on: machine), bare, relative: close)
        #expect(wrong == nil, "\(instructions), \(layout)")
        let (c, shift) = (left.laid(.part), bias.laid(layout))
        let wrongShifted = mismatch(
          c.multipliedFast(by: b, adding: shift, on: machine), shifted, relative: close)
        #expect(wrongShifted == nil, "\(instructions), \(layout), with a bias")
      }
    }
  }

  @Test(arguments: [(0, 5, 5), (5, 0, 5), (5, 5, 0), (0, 0, 0)])
  func aProductOfNothingIsTheBias(_ rows: Int, _ inner: Int, _ columns: Int) {
    let left = Matrix(rows: rows, columns: inner, repeating: 1)
    let right = Matrix(rows: inner, columns: columns, repeating: 1)
    let bias = Matrix(rows: 1, columns: columns, repeating: 3)
    let sum = inner == 0 ? 3 : Float(inner) + 3
    #expect(
      left.multipliedFast(by: right, adding: bias)
        == Matrix(rows: rows, columns: columns, repeating: sum))
  }

  @Test func whatIsNoNumberStaysInItsRowAndItsColumn() {
    var generator = SplitMix64(seed: 43)
    let left = Matrix.random(14, 300, using: &generator)
      .replacing(row: 3, column: 299, by: .nan)
    let right = Matrix.random(300, 70, using: &generator)
      .replacing(row: 0, column: 69, by: .infinity)
    for instructions in Machine.Instructions.available {
      for right in [right, right.laid(.turned)] {
        let product = left.multipliedFast(by: right, on: Machine(instructions, threads: 1))
        for row in 0..<14 {
          for column in 0..<70 {
            let isLost = row == 3 || column == 69
            #expect(product[row, column].isFinite != isLost, "\(instructions) [\(row), \(column)]")
          }
        }
      }
    }
  }

  @Test(arguments: [(31, 32, false), (32, 31, false), (32, 32, true), (33, 40, true)])
  func bothSizesOfAWeightHaveToBeWide(_ inner: Int, _ columns: Int, isFast: Bool) {
    // In `Float` 1e8 + 1 is 1e8: the kernels differ in what they make of this row.
    let row = Matrix(rows: 1, columns: inner - 3, repeating: 0)
    let left = Matrix.sideBySide([Matrix([[1e8, 1, -1e8]]), row])
    let ones = Matrix(rows: inner, columns: columns, repeating: 1)
    let plain = Matrix(rows: 1, columns: columns, repeating: 1)
    #expect((left.multiplied(by: ones) != plain) == isFast)
  }

  @Test func oneSizeDecidesWhereTheOtherIsTheLengthOfAText() {
    let left = Matrix([[1e8, 1, -1e8]])
    for (width, isFast) in [(31, false), (32, true)] {
      let ones = Matrix(rows: 3, columns: width, repeating: 1)
      let plain = Matrix(rows: 1, columns: width, repeating: 1)
      #expect((left.weightedSums(ofRowsOf: ones) != plain) == isFast)
    }
  }
}
