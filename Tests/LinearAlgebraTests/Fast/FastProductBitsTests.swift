import LinearAlgebra
import TestSupport
import Testing

/// A cell of a fast product has one value to the last bit: whichever threads, tiles and panels it
/// was computed in, and whatever stands beside it.
@Suite struct FastProductBitsTests {
  /// A product of some parts, with every kernel: few rows, many rows, and a B turned on its side.
  private static let left: Matrix = {
    var generator = SplitMix64(seed: 51)
    return Matrix.random(61, 600, using: &generator)
  }()
  private static let right: Matrix = {
    var generator = SplitMix64(seed: 52)
    return Matrix.random(600, 333, using: &generator)
  }()
  private static let bias: Matrix = {
    var generator = SplitMix64(seed: 53)
    return Matrix.random(1, 333, using: &generator)
  }()

  /// Every set of instructions with every layout of B.
  static let kinds: [(Machine.Instructions, Layout)] =
    Machine.Instructions.available.flatMap { instructions in
      [Layout.whole, .turned].map { (instructions, $0) }
    }

  @Test(arguments: kinds)
  func threadsChangeNoBit(_ instructions: Machine.Instructions, _ layout: Layout) {
    let right = Self.right.laid(layout)
    let alone = Self.left.multipliedFast(
      by: right, adding: Self.bias, on: Machine(instructions, threads: 1))
    for threads in [2, 3, 7] {
      let shared = Self.left.multipliedFast(
        by: right, adding: Self.bias, on: Machine(instructions, threads: threads))
      #expect(bitMismatch(shared, alone) == nil, "\(threads) threads")
    }
    // Of more rows than columns the rows are shared out.
    let columns = right.columns(7..<40)
    let tall = Self.left.multipliedFast(by: columns, on: Machine(instructions, threads: 1))
    let sharedTall = Self.left.multipliedFast(by: columns, on: Machine(instructions, threads: 2))
    #expect(bitMismatch(sharedTall, tall) == nil)
  }

  @Test(arguments: kinds)
  func aRowAloneIsTheRowAmongOthers(_ instructions: Machine.Instructions, _ layout: Layout) {
    let (right, machine) = (Self.right.laid(layout), Machine(instructions, threads: 1))
    let together = Self.left.multipliedFast(by: right, adding: Self.bias, on: machine)
    for count in [1, 2, 3, 5, 7, 13, 30] {
      let rows = Array(61 - count..<61)
      let some = Self.left.rows(at: rows)
        .multipliedFast(by: right, adding: Self.bias, on: machine)
      #expect(bitMismatch(some, together.rows(at: rows)) == nil, "\(count) rows")
    }
  }

  @Test(arguments: kinds)
  func aColumnAloneIsTheColumnAmongOthers(_ instructions: Machine.Instructions, _ layout: Layout) {
    let (right, machine) = (Self.right.laid(layout), Machine(instructions, threads: 1))
    for rows in [2, 61] {
      let left = Self.left.rows(at: Array(0..<rows))
      let together = left.multipliedFast(by: right, on: machine)
      for range in [5..<6, 300..<333, 31..<64, 10..<200] {
        let some = left.multipliedFast(by: right.columns(range), on: machine)
        #expect(bitMismatch(some, together.columns(range)) == nil, "\(range) of \(rows) rows")
      }
    }
  }

  @Test(arguments: kinds)
  func whatWeighsNothingChangesNoBit(_ instructions: Machine.Instructions, _ layout: Layout) {
    // A word that may not look at those behind it is computed alike before they are written.
    let machine = Machine(instructions, threads: 1)
    let weights = Self.left.columns(0..<70)
    let before = weights.multipliedFast(by: Self.right.rows(at: Array(0..<70)), on: machine)
    let zeros = Matrix(rows: 61, columns: 30, repeating: 0)
    let after = Matrix.sideBySide([weights, zeros])
      .multipliedFast(by: Self.right.rows(at: Array(0..<100)), on: machine)
    #expect(bitMismatch(after, before) == nil)
  }
}
