/// Turns text into the ids a model reads, and ids back into text.
public protocol Tokenizer: Sendable {
  /// What its way to divide words is called.
  static var name: String { get }
  /// How many tokens there are, those added to the vocabulary among them.
  var vocabularySize: Int { get }
  /// One more than the highest id.
  var idLimit: Int { get }
  /// Whether two texts can be told apart by what stands around them.
  var takesPairs: Bool { get }
  /// The tokens that are recognised before the text is split, `[MASK]` and the like.
  var addedTokens: [AddedToken] { get }

  /// Splits a text, or two that belong together.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - pair: A second one, for models that read pairs.
  ///   - addingSpecialTokens: Whether the tokens around a text, `[CLS]` and the like, are put there.
  func encode(_ text: String, pair: String?, addingSpecialTokens: Bool) -> Encoding

  /// The text that ids stand for; an id that no token has is passed over.
  ///
  /// Bytes that make no whole character are written `<EB>`.
  func decode(_ ids: [Int], skippingSpecialTokens: Bool) -> String

  /// How each word of a text became its pieces, step by step.
  func steps(of text: String) -> [WordSteps]

  /// The id of a piece as it is stored.
  func id(of piece: String) -> Int?

  /// The piece with an id, as it is stored.
  func piece(of id: Int) -> String?

  /// The piece with an id as a person reads it, short enough for the label of a column: without
  /// the space before a word, bytes that make no whole character as `<EB>`, lone letters of Hangul
  /// in the form that stands by itself.
  func readable(_ id: Int) -> String?
}

extension Tokenizer {
  /// Splits a text, or two that belong together, with the special tokens of the model around them.
  public func encode(_ text: String, pair: String? = nil) -> Encoding {
    encode(text, pair: pair, addingSpecialTokens: true)
  }

  /// The text that ids stand for, without special tokens.
  public func decode(_ ids: [Int]) -> String { decode(ids, skippingSpecialTokens: true) }
}
