import LinearAlgebra

/// The way from token ids to the first layer: look-up, scaling where the model has it, positions,
/// and in BERT and its like segments and a norm.
///
/// `[n] ids → [n, d]`. Sources: Vaswani et al. 2017, sections 3.4 and 3.5; Devlin et al. 2019,
/// figure 2 (segments).
public struct TokenEmbedding: Sendable {
  /// One row for each word, `[vocabulary, d]`.
  public let table: Matrix
  /// How positions are told apart.
  public let position: PositionalEncoding
  /// Whether rows are multiplied by √d before the position is added.
  public let isScaled: Bool
  /// One row for each of the texts put together, `[segments, d]`, if they are told apart.
  public let segments: Matrix?
  /// The norm of the sum, if there is one.
  public let norm: LayerNorm?

  /// Holds the parameters.
  public init(
    table: Matrix, position: PositionalEncoding = .sinusoidal, isScaled: Bool = false,
    segments: Matrix? = nil, norm: LayerNorm? = nil
  ) {
    self.table = table
    self.position = position
    self.isScaled = isScaled
    self.segments = segments
    self.norm = norm
  }

  /// The longest sentence there are positions for, if there is an end to them.
  public var longest: Int? { position.longest }

  /// The width, d.
  public var width: Int { table.columns }

  /// Embeds a sentence.
  ///
  /// - Parameters:
  ///   - sentence: The sentence; rows of its unknown words stand below the table.
  ///   - words: The entries of the table.
  ///   - start: The position of the first token.
  ///   - prefix: What the names begin with: nothing, or `decoder.`.
  ///   - role: What the rows are: the sentence, or the target.
  ///   - recorder: Where the stages go.
  /// - Returns: `prefix` + `input`, and the table, which an output may be tied to.
  func callAsFunction(
    _ sentence: Sentence, words: Axis, start: Int = 0, prefix: String = "",
    role: Axis.Role = .token,
    recorder: inout Recorder
  ) -> (input: Stage, table: Stage) {
    let tokens = Axis(role, sentence.tokens)
    let dimensions = Axis(.dimension, count: width)
    let table = recorder.apply(
      parameter(of: sentence), as: "\(prefix)embedding.weight",
      // The names of a large vocabulary are copied only where there is something to add.
      rows: sentence.unknownWords.isEmpty
        ? words : Axis(words.role, words.labels + sentence.unknownWords),
      columns: dimensions)
    var embedded = recorder.apply(  // [n, d]
      Lookup(ids: sentence.ids), to: [table], as: "\(prefix)embedding", rows: tokens)
    if isScaled {
      embedded = recorder.apply(
        Scale(byRootOf: width), to: [embedded], as: "\(prefix)embedding.scaled")
    }
    var terms = [
      embedded,
      position(  // [n, d]
        isPadding: sentence.isPadding, start: start, tokens: tokens, dimensions: dimensions,
        as: "\(prefix)position", recorder: &recorder),
    ]
    if let segments {
      let kinds = recorder.apply(
        Parameter(segments), as: "\(prefix)segment.weight",
        rows: Axis(.segment, count: segments.rows), columns: dimensions)
      terms.append(
        recorder.apply(  // [n, d]
          Lookup(segments: sentence.segments), to: [kinds], as: "\(prefix)segment", rows: tokens))
    }
    let input = "\(prefix)input"
    guard let norm else {
      return (recorder.apply(Add(), to: terms, as: input), table)
    }
    let sum = recorder.apply(Add(), to: terms, as: "\(input).sum")
    return (norm(sum, as: input, recorder: &recorder), table)
  }

  /// The table, below it the rows of the words it does not have.
  private func parameter(of sentence: Sentence) -> Parameter {
    sentence.unknownWords.isEmpty
      ? Parameter(table)
      : Parameter(
        table.appendingRows(sentence.unknownRows), spelled: sentence.unknownRows.rows)
  }
}
