import LinearAlgebra

/// How much each head of a model attends from one token to another, the most first.
///
/// What a head is for is often seen in one pair of words: which head links *it* to *animal*?
/// Source: Clark et al. 2019, section 4 (What Does BERT Look At?).
public struct HeadSearch: Sendable {
  /// What one head does with the token.
  public struct Found: Sendable {
    /// The layer, from 0.
    public let layer: Int
    /// The head in it, from 0.
    public let head: Int
    /// Its weight from the one token to the other.
    public let weight: Float
    /// The place of the token it attends to most.
    public let strongest: Int
    /// Its weight for that one.
    public let largest: Float
  }

  /// The row: the token that looks.
  public let query: Int
  /// The column: the token looked at.
  public let key: Int
  /// All heads, the most attentive first; of equals those of lower layers.
  public let heads: [Found]

  /// The stages a search needs: the weights of all heads of a part.
  public static func stages(of part: Part) -> StagePattern {
    StagePattern("\(part.scope(ofLayer: "*")).head.*.weights")
  }

  /// Searches a run.
  ///
  /// - Parameters:
  ///   - query: The row.
  ///   - key: The column.
  ///   - trace: A run that has the weights of the part shown.
  ///   - layers: The number of its layers.
  ///   - headCount: The number of heads in each.
  /// - Precondition: The maps have such a row and column.
  public init(from query: Int, to key: Int, in trace: Trace, layers: Int, headCount: Int) {
    self.query = query
    self.key = key
    var found: [Found] = []
    for layer in 0..<layers {
      let scope = trace.part.scope(ofLayer: layer)
      for head in 0..<headCount {
        guard let map = trace["\(scope).head.\(head).weights"]?.value else { continue }
        let row = Array(map.row(query))
        let strongest = LikeliestWords.first(of: row) ?? 0
        found.append(
          Found(
            layer: layer, head: head, weight: row[key], strongest: strongest,
            largest: row[strongest]))
      }
    }
    // What is no number is no attention.
    func size(_ head: Found) -> Float { head.weight.isNaN ? -1 : head.weight }
    heads = found.sorted { (size($1), $0.layer, $0.head) < (size($0), $1.layer, $1.head) }
  }
}

/// Writes a search as JSON, schema 1, at full precision.
public struct HeadSearchJSON: JSONDocument, Sendable {
  private let trace: Trace
  private let search: HeadSearch

  /// Chooses what to write.
  public init(_ search: HeadSearch, in trace: Trace) {
    self.search = search
    self.trace = trace
  }

  /// Writes the document piece by piece.
  public func write(to sink: (String) throws -> Void) rethrows {
    try sink(
      """
      { "schema": 1, \(TraceJSON.head(of: trace)), "part": \(JSONText.string(trace.part.rawValue)),
        "from": \(search.query), "to": \(search.key), "heads": [
      """)
    for (index, found) in search.heads.enumerated() {
      try sink(
        """
        \(index == 0 ? "" : ",")
            { "layer": \(found.layer), "head": \(found.head), \
        "weight": \(JSONText.number(found.weight)), \
        "strongest": \(found.strongest), "largest": \(JSONText.number(found.largest)) }
        """)
    }
    try sink("] }\n")
  }
}
