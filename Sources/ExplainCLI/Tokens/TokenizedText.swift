import TransformerModel

/// A text as the tokens a model reads, each with what there is to say about it.
struct TokenizedText {
  /// What is worth knowing of a token beside its id.
  enum Kind: CaseIterable {
    /// It stands around the text and not in it.
    case special
    /// It stands for a word that the vocabulary does not have.
    case unknown
    /// It is only some of the bytes of a character.
    case part
    /// It fills a sentence up.
    case padding
  }

  /// One token.
  struct Token {
    /// As a person reads it.
    let readable: String
    /// As the vocabulary has it; none if it has none.
    let piece: String?
    let id: Int
    /// Where it stands in its text, in Unicode scalars; none if it is not in the text.
    let place: Range<Int>?
    /// What stands there, as typed.
    let text: String
    /// Which of two texts it belongs to, as the model counts them.
    let segment: Int
    let kind: Kind?
  }

  /// The name the model was asked for by.
  let model: String
  let text: String
  let pair: String?
  let tokens: [Token]
  /// The words the vocabulary does not have, as typed.
  let unknownWords: [String]
  /// How each word became its pieces; none for a model of whole words.
  let steps: [WordSteps]?

  /// Whether nothing was read but what stands around a text.
  var isEmpty: Bool { tokens.allSatisfy { $0.kind == .special } }
}

extension TokenizedText {
  /// Splits a text, or two, the way a real model does.
  init(_ text: String, pair: String?, by tokenizer: any Tokenizer, model: String) {
    let texts = [text, pair].compactMap { $0 }.map { Array($0.unicodeScalars) }
    let steps = ([text] + [pair].compactMap { $0 }).map { tokenizer.steps(of: $0) }
    let unknown = steps.map { Set($0.filter(\.isUnknown).map(\.offsets)) }
    self.model = model
    self.text = text
    self.pair = pair
    self.steps = steps.flatMap { $0 }
    tokens = tokenizer.encode(text, pair: pair).tokens.map { token in
      let sequence = token.isSpecial ? nil : token.sequence
      let typed = sequence.map { String(scalars: texts[$0][token.offsets]) }
      let isUnknown = sequence.map { unknown[$0].contains(token.offsets) } ?? false
      return Token(
        readable: tokenizer.readable(token.id) ?? "[\(token.id)]", piece: token.piece,
        id: token.id, place: sequence == nil ? nil : token.offsets, text: typed ?? "",
        segment: token.typeID,
        kind: sequence == nil
          ? .special : isUnknown ? .unknown : typed != token.text ? .part : nil)
    }
    unknownWords = zip(texts, steps).flatMap { text, steps in
      steps.filter(\.isUnknown).map { String(scalars: text[$0.offsets]) }
    }.uniqued()
  }

  /// Splits a text the way a model of whole words does.
  init(_ text: String, by model: Transformer) {
    let vocabulary = model.source.vocabulary
    let sentence = model.sentence(text)
    let scalars = Array(sentence.text.unicodeScalars)
    var end = 0
    self.model = model.name
    self.text = sentence.text
    pair = nil
    steps = nil
    unknownWords = sentence.unknownWords
    tokens = zip(zip(sentence.tokens, sentence.ids), sentence.isPadding).map { word, isPadding in
      let (token, id) = word
      let isKnown = id < vocabulary.count
      // Only white space lies between the words, so each begins where it is next found.
      let spelling = Array(token.unicodeScalars)
      let start = (end..<scalars.count).first { scalars[$0...].starts(with: spelling) } ?? end
      end = min(start + spelling.count, scalars.count)
      return Token(
        readable: token, piece: isKnown ? vocabulary.word(id) : nil, id: id,
        place: start..<end, text: String(scalars: scalars[start..<end]), segment: 0,
        kind: isPadding ? .padding : isKnown ? nil : .unknown)
    }
  }
}

extension WordSteps {
  /// Whether the vocabulary has no pieces for the word.
  var isUnknown: Bool {
    switch way {
    case .unknown, .tooLong: true
    default: false
    }
  }
}

extension String {
  fileprivate init(scalars: ArraySlice<Unicode.Scalar>) {
    self.init(String.UnicodeScalarView(scalars))
  }
}

extension [String] {
  /// Each word once, in the order of first appearance.
  fileprivate func uniqued() -> [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
