import TransformerModel

/// The models there are, or one of them, for another program.
struct ModelsJSON: JSONDocument {
  /// Raised when what a reader relies on changes.
  private static let schema = 1

  private let models: [ListedModel]
  private let cache: String?
  private let messages: any Messages

  /// Lists models; reasons are in the reader's language.
  init(_ models: [ListedModel], cache: String?, _ messages: any Messages) {
    self.models = models
    self.cache = cache
    self.messages = messages
  }

  func write(to sink: (String) throws -> Void) rethrows {
    try sink("{\n  \"schema\": \(Self.schema),\n  \"cache\": \(Self.text(cache)),\n")
    try sink("  \"models\": [")
    for (place, model) in models.enumerated() {
      let members = members(of: model).map { "\"\($0.name)\": \($0.value)" }
      try sink("\(place == 0 ? "\n" : ",\n")    { \(members.joined(separator: ",\n      ")) }")
    }
    try sink(models.isEmpty ? "]\n}\n" : "\n  ]\n}\n")
  }

  private func members(of model: ListedModel) -> [(name: String, value: String)] {
    [
      ("name", JSONText.string(model.name)), ("place", JSONText.string(model.place.rawValue)),
      ("folder", Self.text(model.folder)), ("bytes", model.bytes.map { "\($0)" } ?? "null"),
      ("runs", "\(model.facts != nil)"), ("reason", Self.text(model.reason(messages))),
      ("command", Self.text(model.command)),
    ] + (model.facts.map(Self.members) ?? [])
  }

  private static func members(of facts: ModelFacts) -> [(name: String, value: String)] {
    [
      ("architecture", JSONText.string(facts.architecture)),
      ("parts", JSONText.strings(facts.parts.map(\.rawValue))),
      ("encoder-layers", "\(facts.encoderLayers)"), ("decoder-layers", "\(facts.decoderLayers)"),
      ("heads", "\(facts.heads)"), ("width", "\(facts.width)"),
      ("feed-forward", "\(facts.feedForward)"),
      ("activation", JSONText.string(facts.activation.rawValue)),
      ("norm", JSONText.string(facts.placement.rawValue)),
      ("positions", JSONText.string(facts.hasLearnedPositions ? "learned" : "sinusoidal")),
      ("longest-text", "\(facts.longestText)"), ("tokenizer", text(facts.tokenizer)),
      ("vocabulary", "\(facts.vocabulary)"), ("rows", "\(facts.rows)"),
      ("output", JSONText.string(facts.output.rawValue)), ("pairs", "\(facts.takesPairs)"),
      ("unused-tensors", JSONText.strings(facts.unusedTensors)),
      ("unused-keys", JSONText.strings(facts.unknownKeys)),
    ]
  }

  private static func text(_ text: String?) -> String { text.map(JSONText.string) ?? "null" }
}
