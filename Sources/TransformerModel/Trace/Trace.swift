/// A run of a model: every stage a sentence passed through, in the order of computation.
public struct Trace: Sendable {
  /// The name of the model that ran.
  public let model: String
  /// The sentence that went in.
  public let sentence: Sentence
  /// The attention mask that was in force.
  public let mask: AttentionMask
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
  ///   - mask: The mask in force.
  ///   - stages: All stages in the order of computation.
  ///   - aliases: Names that are accepted but not listed, with the stages they mean.
  public init(
    model: String, sentence: Sentence, mask: AttentionMask, stages: [Stage],
    aliases: [String: String] = [:]
  ) {
    self.aliases = aliases
    self.model = model
    self.sentence = sentence
    self.mask = mask
    self.stages = stages
    positions = Dictionary(uniqueKeysWithValues: stages.enumerated().map { ($1.name, $0) })
  }

  /// The stage of that full name or alias, if the run has it.
  public subscript(name: String) -> Stage? {
    positions[aliases[name] ?? name].map { stages[$0] }
  }
}
