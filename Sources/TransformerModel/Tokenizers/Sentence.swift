import LinearAlgebra

/// A text as a model reads it: tokens, their ids, and what the vocabulary did not have.
public struct Sentence: Sendable {
  /// The text that was split.
  public let text: String
  /// A second text that was read with it.
  public let pair: String?
  /// The tokens, spelled as typed.
  public let tokens: [String]
  /// One id for each token; ids from the vocabulary's size on are words it does not have.
  public let ids: [Int]
  /// Which tokens are padding.
  public let isPadding: [Bool]
  /// For each token, which of the texts put together it belongs to: BERT's token types.
  public let segments: [Int]
  /// Which tokens stand around the text and not in it, such as `[CLS]` and `[SEP]`.
  public let isSpecial: [Bool]
  /// Whether nothing was read: there is no token but those that stand around a text.
  public var isEmpty: Bool { isSpecial.allSatisfy { $0 } }

  /// The words the vocabulary does not have, in order of first appearance, as typed.
  public let unknownWords: [String]
  /// The rows made for those words, `[unknown, d]`, to stand below the embedding table.
  public let unknownRows: Matrix

  /// Puts a tokenised text together.
  ///
  /// - Parameters:
  ///   - text: The text that was split.
  ///   - pair: A second text that was read with it.
  ///   - tokens: The tokens as they are shown.
  ///   - ids: One for each token.
  ///   - isPadding: Which tokens are padding; without it, none.
  ///   - segments: Which text each token belongs to; without it, all to the first.
  ///   - isSpecial: Which tokens stand around the text; without it, none.
  ///   - unknownWords: The words the vocabulary does not have.
  ///   - unknownRows: A row for each of them.
  /// - Precondition: All lists are as long as the tokens, and every unknown word has a row.
  public init(
    text: String, pair: String? = nil, tokens: [String], ids: [Int], isPadding: [Bool]? = nil,
    segments: [Int]? = nil, isSpecial: [Bool]? = nil, unknownWords: [String] = [],
    unknownRows: Matrix = Matrix(rows: 0, columns: 0, elements: [])
  ) {
    self.text = text
    self.pair = pair
    self.tokens = tokens
    self.ids = ids
    self.isPadding = isPadding ?? tokens.map { _ in false }
    self.segments = segments ?? tokens.map { _ in 0 }
    self.isSpecial = isSpecial ?? tokens.map { _ in false }
    self.unknownWords = unknownWords
    self.unknownRows = unknownRows
    let counts = [ids.count, self.isPadding.count, self.segments.count, self.isSpecial.count]
    precondition(
      counts.allSatisfy { $0 == tokens.count } && unknownRows.rows == unknownWords.count,
      "\(counts) for \(tokens.count) tokens")
  }

  /// The sentence with some tokens behind it that only fill it up; they belong to the first text,
  /// as in `transformers`.
  func appending(padding: String, id: Int, count: Int) -> Sentence {
    func repeated<Value>(_ value: Value) -> [Value] { Array(repeating: value, count: count) }
    return Sentence(
      text: text, pair: pair, tokens: tokens + repeated(padding), ids: ids + repeated(id),
      isPadding: isPadding + repeated(true), segments: segments + repeated(0),
      isSpecial: isSpecial + repeated(true), unknownWords: unknownWords, unknownRows: unknownRows)
  }
}
