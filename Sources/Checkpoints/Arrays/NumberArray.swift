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
    case numbers([Float])
    /// In the bytes of a file from some place on: a large file is not copied for one map.
    case stored([UInt8], start: Int, NumpyElement)
  }

  private let storage: Storage
  /// From an element to the next one along each axis.
  private let strides: [Int]

  /// Numbers in the order in which a text has them.
  ///
  /// - Precondition: There are as many as the shape says.
  init(shape: [Int], numbers: [Float]) {
    precondition(numbers.count == shape.reduce(1, *), "\(numbers.count) numbers for \(shape)")
    self.shape = shape
    type = nil
    storage = .numbers(numbers)
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
    precondition(
      place.count + 2 == shape.count && zip(place, shape).allSatisfy { (0..<$1).contains($0) },
      "place \(place) in \(shape)")
    let offset = zip(place, strides).reduce(0) { $0 + $1.0 * $1.1 }
    let (rows, columns) = (shape[place.count], shape[place.count + 1])
    let (down, right) = (strides[place.count], strides[place.count + 1])
    var elements: [Float] = []
    elements.reserveCapacity(rows * columns)
    for row in 0..<rows {
      for column in 0..<columns {
        elements.append(number(at: offset + row * down + column * right))
      }
    }
    return Matrix(rows: rows, columns: columns, elements: elements)
  }

  private func number(at index: Int) -> Float {
    switch storage {
    case .numbers(let numbers): numbers[index]
    case .stored(let bytes, let start, let element):
      element.number(in: bytes, at: start + index * element.size)
    }
  }
}
