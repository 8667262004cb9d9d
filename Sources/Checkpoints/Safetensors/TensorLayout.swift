/// Checks that tensors are where they can be: as large as their shapes, side by side, in the file.
struct TensorLayout {
  /// The file they are in.
  let file: String

  /// A tensor as its header describes it.
  ///
  /// - Throws: `CheckpointFailure` if its type is unknown or its place is not of its size.
  func tensor(
    _ name: String, type typeName: String, shape: [Int], begin: Int, end: Int
  ) throws -> TensorInfo {
    guard let type = ElementType(rawValue: typeName) else {
      throw CheckpointFailure.unknownType(file: file, tensor: name, found: typeName)
    }
    guard begin <= end else {
      throw CheckpointFailure.reversedOffsets(file: file, tensor: name, begin: begin, end: end)
    }
    var size = type.size
    for length in shape {
      let (product, isBeyond) = size.multipliedReportingOverflow(by: length)
      guard !isBeyond else {
        throw CheckpointFailure.shapeTooLarge(file: file, tensor: name, found: shape)
      }
      size = product
    }
    guard end - begin == size else {
      throw CheckpointFailure.wrongSize(
        file: file, tensor: name, expected: size, found: end - begin)
    }
    return TensorInfo(name: name, type: type, shape: shape, offsets: begin..<end)
  }

  /// The tensors as their bytes follow each other, up to the very end of the file.
  ///
  /// - Throws: `CheckpointFailure` at the first overlap or gap, or if the file has another end.
  func inOrder(
    _ tensors: [TensorInfo], dataStart: Int, fileSize: Int
  ) throws -> [TensorInfo] {
    let places = tensors.indices.sorted {
      // Empty tensors begin where the next one does, and keep the order they were named in.
      let (left, right) = (tensors[$0].offsets, tensors[$1].offsets)
      return (left.lowerBound, left.upperBound, $0) < (right.lowerBound, right.upperBound, $1)
    }
    let ordered = places.map { tensors[$0] }
    var end = 0
    var last = ""
    for tensor in ordered {
      guard tensor.offsets.lowerBound >= end else {
        throw CheckpointFailure.overlap(file: file, tensor: tensor.name, other: last)
      }
      guard tensor.offsets.lowerBound == end else {
        throw CheckpointFailure.gap(
          file: file, tensor: tensor.name, expected: end, found: tensor.offsets.lowerBound)
      }
      end = tensor.offsets.upperBound
      last = tensor.name
    }
    let (total, isBeyond) = dataStart.addingReportingOverflow(end)
    let expected = isBeyond ? Int.max : total
    guard expected <= fileSize else {
      throw CheckpointFailure.truncated(file: file, expected: expected, found: fileSize)
    }
    guard expected == fileSize else {
      throw CheckpointFailure.trailingBytes(file: file, expected: expected, found: fileSize)
    }
    return ordered
  }
}
