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
  public static let none = AttentionMask(isCausal: false, hidesPadding: false)

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

  /// The mask of a sentence: 1 where row (query) may attend to column (key), else 0, `[n, n]`.
  ///
  /// - Parameter isPadding: For each key, whether it is padding.
  public func matrix(isPadding: [Bool]) -> Matrix {
    let count = isPadding.count
    var cells: [Float] = []
    cells.reserveCapacity(count * count)
    for query in 0..<count {
      for key in 0..<count {
        let isFuture = isCausal && key > query
        let isHidden = hidesPadding && isPadding[key]
        cells.append(isFuture || isHidden ? 0 : 1)
      }
    }
    return Matrix(rows: count, columns: count, elements: cells)
  }
}
