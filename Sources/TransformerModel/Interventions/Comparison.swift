import LinearAlgebra

/// Two runs side by side: where they part, and by how much.
public struct Comparison: Sendable {
  /// One stage of both runs.
  public struct Pair: Sendable {
    /// The stage of the first run.
    public let before: Stage
    /// The stage of the second run; shuffled words stand in the order of the first.
    public let after: Stage
    /// after − before, 0 where nothing changed; `nil` if the two have not one shape.
    public let difference: Matrix?

    /// Whether the stage is the same in both runs.
    public var isEqual: Bool { difference?.elements.allSatisfy { $0 == 0 } ?? false }

    /// The number of cells that changed.
    public var changedCount: Int { difference?.elements.count { $0 != 0 } ?? 0 }

    /// The cell that changed most; of equals the first.
    public var largestChange: (row: Int, column: Int)? {
      guard let difference, let largest = difference.elements.map(abs).max(), largest > 0,
        let place = difference.elements.firstIndex(where: { abs($0) == largest })
      else { return nil }
      return (place / difference.columns, place % difference.columns)
    }
  }

  /// What counts as no change between runs whose sums run in another order, as a share of the
  /// largest number of a stage: many times the rounding of `Float`, far below what is printed.
  private static let rounding: Float = 1e-5

  /// The first run.
  public let before: Trace
  /// The second run.
  public let after: Trace
  private let order: [Int]?

  /// Compares two runs.
  ///
  /// - Parameters:
  ///   - before: The first run.
  ///   - after: The second run.
  ///   - order: Of each word of the second run its place in the first, if words were shuffled.
  /// - Precondition: The order has a place for each word of the second run.
  public init(before: Trace, after: Trace, order: [Int]? = nil) {
    precondition(
      order.map { $0.count == after.sentence.tokens.count } ?? true,
      "an order of \(order?.count ?? 0) for \(after.sentence.tokens.count) words")
    self.before = before
    self.after = after
    self.order = order
  }

  /// Whether the words of the second run stand in another order.
  public var isShuffled: Bool {
    order != nil && before.sentence.tokens != after.sentence.tokens
  }

  /// A stage of both runs; `nil` if one of them lacks it.
  public func pair(_ name: String) -> Pair? {
    guard let first = before[name], let second = after[name] else { return nil }
    let aligned = inOrder(second)
    return Pair(
      before: first, after: aligned, difference: difference(first.value, aligned.value))
  }

  /// The computed stages of the first run that the second lacks, or has otherwise.
  public var parted: [String] {
    before.stages.filter { stage in
      !stage.isParameter && !(pair(stage.name)?.isEqual ?? false)
    }.map(\.name)
  }

  /// The first stage at which the runs part: computed, or a parameter that was set.
  public var firstParting: String? {
    let parted = before.stages.first { stage in
      // Large tables are mostly the same numbers in memory, which is seen at once.
      if stage.isParameter, after[stage.name]?.value == stage.value { return false }
      guard let pair = pair(stage.name) else { return !stage.isParameter }
      // The table of another sentence may have rows for other unknown words.
      return stage.isParameter ? pair.changedCount > 0 : !pair.isEqual
    }
    // A run that is the other one and more parts from it where it goes on.
    let added = after.stages.first { stage in
      before[stage.name] == nil && !stage.isParameter
        && !stage.name.hasSuffix(Recorder.beforeSetting)
    }
    return (parted ?? added)?.name
  }

  private func difference(_ before: Matrix, _ after: Matrix) -> Matrix? {
    guard before.shape == after.shape else { return nil }
    // Words in their own order are summed in it, and what is equal is equal to the last bit.
    let tolerance = order == nil ? 0 : Self.rounding * max(largest(before), largest(after))
    let changes = zip(before.elements, after.elements).map { before, after -> Float in
      // −∞ minus −∞ is no number, and no change.
      if before == after { return 0 }
      let change = Float(Double(after) - Double(before))
      return abs(change) <= tolerance ? 0 : change
    }
    return Matrix(rows: before.rows, columns: before.columns, elements: changes)
  }

  /// The largest size of a number that is finite.
  private func largest(_ matrix: Matrix) -> Float {
    matrix.elements.reduce(0) { $1.isFinite ? max($0, abs($1)) : $0 }
  }

  // MARK: Shuffled words

  /// A stage of the second run with its words in the order of the first.
  private func inOrder(_ stage: Stage) -> Stage {
    guard let order, !stage.isParameter else { return stage }
    var places = Array(repeating: 0, count: order.count)
    for (place, word) in order.enumerated() { places[word] = place }
    let rows = isOfSentence(stage.rows, stage) ? places : Array(0..<stage.rows.count)
    let columns = isOfSentence(stage.columns, stage) ? places : Array(0..<stage.columns.count)
    var elements: [Float] = []
    elements.reserveCapacity(rows.count * columns.count)
    for row in rows {
      for column in columns { elements.append(stage.value[row, column]) }
    }
    return Stage(
      name: stage.name, operation: stage.operation, inputs: stage.inputs,
      rows: stage.rows.reordered(rows), columns: stage.columns.reordered(columns),
      value: Matrix(rows: rows.count, columns: columns.count, elements: elements))
  }

  /// Whether the entries of an axis are the words of the sentence that went in, and not those of a
  /// target.
  private func isOfSentence(_ axis: Axis, _ stage: Stage) -> Bool {
    // A pooler takes one of them.
    guard axis.count == order?.count else { return false }
    return switch axis.role {
    case .token, .crossKey: true
    case .query, .key: after.target == nil || !stage.name.hasPrefix("decoder.")
    case .target, .crossQuery, .dimension, .hidden, .vocabulary, .vector, .position, .segment,
      .sample, .measure:
      false
    }
  }
}
