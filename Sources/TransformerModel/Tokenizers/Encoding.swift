/// A text, or two that belong together, as the tokens a model reads.
public struct Encoding: Sendable, Equatable {
  /// The tokens in order.
  public let tokens: [EncodedToken]

  /// The ids of the tokens.
  public var ids: [Int] { tokens.map(\.id) }
  /// The pieces of the tokens, as stored.
  public var pieces: [String] { tokens.map(\.piece) }
  /// Where the tokens stand in their text, in Unicode scalars.
  public var offsets: [Range<Int>] { tokens.map(\.offsets) }
  /// The segments of the tokens.
  public var typeIDs: [Int] { tokens.map(\.typeID) }
  /// Which tokens were put around the text.
  public var specialTokensMask: [Bool] { tokens.map(\.isSpecial) }
}
