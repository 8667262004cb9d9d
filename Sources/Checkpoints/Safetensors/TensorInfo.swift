/// What a checkpoint says of one of its tensors.
public struct TensorInfo: Equatable, Sendable {
  /// The name, as the checkpoint writes it.
  public let name: String
  /// What its numbers are.
  public let type: ElementType
  /// Its sizes, the slowest first: `[out, in]` for the weight of a PyTorch `Linear`.
  ///
  /// Their product fits an `Int`; an empty shape is a single number.
  public let shape: [Int]
  /// Where its bytes stand, counted from the beginning of the data.
  public let offsets: Range<Int>

  /// The number of its numbers.
  public var count: Int { shape.reduce(1, *) }
}
