/// An architecture takes its numbers straight out of a checkpoint.
extension Checkpoint: TensorSource {
  /// Whether there is a tensor of that name; asking is not using.
  public func has(_ name: String) -> Bool { info(name) != nil }
}
