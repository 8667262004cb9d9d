/// What BERT does to a text before splitting it: cleaning, ideographs, accents, lower case.
///
/// The steps come in this order, each one can be left out. A scalar that is made from another one
/// keeps its place in the original text.
public struct BertNormalizer: Sendable, Equatable {
  /// Whether control characters go away and every white space becomes a plain space.
  public let cleansText: Bool
  /// Whether every ideograph becomes a word of its own.
  public let separatesIdeographs: Bool
  /// Whether letters are taken apart (Hangul too) and accents go away.
  public let stripsAccents: Bool
  /// Whether letters become lower case.
  public let lowercases: Bool

  /// Chooses the steps.
  ///
  /// - Parameters:
  ///   - cleansText: `clean_text`.
  ///   - separatesIdeographs: `handle_chinese_chars`.
  ///   - stripsAccents: `strip_accents`; left open, it is done where letters become lower case.
  ///   - lowercases: `lowercase`.
  public init(
    cleansText: Bool = true, separatesIdeographs: Bool = true, stripsAccents: Bool? = nil,
    lowercases: Bool = true
  ) {
    self.cleansText = cleansText
    self.separatesIdeographs = separatesIdeographs
    self.stripsAccents = stripsAccents ?? lowercases
    self.lowercases = lowercases
  }

  /// Leaves a text as it is.
  public static let none = BertNormalizer(
    cleansText: false, separatesIdeographs: false, stripsAccents: false, lowercases: false)

  /// Normalises a text.
  func normalize(_ text: [AlignedScalar]) -> [AlignedScalar] {
    var text = text
    if cleansText { text = text.compactMap(Self.cleaned) }
    if separatesIdeographs, text.contains(where: \.scalar.isIdeograph) {
      text = text.flatMap {
        $0.scalar.isIdeograph ? [$0.replaced(by: " "), $0, $0.replaced(by: " ")] : [$0]
      }
    }
    // Nothing below U+00C0 has an accent to lose.
    if stripsAccents, text.contains(where: { $0.scalar.value >= 0xC0 }) {
      text = Self.decomposed(text).filter { !$0.scalar.classes.contains(.mark) }
    }
    return lowercases ? Self.lowercased(text) : text
  }

  private static func cleaned(_ element: AlignedScalar) -> AlignedScalar? {
    switch element.scalar {
    case "\t", "\n", "\r": return element.replaced(by: " ")
    case "\u{FFFD}": return nil
    default:
      let classes = element.scalar.classes
      if classes.contains(.removed) { return nil }
      return classes.contains(.space) ? element.replaced(by: " ") : element
    }
  }

  private static func lowercased(_ text: [AlignedScalar]) -> [AlignedScalar] {
    var result: [AlignedScalar] = []
    result.reserveCapacity(text.count)
    for element in text {
      result.append(element.replaced(by: LowerCase.first(of: element.scalar)))
      if let second = LowerCase.second(of: element.scalar) {
        result.append(element.replaced(by: second))
      }
    }
    return result
  }

  /// One part of a decomposed scalar, waiting to be put in its place among the marks around it.
  private struct Part {
    let scalar: Unicode.Scalar
    let combiningClass: UInt8
    /// Whether it stands for a scalar of its own, or came out of the one before it.
    let isFirst: Bool
  }

  /// Normal form D, with marks in canonical order.
  ///
  /// Where marks change places, the places in the original text stay in order, as the reference
  /// has it: the first scalar of the result that stands for a scalar of its own comes from the
  /// first scalar of the text, and so on.
  private static func decomposed(_ text: [AlignedScalar]) -> [AlignedScalar] {
    var result: [AlignedScalar] = []
    result.reserveCapacity(text.count * 2)
    var (pending, taken): ([Part], Int) = ([], 0)
    func flush() {
      for part in pending.count > 1 ? ordered(pending) : pending {
        if part.isFirst { taken += 1 }
        result.append(text[max(taken, 1) - 1].replaced(by: part.scalar))
      }
      pending.removeAll(keepingCapacity: true)
    }
    for element in text {
      var isFirst = true
      CanonicalDecomposition.forEach(of: element.scalar) { scalar in
        let combiningClass = scalar.combiningClass
        if combiningClass == 0 { flush() }
        pending.append(Part(scalar: scalar, combiningClass: combiningClass, isFirst: isFirst))
        isFirst = false
      }
    }
    flush()
    return result
  }

  private static func ordered(_ parts: [Part]) -> [Part] {
    parts.enumerated()
      .sorted { ($0.element.combiningClass, $0.offset) < ($1.element.combiningClass, $1.offset) }
      .map(\.element)
  }
}
