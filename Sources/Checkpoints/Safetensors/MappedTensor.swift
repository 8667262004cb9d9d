import LinearAlgebra

/// A tensor of a file that lies in memory without having been read.
///
/// It keeps the file mapped for as long as it lives.
public struct MappedTensor: Sendable {
  /// What the file says of it.
  public let info: TensorInfo
  private let file: MappedFile
  /// Where its bytes stand in the file.
  private let range: Range<Int>

  /// A tensor whose place in the file was checked.
  init(_ info: TensorInfo, in file: MappedFile, dataStart: Int) {
    self.info = info
    self.file = file
    range = dataStart + info.offsets.lowerBound..<dataStart + info.offsets.upperBound
  }

  /// The path of its file.
  public var path: String { file.path }

  /// Hands out its bytes as they stand in the file, little-endian; they must not be kept.
  ///
  /// They may begin at any address: read them with `loadUnaligned`.
  public func withBytes<Result>(
    _ body: (UnsafeRawBufferPointer) throws -> Result
  ) rethrows -> Result {
    try file.withBytes(range, body)
  }

  /// The bytes that a matrix of it takes.
  public var matrixSize: Int {
    let (size, isBeyond) = info.count.multipliedReportingOverflow(by: MemoryLayout<Float>.size)
    return isBeyond ? .max : size
  }

  /// A copy of its numbers, `[r, c] → [r, c]` or, transposed, `[c, r]`; `[n]` becomes `[1, n]`.
  ///
  /// - Parameters:
  ///   - transposed: Whether to turn it: our weights are `[in, out]`.
  ///   - memoryLimit: The bytes it may take.
  /// - Throws: `CheckpointFailure.unreadableType` or `.notEnoughMemory`.
  /// - Precondition: It has one or two dimensions.
  public func matrix(transposed: Bool = false, memoryLimit: Int = .max) throws -> Matrix {
    precondition((1...2).contains(info.shape.count), "a matrix of \(info.shape)")
    guard info.type.isReadable else {
      throw CheckpointFailure.unreadableType(file: path, tensor: info.name, found: info.type)
    }
    guard matrixSize <= memoryLimit else {
      throw CheckpointFailure.notEnoughMemory(
        file: path, tensor: info.name, needed: matrixSize, limit: memoryLimit)
    }
    let shape = Shape(info.shape.count == 1 ? 1 : info.shape[0], info.shape[info.shape.count - 1])
    let numbers = StoredNumbers(shape: shape, type: info.type)
    return withBytes { transposed ? numbers.transposed($0) : numbers.asStored($0) }
  }
}
