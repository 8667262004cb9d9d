import LinearAlgebra

/// Numbers in any number of axes, out of a file; a map is the last two of them.
public struct NumberArray: Sendable {
  /// The lengths of the axes, the outermost first.
  public let shape: [Int]
  /// What the numbers are in the file, such as `float16`, where it says so.
  public let type: String?
  /// The names of rows and columns, where the file has them.
  public internal(set) var labels: (rows: [String]?, columns: [String]?) = (nil, nil)

  /// Where the numbers lie.
  private enum Storage {
    case listed(NumberList)
    /// In the bytes of a file from some place on: a large file is not copied for one map.
    case stored([UInt8], start: Int, NumpyElement)
  }

  private let storage: Storage
  /// From an element to the next one along each axis.
  private let strides: [Int]

  /// Numbers in the order in which a text has them.
  ///
  /// - Precondition: There are as many as the shape says.
  init(shape: [Int], _ list: NumberList) {
    precondition(
      list.numbers.count == shape.reduce(1, *), "\(list.numbers.count) numbers for \(shape)")
    self.shape = shape
    type = nil
    storage = .listed(list)
    strides = Self.strides(shape, isColumnMajor: false)
  }

  /// Numbers in the bytes of a file.
  ///
  /// - Precondition: The bytes are as many as the shape and the type need.
  init(
    shape: [Int], isColumnMajor: Bool, element: NumpyElement, bytes: [UInt8], start: Int
  ) {
    precondition(
      shape.reduce(1, *) * element.size == bytes.count - start, "bytes for \(shape)")
    self.shape = shape
    type = element.name
    storage = .stored(bytes, start: start, element)
    strides = Self.strides(shape, isColumnMajor: isColumnMajor)
  }

  private static func strides(_ shape: [Int], isColumnMajor: Bool) -> [Int] {
    var strides = [Int](repeating: 1, count: shape.count)
    var step = 1
    for axis in isColumnMajor ? Array(shape.indices) : shape.indices.reversed() {
      strides[axis] = step
      step *= shape[axis]
    }
    return strides
  }

  /// The map at a place along the axes before the last two, `[…, n, m] → [n, m]`.
  ///
  /// - Precondition: There are two axes more than the place has numbers, and it lies inside.
  public func matrix(at place: [Int] = []) -> Matrix {
    let (rows, columns) = (shape[shape.count - 2], shape[shape.count - 1])
    return Matrix(rows: rows, columns: columns, elements: indices(at: place).map(number))
  }

  /// How many numbers of such a map are finite in the file and infinite in single precision.
  ///
  /// - Precondition: As for `matrix(at:)`.
  public func overflowCount(at place: [Int] = []) -> Int {
    switch storage {
    case .listed(let list):
      list.overflowing.isEmpty
        ? 0 : indices(at: place).count(where: list.overflowing.contains)
    case .stored(let bytes, let start, let element):
      element.isDouble
        ? indices(at: place).count { element.overflows(in: bytes, at: start + $0 * element.size) }
        : 0
    }
  }

  /// Where the numbers of a map lie, row by row.
  private func indices(at place: [Int]) -> [Int] {
    precondition(
      place.count + 2 == shape.count && zip(place, shape).allSatisfy { (0..<$1).contains($0) },
      "place \(place) in \(shape)")
    let offset = zip(place, strides).reduce(0) { $0 + $1.0 * $1.1 }
    let (rows, columns) = (shape[place.count], shape[place.count + 1])
    let (down, right) = (strides[place.count], strides[place.count + 1])
    var indices: [Int] = []
    indices.reserveCapacity(rows * columns)
    for row in 0..<rows {
      for column in 0..<columns { indices.append(offset + row * down + column * right) }
    }
    return indices
  }

  private func number(at index: Int) -> Float {
    switch storage {
    case .listed(let list): list.numbers[index]
    case .stored(let bytes, let start, let element):
      element.number(in: bytes, at: start + index * element.size)
    }
  }
}
