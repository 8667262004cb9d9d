/// A token of one text, before special tokens are put around it.
struct PlacedToken {
  /// Its id.
  let id: Int
  /// Where it stands in the text, in scalars.
  var offsets: Range<Int>
  /// Whether it is an added token, written in the text.
  var isAdded = false
}

extension SequenceTemplate {
  /// A text in scalars, and its tokens.
  struct Sequence {
    let text: [Unicode.Scalar]
    let tokens: [PlacedToken]
  }

  /// A piece as it is stored and as a person reads it, and whether it has parts of characters.
  typealias Spelling = (piece: String, readable: String, hasParts: Bool)

  /// Puts the tokens of one or two texts in their places.
  ///
  /// - Parameters:
  ///   - sequences: The texts.
  ///   - addingSpecialTokens: Whether the special tokens are put there too.
  ///   - spelling: How the piece of a token is written; whether the token is an added one.
  func encoding(
    _ sequences: [Sequence], addingSpecialTokens: Bool,
    spelling: (_ id: Int, _ isAdded: Bool) -> Spelling
  ) -> Encoding {
    var tokens: [EncodedToken] = []
    for part in sequences.count == 1 ? single : pair {
      switch part {
      case .special(let id, let typeID):
        guard addingSpecialTokens else { continue }
        let piece = spelling(id, true).piece
        tokens.append(
          EncodedToken(
            id: id, piece: piece, readable: piece, text: piece, offsets: 0..<0, sequence: nil,
            typeID: typeID, isSpecial: true))
      case .first(let typeID), .second(let typeID):
        let index = if case .first = part { 0 } else { 1 }
        guard sequences.indices.contains(index) else { continue }
        for token in sequences[index].tokens {
          let (piece, readable, hasParts) = spelling(token.id, token.isAdded)
          let typed = String.UnicodeScalarView(sequences[index].text[token.offsets])
          tokens.append(
            EncodedToken(
              id: token.id, piece: piece, readable: readable,
              text: hasParts ? readable : String(typed), offsets: token.offsets, sequence: index,
              typeID: typeID, isSpecial: false))
        }
      }
    }
    return Encoding(tokens: tokens)
  }
}
