import TransformerModel

/// The tokens of a text for another program.
struct TokensJSON: JSONDocument {
  /// Raised when what a reader relies on changes.
  private static let schema = 1

  private let tokenized: TokenizedText
  private let showsSteps: Bool

  /// Writes a text's tokens, with or without the way they came about.
  init(_ tokenized: TokenizedText, showsSteps: Bool) {
    self.tokenized = tokenized
    self.showsSteps = showsSteps
  }

  func write(to sink: (String) throws -> Void) rethrows {
    try sink("{\n  \"schema\": \(Self.schema),\n")
    try sink("  \"model\": \(JSONText.string(tokenized.model)),\n")
    try sink("  \"text\": \(JSONText.string(tokenized.text)),\n")
    if let pair = tokenized.pair { try sink("  \"pair\": \(JSONText.string(pair)),\n") }
    try sink("  \"unknown\": \(JSONText.strings(tokenized.unknownWords)),\n")
    try write("tokens", tokenized.tokens.map(Self.text), to: sink)
    if showsSteps {
      try sink(",\n")
      try write("steps", (tokenized.steps ?? []).map(Self.text), to: sink)
    }
    try sink("\n}\n")
  }

  private func write(
    _ name: String, _ entries: [String], to sink: (String) throws -> Void
  ) rethrows {
    try sink("  \"\(name)\": [")
    for (place, entry) in entries.enumerated() {
      try sink("\(place == 0 ? "\n" : ",\n")    \(entry)")
    }
    try sink(entries.isEmpty ? "]" : "\n  ]")
  }

  private static func text(_ token: TokenizedText.Token) -> String {
    object([
      ("token", JSONText.string(token.readable)),
      ("piece", token.piece.map(JSONText.string) ?? "null"), ("id", "\(token.id)"),
      // What is not in the text has no place, which tokenizers write as 0 to 0.
      ("start", "\(token.place?.lowerBound ?? 0)"), ("end", "\(token.place?.upperBound ?? 0)"),
      ("segment", "\(token.segment)"), ("special", "\(token.kind == .special)"),
    ])
  }

  private static func text(_ steps: WordSteps) -> String {
    object(
      [
        ("word", JSONText.string(steps.word)), ("readable", JSONText.string(steps.readable)),
        ("start", "\(steps.offsets.lowerBound)"), ("end", "\(steps.offsets.upperBound)"),
      ] + way(steps.way) + [
        ("pieces", JSONText.strings(steps.pieces)),
        ("ids", "[\(steps.ids.map(String.init).joined(separator: ", "))]"),
      ])
  }

  private static func way(_ way: WordSteps.Way) -> [(String, String)] {
    func named(_ name: String) -> (String, String) { ("way", JSONText.string(name)) }
    switch way {
    case .added: return [named("added")]
    case .whole: return [named("whole")]
    case .merges(let letters, let merges):
      return [
        named("merges"), ("letters", JSONText.strings(letters)),
        ("merges", list(merges.map(text))),
      ]
    case .matches(let matches):
      return [named("matches"), ("matches", list(matches.map(text)))]
    case .unknown(let matches, let rest):
      return [
        named("unknown"), ("matches", list(matches.map(text))), ("rest", JSONText.string(rest)),
      ]
    case .tooLong(let count, let limit):
      return [named("too-long"), ("letters", "\(count)"), ("limit", "\(limit)")]
    }
  }

  private static func text(_ merge: WordSteps.Merge) -> String {
    object([
      ("rank", "\(merge.rank)"), ("left", JSONText.string(merge.left)),
      ("right", JSONText.string(merge.right)), ("place", "\(merge.place)"),
    ])
  }

  private static func text(_ match: WordSteps.Match) -> String {
    object([
      ("piece", JSONText.string(match.piece)), ("id", "\(match.id)"), ("tried", "\(match.tried)"),
    ])
  }

  private static func list(_ entries: [String]) -> String {
    "[\(entries.joined(separator: ", "))]"
  }

  private static func object(_ members: [(name: String, value: String)]) -> String {
    "{ \(members.map { "\"\($0.name)\": \($0.value)" }.joined(separator: ", ")) }"
  }
}
