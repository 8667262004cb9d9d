/// The words around what a model writes or fills in.
struct WritingWords {
  /// The title of the steps.
  let step: String
  /// The title of the words that were chosen.
  let chosen: String
  /// The title of a column of candidates, counted from 1.
  let candidate: @Sendable (_ rank: Int) -> String
  /// The title of words that could stand in a place.
  let word: String
  /// The title of their probabilities.
  let probability: String
  /// The name of the text that was written.
  let written: String
  /// That the model came to an end by itself.
  let ended: String
  /// That it was stopped after so many words.
  let stopped: @Sendable (_ count: Int) -> String
  /// Names a masked word: how it is written, and its place among the tokens.
  let masked: @Sendable (_ mask: String, _ place: Int) -> String
}
