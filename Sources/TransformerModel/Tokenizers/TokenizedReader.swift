/// The tokenizer of a real model as what reads its sentences and names its ids.
///
/// The text goes in as it is typed: another normal form would be other tokens. A token is shown as
/// a person reads it: `##ing`, `[CLS]`, `dog` for GPT-2's `Ġdog`, ㅏ for a vowel by itself.
public struct TokenizedReader: SentenceReader {
  /// What splits a text.
  public let tokenizer: any Tokenizer
  /// One more than the highest id.
  public let count: Int
  /// The id that fills a sentence up, if there is one.
  private let padding: Int?
  /// The ids that end what is written.
  private let ends: Set<Int>

  /// Puts a tokenizer to use.
  ///
  /// - Parameters:
  ///   - tokenizer: What splits a text.
  ///   - padding: The id of padding as the model's configuration has it, for a tokenizer without a
  ///     token for it.
  ///   - ends: The ids that end what is written, as the configuration has them.
  public init(_ tokenizer: any Tokenizer, padding: Int? = nil, ends: [Int] = []) {
    self.tokenizer = tokenizer
    count = tokenizer.idLimit
    func named(_ tokens: String...) -> Int? { tokens.lazy.compactMap(tokenizer.id).first }
    func hasPiece(_ id: Int) -> Bool { tokenizer.piece(of: id) != nil }
    let known = ends.filter(hasPiece)
    self.ends = Set(known.isEmpty ? [named("<|endoftext|>")].compactMap { $0 } : known)
    // GPT-2 has no padding of its own; what ends a text fills it up, as is the custom.
    self.padding =
      named("[PAD]", "<pad>") ?? padding.flatMap { hasPiece($0) ? $0 : nil }
      ?? self.ends.min()
  }

  /// Two texts can be told apart by what stands between them.
  public var takesPairs: Bool { tokenizer.takesPairs }

  /// The token of an id as a person reads it; a number without a token is called `[7]`.
  public func word(_ id: Int) -> String { tokenizer.readable(id) ?? "[\(id)]" }

  /// The id of a piece as the vocabulary has it.
  public func id(of word: String) -> Int? { tokenizer.id(of: word) }

  /// Whether what is written ends with this id.
  public func isEnd(_ id: Int) -> Bool { ends.contains(id) }

  /// Whether there is something to fill a sentence up with.
  public var hasPadding: Bool { padding != nil }

  /// Splits a text, or two that belong together, with what the model wants around them.
  public func sentence(_ text: String, pair: String?, width: Int) -> Sentence {
    let tokens = tokenizer.encode(text, pair: pair).tokens
    return Sentence(
      text: text, pair: pair, tokens: tokens.map { word($0.id) }, ids: tokens.map(\.id),
      // GPT-2's end of a text is padding only where it was put to fill one up.
      isPadding: tokens.map { $0.id == padding && !ends.contains($0.id) },
      segments: tokens.map(\.typeID), isSpecial: tokens.map(\.isSpecial))
  }

  /// Tokens by their ids, as a sentence.
  public func sentence(ids: [Int], width: Int) -> Sentence {
    Sentence(
      text: tokenizer.decode(ids, skippingSpecialTokens: false), tokens: ids.map(word), ids: ids,
      isPadding: ids.map { $0 == padding && !ends.contains($0) })
  }

  /// The sentence with padding behind it; as it is where the model has none.
  public func padded(_ sentence: Sentence, by count: Int, width: Int) -> Sentence {
    guard let padding else { return sentence }
    return sentence.appending(padding: word(padding), id: padding, count: count)
  }
}
