/// A token that is recognised as it is written, before the text is split into words.
public struct AddedToken: Sendable, Equatable {
  /// How it is written.
  public let content: String
  /// Its id.
  public let id: Int
  /// Whether decoding leaves it out: it is no text.
  public let isSpecial: Bool
  /// Whether it is looked for in the normalised text, normalised itself.
  public let isNormalized: Bool
  /// Whether it counts only where no letter or digit touches it.
  public let isSingleWord: Bool
  /// Whether it takes the white space before it.
  public let stripsLeft: Bool
  /// Whether it takes the white space behind it.
  public let stripsRight: Bool

  /// Describes a token; without more it is special, and found as it is written anywhere.
  public init(
    _ content: String, id: Int, isSpecial: Bool = true, isNormalized: Bool = false,
    isSingleWord: Bool = false, stripsLeft: Bool = false, stripsRight: Bool = false
  ) {
    self.content = content
    self.id = id
    self.isSpecial = isSpecial
    self.isNormalized = isNormalized
    self.isSingleWord = isSingleWord
    self.stripsLeft = stripsLeft
    self.stripsRight = stripsRight
  }
}
