import LinearAlgebra

/// Where the numbers of a model come from: tensors by the names a checkpoint gives them.
public protocol TensorSource {
  /// Whether there is a tensor of that name; asking is not using.
  func has(_ name: String) -> Bool

  /// A tensor as a matrix, which counts as used; a vector, `[n]`, becomes `[1, n]`.
  ///
  /// - Parameters:
  ///   - name: The name in the checkpoint.
  ///   - shape: The shape it has to have there, of one or two dimensions.
  ///   - transposed: Whether to turn it, `[r, c] → [c, r]`.
  /// - Throws: An error that names the tensor if it is missing or has another shape.
  mutating func matrix(_ name: String, shape: [Int], transposed: Bool) throws -> Matrix
}
