import LinearAlgebra

/// How a model tells positions apart.
public enum PositionalEncoding: Sendable {
  /// Sines and cosines, computed for any length.
  case sinusoidal
  /// One learned row for each position, `[longest, d]`.
  case learned(Matrix)
  /// Learned rows of which one is for padding: words count from the row behind it, and padding is
  /// not counted (RoBERTa).
  case learnedBehindPadding(Matrix, row: Int)

  /// The longest sentence there are positions for, if there is an end to them.
  public var longest: Int? {
    switch self {
    case .sinusoidal: nil
    case .learned(let rows): rows.rows
    case .learnedBehindPadding(let rows, let padding): rows.rows - padding - 1
    }
  }

  /// The positions of some tokens, `→ [n, d]`.
  ///
  /// - Parameters:
  ///   - isPadding: For each of the tokens, whether it is padding.
  ///   - start: The position of the first token.
  ///   - tokens: What the rows are.
  ///   - dimensions: What the columns are.
  ///   - name: The name of the result; the table is `name.weight`.
  ///   - recorder: Where the stages go.
  func callAsFunction(
    isPadding: [Bool], start: Int, tokens: Axis, dimensions: Axis, as name: String,
    recorder: inout Recorder
  ) -> Stage {
    let lookup: Lookup
    let rows: Matrix
    switch self {
    case .sinusoidal:
      return recorder.apply(
        Sinusoidal(count: tokens.count, width: dimensions.count, start: start), as: name,
        rows: tokens, columns: dimensions)
    case .learned(let table):
      rows = table
      lookup = Lookup(positions: Array(start..<start + tokens.count), firstRow: 0)
    case .learnedBehindPadding(let table, let padding):
      rows = table
      var next = start
      let positions = isPadding.map { isPadding -> Int in
        defer { next += isPadding ? 0 : 1 }
        return isPadding ? -1 : next
      }
      lookup = Lookup(positions: positions, firstRow: padding + 1)
    }
    let table = recorder.apply(
      Parameter(rows), as: "\(name).weight", rows: Axis(.token, count: rows.rows),
      columns: dimensions)
    return recorder.apply(lookup, to: [table], as: name, rows: tokens)
  }
}
