/// The words around the tokens of a text.
struct TokenWords {
  /// The names of the facts: the text, the second one, the model, how many tokens there are.
  let text: String
  let pair: String
  let model: String
  let count: String
  /// The titles of the columns.
  let token: String
  let piece: String
  let id: String
  let start: String
  let end: String
  let there: String
  let segment: String
  /// What a token is marked as.
  let kind: @Sendable (_ kind: TokenizedText.Kind) -> String
  /// The title of that column, and what the mark means.
  let kindTitle: String
  let meaning: @Sendable (_ kind: TokenizedText.Kind) -> String
  /// What the places count.
  let places: String
  /// What the marks mean, together.
  let kinds: @Sendable (_ meanings: [String]) -> String
  /// That words are not in the vocabulary.
  let notKnown: @Sendable (_ words: String) -> String
  /// The title of the steps, and of their columns.
  let stepsTitle: String
  let word: String
  let merge: String
  let rank: String
  let after: String
  let longest: String
  let tried: String
  let remark: String
  /// That a word was recognised as it is written.
  let added: String
  /// That a word is in the vocabulary and is not divided.
  let whole: String
  /// That no piece begins the rest of a word.
  let nothingFits: @Sendable (_ rest: String) -> String
  /// That a word is longer than what is looked at.
  let tooLong: @Sendable (_ count: Int, _ limit: Int) -> String
  /// How byte-pair encoding works.
  let howMerged: String
  /// How WordPiece works.
  let howMatched: String
  /// That a model takes words as they are.
  let wholeWords: String
}
