import TransformerModel

/// The layer and the head that short names of stages mean: `weights` is those of head 0 in layer 0
/// unless another is chosen.
public struct LayerAndHead: Hashable, Sendable {
  /// The layer, from 0.
  public var layer = 0
  /// The head, from 0.
  public var head = 0

  /// The first layer and its first head.
  public init() {}

  /// Chooses a layer and one of its heads.
  public init(layer: Int, head: Int) {
    self.layer = layer
    self.head = head
  }

  /// Whether nothing but the first of each is meant.
  public var isFirst: Bool { layer == 0 && head == 0 }

  /// The same choice as far as a run has it; else its first layer, its first head.
  func limited(to trace: Trace) -> LayerAndHead {
    if isFirst { return self }
    var limited = self
    if layer >= trace.layerCount { limited.layer = 0 }
    if head >= trace.headCount { limited.head = 0 }
    return limited
  }
}
