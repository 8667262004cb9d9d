import Authoring
import TransformerModel

/// A typical mistake, as the way to the number it gives.
struct Mistake: Sendable {
  /// The keys of a mistake in `lesson.yaml`: one of them stands there.
  static let keys = ["cell", "without", "break"]

  private enum Way {
    /// The number of another cell was taken.
    case cell(PlacedText)
    /// A part was forgotten.
    case without(PlacedText)
    /// A rule was broken.
    case broken(PlacedText, Breakage)
  }

  private let way: Way

  /// Reads the way to a wrong number.
  init?(_ value: YAMLValue) {
    guard let keys = value.mapping(keys: Self.keys) else { return nil }
    let present = Self.keys.filter { keys[$0] != nil }
    guard present.count < 2 else {
      value.note(.duplicate(present.joined(separator: " | ")))
      return nil
    }
    if let cell = keys["cell"]?.placedText() {
      way = .cell(cell)
    } else if let part = keys["without"]?.placedText() {
      way = .without(part)
    } else if let rule = keys["break"], let name = rule.placedText() {
      guard let word = rule.word(among: Breakage.allCases.map(\.rawValue)),
        let breakage = Breakage(rawValue: word)
      else { return nil }
      way = .broken(name, breakage)
    } else {
      if keys.hasOnly(Self.keys) { value.note(.missingKey(Self.keys.joined(separator: " | "))) }
      return nil
    }
  }

  /// The number somebody gets who makes the mistake on the way to a cell.
  func value(at cell: PlacedText, in context: inout ExhibitContext) -> Float? {
    switch way {
    case .cell(let other):
      return context.value(of: other)
    case .without(let part):
      return context.value(of: cell, after: WhatIf(parts: [part.text]), askedBy: part)
    case .broken(let place, let breakage):
      return context.value(of: cell, after: WhatIf(breakages: [breakage]), askedBy: place)
    }
  }
}
