import Authoring
import DocumentModel
import LinearAlgebra
import TransformerModel

/// `order: [ids]`: put these into the right order; `lesson.yaml` has them in it.
public struct OrderQuestion: QuestionKind {
  /// The name in `lesson.yaml`.
  public static let name = "order"
  /// What else it reads: nothing.
  public static let keys: [String] = []

  private let ids: [String]

  /// Reads the right order.
  public init?(_ keys: YAMLMapping) {
    guard let value = keys.required(Self.name), let list = value.list() else { return nil }
    ids = list.compactMap { $0.text() }
    guard ids.count >= 2, ids.count <= 9, Set(ids).count == ids.count else {
      value.note(.wrongKind(expected: .list))
      return nil
    }
  }

  /// Every item needs its text.
  public var wordKeys: QuestionWordKeys { QuestionWordKeys(choices: ids) }

  /// The items, in an order that is not the right one, and the same each time.
  public func put(in context: inout ExhibitContext) -> (any PutQuestion)? {
    // A seed of the items' own, so that no order is the answer to another question, too (FNV-1a).
    let seed = ids.joined(separator: " ").utf8.reduce(UInt64(0xCBF2_9CE4_8422_2325)) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01B3
    }
    var generator = SplitMix64(seed: seed)
    var shown = ids
    repeat { shown.shuffle(using: &generator) } while shown == ids
    return PutOrder(choices: shown, right: ids)
  }
}

/// Items to be put into order.
struct PutOrder: PutQuestion {
  let choices: [String]
  let right: [String]

  var form: AnswerForm { .order }

  var answer: [Span] {
    [.strong(right.map { Letters.letter(of: $0, among: choices) }.joined(separator: " "))]
  }

  var rule: AnswerKey.Rule { .order(right.map { Letters.letter(of: $0, among: choices) }) }

  /// Letters, with or without anything between them.
  func grade(_ answer: String) -> Grade {
    let letters = answer.lowercased().filter(\.isLetter).map(String.init)
    let typed = letters.compactMap { Letters.choice($0, among: choices) }
    guard typed.count == letters.count, typed.count == right.count else { return .unreadable }
    return typed == right ? .right : .wrong(nil)
  }
}
