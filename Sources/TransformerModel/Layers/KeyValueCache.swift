/// What one attention keeps of the words before, so that only the new word is computed.
///
/// Keys and values of a word do not change when another word is written behind it: in a causal
/// model nothing before it sees the new word.
public struct KeyValueCache: Sendable {
  private var key: Stage?
  private var value: Stage?

  /// A cache that holds nothing yet.
  public init() {}

  /// The keys or values of all words so far: those kept, and those of the new words.
  ///
  /// - Parameters:
  ///   - part: Which of the two.
  ///   - linear: What makes them from the input.
  ///   - input: The new words, or, for an encoder's result, all words there will ever be.
  ///   - isFixed: Whether the input is such a result, and so is needed only once.
  ///   - name: The name of the result; what is kept is `name.cached`, what is new `name.new`.
  ///   - recorder: Where the stages go.
  mutating func extended(
    _ part: WritableKeyPath<KeyValueCache, Stage?>, by linear: Linear, of input: Stage,
    isFixed: Bool, as name: String, recorder: inout Recorder
  ) -> Stage {
    let all: Stage
    if let kept = self[keyPath: part] {
      let cached = recorder.apply(
        Constant(kept: kept.value), as: isFixed ? name : "\(name).cached", rows: kept.rows,
        columns: kept.columns)
      if isFixed { return cached }
      let new = linear(input, as: "\(name).new", parameters: name, recorder: &recorder)
      all = recorder.apply(
        Append(), to: [cached, new], as: name,
        rows: Axis(kept.rows.role, kept.rows.labels + new.rows.labels))
    } else {
      all = linear(input, as: name, recorder: &recorder)
    }
    self[keyPath: part] = all
    return all
  }

  /// The two things that are kept.
  static let keys = \KeyValueCache.key
  static let values = \KeyValueCache.value
}

/// What a decoder layer keeps: one cache for each of its attentions.
public struct DecoderLayerCache: Sendable {
  var attention = KeyValueCache()
  var cross = KeyValueCache()
}
