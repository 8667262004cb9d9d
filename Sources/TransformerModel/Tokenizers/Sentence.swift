import LinearAlgebra

/// A text as a model reads it: tokens, their ids, and what the vocabulary did not have.
public struct Sentence: Sendable {
  /// The text that was split.
  public let text: String
  /// The tokens, spelled as typed.
  public let tokens: [String]
  /// One id for each token; ids from the vocabulary's size on are words it does not have.
  public let ids: [Int]
  /// Which tokens are padding.
  public let isPadding: [Bool]
  /// The words the vocabulary does not have, in order of first appearance, as typed.
  public let unknownWords: [String]
  /// The rows made for those words, `[unknown, d]`, to stand below the embedding table.
  public let unknownRows: Matrix

  /// Puts a tokenised text together.
  public init(
    text: String, tokens: [String], ids: [Int], isPadding: [Bool], unknownWords: [String],
    unknownRows: Matrix
  ) {
    self.text = text
    self.tokens = tokens
    self.ids = ids
    self.isPadding = isPadding
    self.unknownWords = unknownWords
    self.unknownRows = unknownRows
  }
}
