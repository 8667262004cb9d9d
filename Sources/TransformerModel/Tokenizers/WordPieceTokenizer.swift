/// The tokenizer of BERT, DistilBERT, MiniLM and their like.
public struct WordPieceTokenizer: Tokenizer {
  /// How ids become text again.
  public enum Decoding: Sendable, Equatable {
    /// Pieces with spaces between.
    case spaces
    /// Words put together again; `cleansUp` takes away the spaces before punctuation.
    case wordPiece(prefix: String, cleansUp: Bool)
  }

  /// What its way to divide words is called.
  public static let name = "WordPiece"

  private let model: WordPiece
  private let normalizer: BertNormalizer
  private let added: AddedTokens
  private let template: SequenceTemplate
  private let decoding: Decoding

  /// Puts a tokenizer together.
  public init(
    model: WordPiece, normalizer: BertNormalizer, addedTokens: [AddedToken],
    template: SequenceTemplate, decoding: Decoding = .wordPiece(prefix: "##", cleansUp: true)
  ) {
    self.model = model
    self.normalizer = normalizer
    added = AddedTokens(addedTokens, normalizer: normalizer)
    self.template = template
    self.decoding = decoding
  }

  /// The tokens that are recognised before the text is split.
  public var addedTokens: [AddedToken] { added.all }

  /// How many tokens there are, those added to the vocabulary among them.
  public var vocabularySize: Int {
    model.pieces.count + added.all.count { !model.pieces.contains(id: $0.id) }
  }

  /// One more than the highest id.
  public var idLimit: Int { max(model.pieces.idLimit, (added.all.last?.id ?? -1) + 1) }

  /// Whether two texts have something between them.
  public var takesPairs: Bool { template.takesPairs }

  /// Splits a text, or two that belong together.
  public func encode(_ text: String, pair: String?, addingSpecialTokens: Bool) -> Encoding {
    let sequences = ([text] + (pair.map { [$0] } ?? [])).map { text in
      let scalars = Array(text.unicodeScalars)
      return SequenceTemplate.Sequence(text: scalars, tokens: tokens(of: scalars))
    }
    return template.encoding(sequences, addingSpecialTokens: addingSpecialTokens) { id, _ in
      (piece(of: id) ?? "", readable(id) ?? "", false)
    }
  }

  private func tokens(of text: [Unicode.Scalar]) -> [PlacedToken] {
    var tokens: [PlacedToken] = []
    for section in added.sections(of: text) {
      switch section {
      case .token(let token, let offsets):
        tokens.append(PlacedToken(id: token.id, offsets: offsets, isAdded: true))
      case .text(let part):
        for range in BertWords.ranges(in: part[...]) { append(part[range], to: &tokens) }
      }
    }
    return tokens
  }

  private func append(_ word: ArraySlice<AlignedScalar>, to tokens: inout [PlacedToken]) {
    let matches = model.matches(in: word)
    guard matches.last?.range.upperBound == word.count else {
      tokens.append(PlacedToken(id: model.unknown, offsets: word.offsets))
      return
    }
    for match in matches {
      let part = word.dropFirst(match.range.lowerBound).prefix(match.range.count)
      tokens.append(PlacedToken(id: Int(match.id), offsets: part.offsets))
    }
  }

  /// The text that ids stand for.
  public func decode(_ ids: [Int], skippingSpecialTokens: Bool) -> String {
    let pieces = ids.compactMap { id -> String? in
      guard let token = added[id] else { return model.pieces.piece(ofID: id) }
      return skippingSpecialTokens && token.isSpecial ? nil : added.decoded(token)
    }
    guard case .wordPiece(let prefix, let cleansUp) = decoding else {
      return pieces.joined(separator: " ")
    }
    return pieces.enumerated().map { index, piece in
      var text = piece
      if index > 0 {
        let continues = piece.utf8.starts(with: prefix.utf8)
        text =
          continues
          ? String(piece.unicodeScalars.dropFirst(prefix.unicodeScalars.count)) : " " + piece
      }
      return cleansUp ? Self.cleanedUp(text) : text
    }.joined()
  }

  /// What the reference takes away when it puts words together, in its order.
  private static let cleanings: [(from: [UInt8], to: [UInt8])] = [
    (" .", "."), (" ?", "?"), (" !", "!"), (" ,", ","), (" ' ", "'"), (" n't", "n't"),
    (" 'm", "'m"), (" do not", " don't"), (" 's", "'s"), (" 've", "'ve"), (" 're", "'re"),
  ].map { (Array($0.0.utf8), Array($0.1.utf8)) }

  private static func cleanedUp(_ text: String) -> String {
    // Only what begins with a space changes.
    guard text.utf8.contains(0x20) else { return text }
    let bytes = cleanings.reduce(Array(text.utf8)) { bytes, change in
      var (result, rest): ([UInt8], ArraySlice<UInt8>) = ([], bytes[...])
      while let first = rest.first {
        let isFound = rest.starts(with: change.from)
        result += isFound ? change.to : [first]
        rest = rest.dropFirst(isFound ? change.from.count : 1)
      }
      return result
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// How each word of a text became its pieces.
  public func steps(of text: String) -> [WordSteps] {
    added.sections(of: Array(text.unicodeScalars)).flatMap { section -> [WordSteps] in
      switch section {
      case .token(let token, let offsets):
        return [WordSteps(added: token, offsets: offsets)]
      case .text(let part):
        return BertWords.ranges(in: part[...]).map { steps(of: part[$0]) }
      }
    }
  }

  private func steps(of word: ArraySlice<AlignedScalar>) -> WordSteps {
    let found = model.matches(in: word)
    let matches = found.map {
      WordSteps.Match(piece: piece(of: Int($0.id)) ?? "", id: Int($0.id), tried: $0.tried)
    }
    let end = found.last?.range.upperBound ?? 0
    let way: WordSteps.Way
    if end == word.count {
      way = .matches(matches)
    } else if word.count > model.longestWord {
      way = .tooLong(count: word.count, limit: model.longestWord)
    } else {
      way = .unknown(matches, rest: word.dropFirst(end).text)
    }
    let ids = end == word.count ? matches.map(\.id) : [model.unknown]
    return WordSteps(
      word: word.text, readable: word.text, offsets: word.offsets, way: way,
      pieces: ids.map { piece(of: $0) ?? "" }, ids: ids)
  }

  /// The id of a piece as it is stored.
  public func id(of piece: String) -> Int? {
    added.id(of: piece) ?? model.pieces.id(of: piece).map { Int($0) }
  }

  /// The piece with an id, as it is stored.
  public func piece(of id: Int) -> String? { added[id]?.content ?? model.pieces.piece(ofID: id) }

  /// The piece with an id as a person reads it: lone letters of Hangul stand by themselves.
  public func readable(_ id: Int) -> String? { piece(of: id).map(HangulLetters.readable) }
}
