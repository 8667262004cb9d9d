/// The words around the heads that attend from one token to another.
struct SearchWords {
  /// What was searched for: the token that looks and the one looked at.
  let found: @Sendable (_ query: String, _ key: String) -> String
  /// That the mask lets no head attend so.
  let forbidden: String
  /// The title of the layers.
  let layer: String
  /// The title of the heads.
  let head: String
  /// The title of the weights.
  let weight: String
  /// The title of the tokens a head attends to most from there.
  let strongest: String
}
