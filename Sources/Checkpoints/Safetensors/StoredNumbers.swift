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
  func asStored(_ bytes: UnsafeRawBufferPointer) -> Matrix {
    let elements = filled { target in
      if type == .float32 {
        UnsafeMutableRawBufferPointer(target).copyMemory(from: bytes)
      } else {
        for index in target.indices { target[index] = number(bytes, at: index) }
      }
    }
    return Matrix(rows: shape.rows, columns: shape.columns, elements: elements)
  }

  /// The matrix turned on its side, `[r, c] → [c, r]`.
  func transposed(_ bytes: UnsafeRawBufferPointer) -> Matrix {
    // Square by square: both sides of a square stay in the processor's cache.
    let side = 32
    let elements = filled { target in
      for top in stride(from: 0, to: shape.rows, by: side) {
        for left in stride(from: 0, to: shape.columns, by: side) {
          for column in left..<min(left + side, shape.columns) {
            for row in top..<min(top + side, shape.rows) {
              target[column * shape.rows + row] = number(bytes, at: row * shape.columns + column)
            }
          }
        }
      }
    }
    return Matrix(rows: shape.columns, columns: shape.rows, elements: elements)
  }

  /// The numbers, every one of which `fill` has to write.
  private func filled(_ fill: (UnsafeMutableBufferPointer<Float>) -> Void) -> [Float] {
    let count = shape.rows * shape.columns
    // Without numbers one of the sizes may be anything: nothing may count up to it.
    if count == 0 { return [] }
    return [Float](unsafeUninitializedCapacity: count) { buffer, filled in
      fill(UnsafeMutableBufferPointer(rebasing: buffer[..<count]))
      filled = count
    }
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
