/// Where the tokens of one or two texts go, and which special tokens stand around them.
public struct SequenceTemplate: Sendable, Equatable {
  /// A part of what the model reads.
  public enum Part: Sendable, Equatable {
    /// The text.
    case first(typeID: Int)
    /// The second text.
    case second(typeID: Int)
    /// A special token.
    case special(id: Int, typeID: Int)
  }

  /// What is read of one text.
  public let single: [Part]
  /// What is read of two texts.
  public let pair: [Part]

  /// Sets the parts.
  public init(single: [Part], pair: [Part]) {
    self.single = single
    self.pair = pair
  }

  /// Nothing but the texts.
  public static let plain = SequenceTemplate(
    single: [.first(typeID: 0)], pair: [.first(typeID: 0), .second(typeID: 1)])

  /// Whether two texts have something between them, so that a model can tell them apart.
  var takesPairs: Bool {
    let first = pair.firstIndex { if case .first = $0 { true } else { false } }
    let second = pair.firstIndex { if case .second = $0 { true } else { false } }
    guard let first, let second else { return false }
    return abs(second - first) > 1
  }

  /// BERT's: `[CLS] A [SEP]` and `[CLS] A [SEP] B [SEP]`, with B and the last token in segment 1.
  public static func bert(beginning: Int, separator: Int) -> SequenceTemplate {
    let single: [Part] = [
      .special(id: beginning, typeID: 0), .first(typeID: 0), .special(id: separator, typeID: 0),
    ]
    return SequenceTemplate(
      single: single, pair: single + [.second(typeID: 1), .special(id: separator, typeID: 1)])
  }

  /// RoBERTa's: `<s> A </s>` and `<s> A </s></s> B </s>`, all in segment 0.
  public static func roberta(beginning: Int, separator: Int) -> SequenceTemplate {
    let separator = Part.special(id: separator, typeID: 0)
    let single = [.special(id: beginning, typeID: 0), .first(typeID: 0), separator]
    return SequenceTemplate(
      single: single, pair: single + [separator, .second(typeID: 0), separator])
  }
}
