/// The tokenizer of GPT-2, RoBERTa and their like.
public struct ByteLevelBPETokenizer: Tokenizer {
  /// How ids become text again.
  public enum Decoding: Sendable, Equatable {
    /// Pieces with spaces between.
    case spaces
    /// The bytes that the pieces stand for.
    case bytes
  }

  /// Which offsets lose the space that belongs to a token.
  public struct OffsetTrimming: Sendable, Equatable {
    /// Whether a single space at the very beginning is taken for one that was put there.
    public let allowsForPrefixSpace: Bool

    /// Chooses what happens to the first space.
    public init(allowsForPrefixSpace: Bool) {
      self.allowsForPrefixSpace = allowsForPrefixSpace
    }
  }

  /// What its way to divide words is called.
  public static let name = "byte-level BPE"

  private let model: ByteLevelBPE
  private let added: AddedTokens
  private let template: SequenceTemplate
  private let addsPrefixSpace: Bool
  private let trimming: OffsetTrimming?
  private let decoding: Decoding

  /// Puts a tokenizer together.
  ///
  /// - Parameters:
  ///   - model: The vocabulary and its merges.
  ///   - addedTokens: The tokens that are recognised as they are written.
  ///   - template: What stands around a text.
  ///   - addsPrefixSpace: `add_prefix_space`: whether the first word is read with a space before it.
  ///   - trimming: `trim_offsets`: whether offsets leave out the space of a token.
  ///   - decoding: How ids become text again.
  public init(
    model: ByteLevelBPE, addedTokens: [AddedToken], template: SequenceTemplate = .plain,
    addsPrefixSpace: Bool = false, trimming: OffsetTrimming? = nil, decoding: Decoding = .bytes
  ) {
    self.model = model
    added = AddedTokens(addedTokens, normalizer: .none)
    self.template = template
    self.addsPrefixSpace = addsPrefixSpace
    self.trimming = trimming
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
      var tokens = tokens(of: scalars)
      if let trimming { trim(&tokens, trimming, in: scalars) }
      return SequenceTemplate.Sequence(text: scalars, tokens: tokens)
    }
    return template.encoding(sequences, addingSpecialTokens: addingSpecialTokens) { id, isAdded in
      let piece = piece(of: id) ?? ""
      if isAdded { return (piece, piece, false) }
      let (readable, hasParts) = ByteLetters.readable(ByteLetters.bytes(of: piece))
      return (piece, readable, hasParts)
    }
  }

  private func tokens(of text: [Unicode.Scalar]) -> [PlacedToken] {
    var tokens: [PlacedToken] = []
    var workspace = model.workspace()
    for section in added.sections(of: text) {
      switch section {
      case .token(let token, let offsets):
        tokens.append(PlacedToken(id: token.id, offsets: offsets, isAdded: true))
      case .text(let part):
        let part = prefixed(part)
        for range in GPT2Words.ranges(in: part[...]) {
          append(ByteWord(part[range]), to: &tokens, in: &workspace)
        }
      }
    }
    return tokens
  }

  private func prefixed(_ part: [AlignedScalar]) -> [AlignedScalar] {
    guard addsPrefixSpace, let first = part.first, first.scalar != " " else { return part }
    return [first.replaced(by: " ")] + part
  }

  private func append(
    _ word: ByteWord, to tokens: inout [PlacedToken], in workspace: inout ByteLevelBPE.Workspace
  ) {
    if let id = model.whole(word.bytes) {
      tokens.append(PlacedToken(id: Int(id), offsets: word.offsets(0..<word.bytes.count)))
      return
    }
    var start = 0
    model.begin(word.bytes, in: &workspace)
    for symbol in model.merge(in: &workspace) {
      let end = start + symbol.length
      tokens.append(PlacedToken(id: Int(symbol.id), offsets: word.offsets(start..<end)))
      start = end
    }
  }

  /// Takes the spaces of tokens out of their offsets, as the reference does.
  private func trim(
    _ tokens: inout [PlacedToken], _ trimming: OffsetTrimming, in text: [Unicode.Scalar]
  ) {
    for index in tokens.indices {
      let token = tokens[index]
      // An added token is spelled as it stands, with the white space it took.
      let spelling =
        token.isAdded
        ? text[token.offsets] : Array((piece(of: token.id) ?? "").unicodeScalars)[...]
      var leading = spelling.prefix(while: Self.isSpace).count
      let trailing = spelling.reversed().prefix(while: Self.isSpace).count
      if leading == 1, index == 0 || token.offsets.lowerBound == 0, trimming.allowsForPrefixSpace {
        leading = 0
      }
      let start = min(token.offsets.lowerBound + leading, token.offsets.upperBound)
      var end = token.offsets.upperBound
      if trailing > 0, end >= trailing { end = max(end - trailing, start) }
      tokens[index].offsets = start..<end
    }
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "Ġ" || scalar.classes.contains(.space)
  }

  /// The text that ids stand for.
  public func decode(_ ids: [Int], skippingSpecialTokens: Bool) -> String {
    let pieces = ids.compactMap { id -> String? in
      if let token = added[id], skippingSpecialTokens, token.isSpecial { return nil }
      return piece(of: id)
    }
    guard decoding == .bytes else { return pieces.joined(separator: " ") }
    return ByteLetters.readable(pieces.flatMap { ByteLetters.bytes(of: $0) }).text
  }

  /// How each word of a text became its pieces.
  public func steps(of text: String) -> [WordSteps] {
    var workspace = model.workspace()
    var words: [WordSteps] = []
    for section in added.sections(of: Array(text.unicodeScalars)) {
      switch section {
      case .token(let token, let offsets):
        words.append(WordSteps(added: token, offsets: offsets))
      case .text(let part):
        let part = prefixed(part)
        for range in GPT2Words.ranges(in: part[...]) {
          words.append(steps(of: ByteWord(part[range]), in: &workspace))
        }
      }
    }
    return words
  }

  private func steps(
    of word: ByteWord, in workspace: inout ByteLevelBPE.Workspace
  ) -> WordSteps {
    let spelling = ByteLetters.text(of: word.bytes)
    var (ids, way) = ([Int](), WordSteps.Way.whole)
    if let id = model.whole(word.bytes) {
      ids = [Int(id)]
    } else {
      var merges: [WordSteps.Merge] = []
      model.begin(word.bytes, in: &workspace)
      let letters = workspace.letters.map { piece(of: Int($0)) ?? "" }
      let symbols = model.merge(in: &workspace) { merge in
        merges.append(
          WordSteps.Merge(
            rank: Int(merge.rank), left: piece(of: Int(merge.left)) ?? "",
            right: piece(of: Int(merge.right)) ?? "", place: merge.symbol))
      }
      ids = symbols.map { Int($0.id) }
      way = .merges(letters: letters, merges)
    }
    return WordSteps(
      word: spelling, readable: ByteLetters.readable(word.bytes).text,
      offsets: word.offsets(0..<word.bytes.count), way: way,
      pieces: ids.map { piece(of: $0) ?? "" }, ids: ids)
  }

  /// The id of a piece as it is stored.
  public func id(of piece: String) -> Int? {
    added.id(of: piece) ?? model.pieces.id(of: piece).map { Int($0) }
  }

  /// The piece with an id, as it is stored.
  public func piece(of id: Int) -> String? { added[id]?.content ?? model.pieces.piece(ofID: id) }

  /// The piece with an id as a person reads it, without the space before a word; a piece of
  /// spaces alone shows them as ␣.
  public func readable(_ id: Int) -> String? {
    if let token = added[id] { return token.content }
    guard let piece = model.pieces.piece(ofID: id) else { return nil }
    let text = ByteLetters.readable(ByteLetters.bytes(of: piece)).text
    if text.allSatisfy({ $0 == " " }) { return String(repeating: "␣", count: text.count) }
    return text.first == " " ? String(text.dropFirst()) : text
  }
}

/// A word in bytes, and from where in the text each of them comes.
private struct ByteWord {
  private(set) var bytes: [UInt8] = []
  private var places: [Range<Int>] = []

  init(_ word: ArraySlice<AlignedScalar>) {
    for element in word {
      let encoded = UTF8.encode(element.scalar) ?? UTF8.encodedReplacementCharacter
      bytes.append(contentsOf: encoded)
      for _ in 0..<encoded.count { places.append(element.start..<element.end) }
    }
  }

  func offsets(_ range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty else { return 0..<0 }
    return places[range.lowerBound].lowerBound..<places[range.upperBound - 1].upperBound
  }
}
