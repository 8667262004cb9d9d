import LinearAlgebra

/// A word that could stand at a place, and how likely a model finds it there.
public struct Candidate: Equatable, Sendable {
  /// The id of the word.
  public let id: Int
  /// The word as it is shown.
  public let word: String
  /// Its probability, one number of the stage `probabilities`.
  public let probability: Float

  /// The word of an id at a place.
  ///
  /// - Parameters:
  ///   - id: The id.
  ///   - row: The place, a row of the probabilities.
  ///   - probabilities: The probabilities of all words, `[n, vocabulary]`.
  public init(_ id: Int, atRow row: Int, of probabilities: Stage) {
    self.id = id
    word = probabilities.columns.label(id)
    probability = probabilities.value[row, id]
  }

  /// The likeliest words of a place, the likeliest first.
  public static func likeliest(
    _ count: Int, atRow row: Int, of probabilities: Stage
  ) -> [Candidate] {
    LikeliestWords.ordered(Array(probabilities.value.row(row)), count: count)
      .map { Candidate($0, atRow: row, of: probabilities) }
  }

  /// The candidate as JSON writes it.
  var json: String {
    """
    { "id": \(id), "token": \(JSONText.string(word)), \
    "probability": \(JSONText.number(probability)) }
    """
  }
}
