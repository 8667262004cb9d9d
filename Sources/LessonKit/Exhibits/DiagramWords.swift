/// The words in a drawing of a model, in the reader's language.
public struct DiagramWords: Sendable {
  /// The kinds of boxes.
  public enum Kind: CaseIterable, Sendable {
    case embedding, position
    case selfAttention, maskedSelfAttention, crossAttention, feedForward
    case addAndNorm, add, norm
    case pooler, linear, softmax
  }

  /// The two stacks of a Transformer; the raw value is what the names of their stages begin with.
  public enum Stack: String, CaseIterable, Sendable {
    case encoder, decoder
  }

  /// The name of a box.
  public let box: @Sendable (Kind) -> String
  /// The name of a stack.
  public let stack: @Sendable (Stack) -> String
  /// The attention map of each of some heads.
  public let map: @Sendable (_ heads: Int) -> String
  /// A mask by its name on the command line.
  public let mask: @Sendable (_ name: String) -> String
  /// Which layer is drawn.
  public let layer: @Sendable (_ index: Int) -> String
  /// The wide layer of the feed-forward network.
  public let hidden: String
  /// What cross-attention gets.
  public let memory: String
  /// What stands before the name of a stage that was taken out.
  public let takenOut: String
  /// How to read the drawing.
  public let caption: String
  /// What stands before the lit box, where nothing is drawn.
  public let lit: String

  /// Collects the words.
  public init(
    box: @escaping @Sendable (Kind) -> String, stack: @escaping @Sendable (Stack) -> String,
    map: @escaping @Sendable (_ heads: Int) -> String,
    mask: @escaping @Sendable (_ name: String) -> String,
    layer: @escaping @Sendable (_ index: Int) -> String,
    hidden: String, memory: String, takenOut: String, caption: String, lit: String
  ) {
    self.takenOut = takenOut
    self.box = box
    self.stack = stack
    self.map = map
    self.mask = mask
    self.layer = layer
    self.hidden = hidden
    self.memory = memory
    self.caption = caption
    self.lit = lit
  }
}
