import LinearAlgebra

/// How a model tells positions apart.
public enum PositionalEncoding: Sendable {
  /// Sines and cosines, computed for any length.
  case sinusoidal
  /// One learned row for each position, `[longest, d]`.
  case learned(Matrix)
}

/// The way from token ids to the first layer: look-up, scaling where the model has it, positions.
///
/// `[n] ids → [n, d]`. Source: Vaswani et al. 2017, sections 3.4 and 3.5.
public struct TokenEmbedding: Sendable {
  /// One row for each word, `[vocabulary, d]`.
  public let table: Matrix
  /// How positions are told apart.
  public let position: PositionalEncoding
  /// Whether rows are multiplied by √d before the position is added.
  public let isScaled: Bool

  /// Holds the parameters.
  public init(
    table: Matrix, position: PositionalEncoding = .sinusoidal, isScaled: Bool = false
  ) {
    self.table = table
    self.position = position
    self.isScaled = isScaled
  }

  /// The longest sentence there are positions for, if there is an end to them.
  public var longest: Int? {
    if case .learned(let rows) = position { rows.rows } else { nil }
  }

  /// The width, d.
  public var width: Int { table.columns }

  /// Embeds a sentence.
  ///
  /// - Parameters:
  ///   - sentence: The sentence; rows of its unknown words stand below the table.
  ///   - words: The vocabulary's words, to label the table.
  ///   - start: The position of the first token.
  ///   - prefix: What the names begin with: nothing, or `decoder.`.
  ///   - role: What the rows are: the sentence, or the target.
  ///   - recorder: Where the stages go.
  /// - Returns: `prefix` + `input`, and the table, which an output may be tied to.
  func callAsFunction(
    _ sentence: Sentence, words: [String], start: Int = 0, prefix: String = "",
    role: Axis.Role = .token,
    recorder: inout Recorder
  ) -> (input: Stage, table: Stage) {
    let tokens = Axis(role, sentence.tokens)
    let dimensions = Axis(.dimension, count: width)
    let table = recorder.apply(
      Parameter(
        table.appendingRows(sentence.unknownRows), spelled: sentence.unknownRows.rows),
      as: "\(prefix)embedding.weight",
      rows: Axis(.vocabulary, words + sentence.unknownWords), columns: dimensions)
    var embedded = recorder.apply(  // [n, d]
      Lookup(ids: sentence.ids), to: [table], as: "\(prefix)embedding", rows: tokens)
    if isScaled {
      embedded = recorder.apply(
        Scale(byRootOf: width), to: [embedded], as: "\(prefix)embedding.scaled")
    }
    let position = positions(
      tokens, dimensions, start: start, as: "\(prefix)position", recorder: &recorder)  // [n, d]
    let input = recorder.apply(Add(), to: [embedded, position], as: "\(prefix)input")
    return (input, table)
  }

  private func positions(
    _ tokens: Axis, _ dimensions: Axis, start: Int, as name: String, recorder: inout Recorder
  ) -> Stage {
    switch position {
    case .sinusoidal:
      return recorder.apply(
        Sinusoidal(count: tokens.count, width: width, start: start), as: name, rows: tokens,
        columns: dimensions)
    case .learned(let rows):
      let table = recorder.apply(
        Parameter(rows), as: "\(name).weight", rows: Axis(.token, count: rows.rows),
        columns: dimensions)
      return recorder.apply(
        Lookup(positions: start..<start + tokens.count), to: [table], as: name, rows: tokens)
    }
  }
}
