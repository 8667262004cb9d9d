import LinearAlgebra

/// Multi-head attention: every head attends on its own columns, the results are joined.
///
/// headᵢ = softmax(Qᵢ·Kᵢᵀ / √d_k)·Vᵢ, output = [head₀ | head₁ | …]·W_O + b_O, `[n, d] → [n, d]`.
/// Source: Vaswani et al. 2017, sections 3.2.1 and 3.2.2.
public struct MultiHeadAttention: Sendable {
  /// Makes the queries, `[d, h·d_k]`.
  public let query: Linear
  /// Makes the keys, `[d, h·d_k]`.
  public let key: Linear
  /// Makes the values, `[d, h·d_v]`.
  public let value: Linear
  /// Joins the heads, `[h·d_v, d]`.
  public let output: Linear
  /// The number of heads, h.
  public let headCount: Int

  /// Holds the parameters of an attention layer.
  ///
  /// - Precondition: The widths of queries, keys and values divide by the number of heads.
  public init(query: Linear, key: Linear, value: Linear, output: Linear, headCount: Int) {
    precondition(
      query.weight.columns == key.weight.columns
        && query.weight.columns % headCount == 0 && value.weight.columns % headCount == 0,
      "\(headCount) heads in widths \(query.weight.columns), \(value.weight.columns)")
    self.query = query
    self.key = key
    self.value = value
    self.output = output
    self.headCount = headCount
  }

  /// Lets every row attend to the sentence itself, or to another one: self- or cross-attention.
  ///
  /// - Parameters:
  ///   - input: The rows that queries are made from, `[m, d]`.
  ///   - memory: The rows that keys and values are made from, `[n, d]`; without it, the input.
  ///   - mask: The mask, `[m, n]`, if one is in force.
  ///   - scope: The name the stages begin with, for example `encoder.0.attention`.
  ///   - recorder: Where the stages go.
  /// - Returns: `scope.output`, `[m, d]`.
  public func callAsFunction(
    _ input: Stage, memory: Stage? = nil, mask: Stage?, scope: String, recorder: inout Recorder
  ) -> Stage {
    var forgotten = KeyValueCache()
    return self(
      input, memory: memory, mask: mask, cache: &forgotten, scope: scope, recorder: &recorder)
  }

  /// The same with a cache: the input is the new words only, keys and values of those before are
  /// kept.
  func callAsFunction(
    _ input: Stage, memory: Stage?, mask: Stage?, cache: inout KeyValueCache, scope: String,
    recorder: inout Recorder
  ) -> Stage {
    let source = memory ?? input
    let query = query(input, as: "\(scope).query", recorder: &recorder)  // [m, h·d_k]
    let key = cache.extended(  // [n, h·d_k]
      KeyValueCache.keys, by: key, of: source, isFixed: memory != nil, as: "\(scope).key",
      recorder: &recorder)
    let value = cache.extended(  // [n, h·d_v]
      KeyValueCache.values, by: value, of: source, isFixed: memory != nil, as: "\(scope).value",
      recorder: &recorder)
    let contexts = (0..<headCount).map { index in
      attend(
        query: query, key: key, value: value, mask: mask, isCross: memory != nil, index: index,
        scope: "\(scope).head.\(index)", recorder: &recorder)
    }
    let joined = recorder.apply(  // [m, h·d_v]
      Concatenate(), to: contexts, as: "\(scope).concat",
      columns: Axis(.dimension, count: value.value.columns))
    return output(joined, as: "\(scope).output", recorder: &recorder)  // [m, d]
  }

  /// One head: scores, scaled, masked, weights, context, `[m, d_v]`.
  private func attend(
    query: Stage, key: Stage, value: Stage, mask: Stage?, isCross: Bool, index: Int,
    scope: String,
    recorder: inout Recorder
  ) -> Stage {
    let query = slice(query, index, as: "\(scope).query", recorder: &recorder)  // [m, d_k]
    let key = slice(key, index, as: "\(scope).key", recorder: &recorder)  // [n, d_k]
    let value = slice(value, index, as: "\(scope).value", recorder: &recorder)  // [n, d_v]
    let scores = recorder.apply(  // [m, n]
      MultiplyTransposed(), to: [query, key], as: "\(scope).scores",
      rows: query.rows.playing(isCross ? .crossQuery : .query),
      columns: key.rows.playing(isCross ? .crossKey : .key))
    var attended = recorder.apply(
      Scale(dividingByRootOf: key.value.columns), to: [scores], as: "\(scope).scaled")
    if let mask {
      attended = recorder.apply(Mask(), to: [attended, mask], as: "\(scope).masked")
    }
    let weights = recorder.apply(Softmax(), to: [attended], as: "\(scope).weights")
    return recorder.apply(  // [m, d_v]
      Multiply(), to: [weights, value], as: "\(scope).context", rows: query.rows,
      columns: value.columns)
  }

  /// The columns of one head, `[n, h·d_k] → [n, d_k]`.
  private func slice(
    _ stage: Stage, _ index: Int, as name: String, recorder: inout Recorder
  ) -> Stage {
    let width = stage.value.columns / headCount
    return recorder.apply(
      Slice(columns: index * width..<(index + 1) * width), to: [stage], as: name,
      columns: Axis(.dimension, count: width))
  }
}
