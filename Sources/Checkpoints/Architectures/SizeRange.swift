/// What sizes of real models can be; beyond these a file is damaged or means us harm.
enum SizeRange {
  /// Rows of an embedding table.
  static let vocabulary = 1...1 << 20
  /// The width of a model, and of its feed-forward networks.
  static let width = 1...1 << 17
  /// Heads of a layer.
  static let heads = 1...1 << 10
  /// Layers of a stack.
  static let layers = 1...1 << 10
  /// Rows of a table of positions.
  static let positions = 1...1 << 20
  /// Texts that are put together.
  static let segments = 1...1 << 10
}
