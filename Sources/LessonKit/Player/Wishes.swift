import TransformerModel

/// What a person asks for while a lesson is on the screen, in place of what the lesson says.
public struct Wishes: Equatable, Sendable {
  /// The sentence; `nil` for the one the lesson was started with.
  public var text: String?
  /// The mask of the part that is shown; `nil` for the one the lesson was started with.
  public var mask: AttentionMask?
  /// The cells that are set: `scaled[2, 0]=3`.
  public var settings: [String] = []
  /// The layer and the head that short names mean.
  public var choice = LayerAndHead()

  /// Nothing but what the lesson was started with.
  public init() {}

  /// Sets a cell; what it was set to before counts no more.
  ///
  /// - Parameters:
  ///   - cell: The cell: `scaled[2, 0]`.
  ///   - value: The number.
  mutating func set(_ cell: String, to value: Float) {
    settings.removeAll { $0.hasPrefix("\(cell)=") }
    settings.append("\(cell)=\(value)")
  }

  /// Whether both need the same runs of models.
  func hasSameRuns(as other: Wishes) -> Bool {
    text == other.text && mask == other.mask && settings == other.settings
  }
}
