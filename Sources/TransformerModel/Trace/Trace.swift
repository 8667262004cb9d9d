/// A run of a model: every stage a sentence passed through, in the order of computation.
public struct Trace: Sendable {
  /// The name of the model that ran.
  public let model: String
  /// The sentence that went in.
  public let sentence: Sentence
  /// What the decoder of an encoder–decoder was given.
  public let target: Sentence?
  /// The self-attention masks that were in force.
  public let masks: Masks
  /// The part of the model that is shown.
  public let part: Part
  /// What was changed in this run, as options of the command line.
  public let changes: [String]
  /// All stages; each is named after those it was made from.
  public let stages: [Stage]
  private let positions: [String: Int]
  private let aliases: [String: String]

  /// Puts a run together.
  ///
  /// - Precondition: No two stages have one name.
  /// - Parameters:
  ///   - model: The name of the model.
  ///   - sentence: What went in.
  ///   - target: What the decoder of an encoder–decoder was given.
  ///   - masks: The self-attention masks in force.
  ///   - part: The part of the model that is shown.
  ///   - changes: What was changed, as options of the command line.
  ///   - stages: All stages in the order of computation.
  ///   - aliases: Names that are accepted but not listed, with the stages they mean.
  public init(
    model: String, sentence: Sentence, target: Sentence? = nil, masks: Masks = Masks(),
    part: Part = .encoder, changes: [String] = [], stages: [Stage],
    aliases: [String: String] = [:]
  ) {
    self.changes = changes
    self.aliases = aliases
    self.model = model
    self.sentence = sentence
    self.target = target
    self.masks = masks
    self.part = part
    self.stages = stages
    positions = Dictionary(uniqueKeysWithValues: stages.enumerated().map { ($1.name, $0) })
  }

  /// The mask of the part that is shown.
  public var mask: AttentionMask { masks[part] }

  /// The stage of that full name or alias, if the run has it.
  public subscript(name: String) -> Stage? {
    positions[aliases[name] ?? name].map { stages[$0] }
  }

  /// The layers of the part that is shown.
  public var layerCount: Int { numbers(behind: part == .encoder ? "encoder" : "decoder").count }

  /// The heads of its attention.
  public var headCount: Int { numbers(behind: "head").count }

  /// The numbers that follow a part of the stages' names: `head.1` has 1.
  private func numbers(behind name: String) -> Set<Int> {
    Set(
      stages.compactMap { stage in
        let parts = stage.name.split(separator: ".")
        return zip(parts, parts.dropFirst()).first { $0 == name && Int($1) != nil }
          .flatMap { Int($1) }
      })
  }

  /// The names a mistyped stage is compared with: full ones, and the short ones people type.
  public var namesToSuggest: [String] {
    var seen: Set<String> = []
    let short = stages.filter { !$0.isParameter }
      .map { String($0.name.split(separator: ".").last ?? "") }
    return (short + stages.map(\.name)).filter { seen.insert($0).inserted }
  }
}
