/// Numbers in memory that somebody else keeps.
///
/// An address and no pointer, so that the compiler sees that threads may share it. They may: the
/// owner promises that the numbers never change.
struct KeptNumbers: Sendable {
  /// Where the first one lies.
  let address: UInt
  /// What keeps them there.
  let owner: any AnyObject & Sendable

  /// Hands the numbers out for the time of a call.
  @inline(__always)
  func withStart<Result>(
    _ body: (UnsafePointer<Float>) throws -> Result
  ) rethrows -> Result {
    guard let start = UnsafePointer<Float>(bitPattern: address) else {
      preconditionFailure("numbers at no address")
    }
    return try withExtendedLifetime(owner) { try body(start) }
  }
}

/// Where a result is written, each part of it by one thread.
struct Target: Sendable {
  private let address: UInt

  /// Memory that is there for as long as somebody writes.
  init(_ start: UnsafeMutablePointer<Float>) {
    address = UInt(bitPattern: start)
  }

  /// Where its first number goes.
  var start: UnsafeMutablePointer<Float> {
    guard let start = UnsafeMutablePointer<Float>(bitPattern: address) else {
      preconditionFailure("a result at no address")
    }
    return start
  }
}

extension Matrix {
  /// Where the numbers of a matrix lie; other matrices may have theirs in the same place.
  enum Storage: Sendable {
    case held([Float])
    case kept(KeptNumbers)

    /// One of the numbers.
    subscript(index: Int) -> Float {
      switch self {
      case .held(let numbers): numbers[index]
      case .kept(let numbers): numbers.withStart { $0[index] }
      }
    }
  }

  /// The numbers of a matrix for as long as a kernel works on them.
  struct Numbers {
    /// Where element (0, 0) lies.
    let start: UnsafePointer<Float>
    let rowStride: Int
    let columnStride: Int

    /// Element (row, column); the place is not checked.
    @inline(__always)
    subscript(row: Int, column: Int) -> Float { start[row * rowStride + column * columnStride] }

    /// Where a row begins; the place is not checked.
    @inline(__always)
    func row(_ index: Int) -> UnsafePointer<Float> { start + index * rowStride }
  }

  /// Hands the numbers to a kernel, which must not keep them.
  ///
  /// - Precondition: There are some.
  func withNumbers<Result>(_ body: (Numbers) throws -> Result) rethrows -> Result {
    precondition(count > 0, "a \(shape) matrix has no numbers")
    func hand(_ first: UnsafePointer<Float>) throws -> Result {
      try body(
        Numbers(start: first + offset, rowStride: rowStride, columnStride: columnStride))
    }
    switch storage {
    case .held(let numbers):
      return try numbers.withUnsafeBufferPointer { buffer in
        guard let first = buffer.baseAddress else { preconditionFailure("no numbers") }
        return try hand(first)
      }
    case .kept(let numbers): return try numbers.withStart(hand)
    }
  }

  /// Whether the elements stand row after row with nothing between them.
  var isContiguous: Bool { columnStride == 1 && (rowStride == columns || rows <= 1) }

  /// This matrix with the numbers of every row side by side: itself where they are so already.
  var withWholeRows: Matrix {
    columnStride == 1 ? self : Matrix(rows: rows, columns: columns, elements: elements)
  }

  /// Writes all elements, row after row.
  func copy(to target: UnsafeMutablePointer<Float>) {
    withNumbers { numbers in
      if isContiguous {
        target.update(from: numbers.start, count: count)
      } else if columnStride == 1 {
        for row in 0..<rows {
          (target + row * columns).update(from: numbers.row(row), count: columns)
        }
      } else {
        copySquares(of: numbers, to: target)
      }
    }
  }

  /// Square by square: both sides of a square stay in the processor's cache.
  private func copySquares(of numbers: Numbers, to target: UnsafeMutablePointer<Float>) {
    let side = 32
    for top in stride(from: 0, to: rows, by: side) {
      for left in stride(from: 0, to: columns, by: side) {
        for row in top..<min(top + side, rows) {
          for column in left..<min(left + side, columns) {
            target[row * columns + column] = numbers[row, column]
          }
        }
      }
    }
  }

  /// Makes a matrix of numbers that `fill` writes, every one of them, row after row.
  init(rows: Int, columns: Int, fill: (UnsafeMutablePointer<Float>) -> Void) {
    self.init(rows: rows, columns: columns, elements: filled(rows * columns, fill))
  }
}

/// An array of numbers that `fill` writes, every one of them; it is not asked for none.
func filled(_ count: Int, _ fill: (UnsafeMutablePointer<Float>) -> Void) -> [Float] {
  if count == 0 { return [] }
  return [Float](unsafeUninitializedCapacity: count) { buffer, initialized in
    guard let start = buffer.baseAddress else { preconditionFailure("no room for \(count)") }
    fill(start)
    initialized = count
  }
}
