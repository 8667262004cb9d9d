import LinearAlgebra

/// Which keys a query may attend to: the rules that are in force.
///
/// Rules combine by *and*: with `causal+padding` a cell is open where both leave it open.
/// Source: Vaswani et al. 2017, section 3.2.3 (causal).
public struct AttentionMask: Equatable, Sendable {
  /// No word may look at a later word.
  public let isCausal: Bool
  /// No word may look at padding.
  public let hidesPadding: Bool

  /// Puts rules together.
  public init(isCausal: Bool, hidesPadding: Bool) {
    self.isCausal = isCausal
    self.hidesPadding = hidesPadding
  }

  /// The four masks by the names of the `--mask` option.
  public static let named: [(name: String, mask: AttentionMask)] = [
    ("none", AttentionMask(isCausal: false, hidesPadding: false)),
    ("causal", AttentionMask(isCausal: true, hidesPadding: false)),
    ("padding", AttentionMask(isCausal: false, hidesPadding: true)),
    ("causal+padding", AttentionMask(isCausal: true, hidesPadding: true)),
  ]

  /// No rule: every word may look at every word.
  public static let open = AttentionMask(isCausal: false, hidesPadding: false)
  /// No word may look at a later one: how a decoder runs.
  public static let causal = AttentionMask(isCausal: true, hidesPadding: false)

  /// The mask of that name, if there is one.
  public init?(name: String) {
    guard let known = Self.named.first(where: { $0.name == name }) else { return nil }
    self = known.mask
  }

  /// The name of the `--mask` option.
  public var name: String {
    Self.named.first { $0.mask == self }?.name ?? "none"
  }

  /// Whether any rule is in force.
  public var isInForce: Bool { isCausal || hidesPadding }

  /// A reason why a query may not attend to a key.
  public enum Rule: Equatable, Sendable, CaseIterable {
    /// The key stands behind the query.
    case causal
    /// The key is padding.
    case padding
  }

  /// The mask laid over a sentence, `[m, n]`.
  public struct Pattern: Sendable {
    /// The rules in force.
    public let mask: AttentionMask
    /// For each key, whether it is padding.
    public let isPadding: [Bool]
    /// The number of queries, m.
    public let queries: Int
    /// The position of the first query among the keys, for a causal mask over new words.
    public let firstQuery: Int

    /// The rules by which a query may not attend to a key; none where it may.
    public func rules(forbidding key: Int, to query: Int) -> [Rule] {
      Rule.allCases.filter { forbids(key, to: query, by: $0) }
    }

    private func forbids(_ key: Int, to query: Int, by rule: Rule) -> Bool {
      switch rule {
      case .causal: mask.isCausal && key > firstQuery + query
      case .padding: mask.hidesPadding && isPadding[key]
      }
    }

    /// 1 where row (query) may attend to column (key), else 0.
    public var matrix: Matrix {
      var cells: [Float] = []
      cells.reserveCapacity(queries * isPadding.count)
      for query in 0..<queries {
        for key in isPadding.indices {
          let isForbidden =
            forbids(key, to: query, by: .causal) || forbids(key, to: query, by: .padding)
          cells.append(isForbidden ? 0 : 1)
        }
      }
      return Matrix(rows: queries, columns: isPadding.count, elements: cells)
    }
  }

  /// Lays the mask over a sentence.
  ///
  /// - Parameters:
  ///   - isPadding: For each key, whether it is padding.
  ///   - queries: The number of queries; without it, as many as keys.
  ///   - firstQuery: The position of the first query among the keys.
  public func pattern(isPadding: [Bool], queries: Int? = nil, firstQuery: Int = 0) -> Pattern {
    Pattern(
      mask: self, isPadding: isPadding, queries: queries ?? isPadding.count,
      firstQuery: firstQuery)
  }
}
