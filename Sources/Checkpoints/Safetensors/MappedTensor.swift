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

  /// Whether its numbers can be used as they lie in the file: single precision, at an address
  /// where a `Float` can be.
  private var isUsable: Bool {
    info.type == .float32 && !range.isEmpty
      && file.address(of: range.lowerBound).isMultiple(of: UInt(MemoryLayout<Float>.alignment))
  }

  /// The bytes that a matrix of it takes beside the file: none where the numbers stay there.
  public var copiedSize: Int {
    if isUsable { return 0 }
    let (size, isBeyond) = info.count.multipliedReportingOverflow(by: MemoryLayout<Float>.size)
    return isBeyond ? .max : size
  }

  /// Its numbers, `[r, c] → [r, c]` or, transposed, `[c, r]`; `[n]` becomes `[1, n]`.
  ///
  /// The numbers of a matrix stay in the file, which it keeps mapped; those of half and bfloat16
  /// precision, or at an odd address, are copied.
  ///
  /// - Parameters:
  ///   - transposed: Whether to turn it: our weights are `[in, out]`.
  ///   - memoryLimit: The bytes a copy may take.
  /// - Throws: `CheckpointFailure.unreadableType` or `.notEnoughMemory`.
  /// - Precondition: It has one or two dimensions.
  public func matrix(transposed: Bool = false, memoryLimit: Int = .max) throws -> Matrix {
    precondition((1...2).contains(info.shape.count), "a matrix of \(info.shape)")
    guard info.type.isReadable else {
      throw CheckpointFailure.unreadableType(file: path, tensor: info.name, found: info.type)
    }
    guard copiedSize <= memoryLimit else {
      throw CheckpointFailure.notEnoughMemory(
        file: path, tensor: info.name, needed: copiedSize, limit: memoryLimit)
    }
    let shape = Shape(info.shape.count == 1 ? 1 : info.shape[0], info.shape[info.shape.count - 1])
    let matrix =
      isUsable
      ? Matrix(
        rows: shape.rows, columns: shape.columns, at: file.address(of: range.lowerBound),
        keptBy: file)
      : withBytes { StoredNumbers(shape: shape, type: info.type).matrix($0) }
    return transposed ? matrix.transposed : matrix
  }
}
