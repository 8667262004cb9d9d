import LinearAlgebra

/// Copies the numbers of a tensor out of its bytes, at whatever address they begin.
///
/// Every processor that Swift runs on is little-endian, like the file.
struct StoredNumbers {
  /// The shape in the file.
  let shape: Shape
  /// What the numbers are; one of the readable types.
  let type: ElementType

  /// The matrix as it is stored, `[r, c] → [r, c]`.
  func matrix(_ bytes: UnsafeRawBufferPointer) -> Matrix {
    let count = shape.rows * shape.columns
    let elements = [Float](unsafeUninitializedCapacity: count) { target, filled in
      for index in 0..<count { target.initializeElement(at: index, to: number(bytes, at: index)) }
      filled = count
    }
    return Matrix(rows: shape.rows, columns: shape.columns, elements: elements)
  }

  @inline(__always)
  private func number(_ bytes: UnsafeRawBufferPointer, at index: Int) -> Float {
    switch type {
    case .float16:
      Float(halfBits: bytes.loadUnaligned(fromByteOffset: index * 2, as: UInt16.self))
    case .brainFloat16:
      Float(brainFloatBits: bytes.loadUnaligned(fromByteOffset: index * 2, as: UInt16.self))
    default: bytes.loadUnaligned(fromByteOffset: index * 4, as: Float.self)
    }
  }
}
