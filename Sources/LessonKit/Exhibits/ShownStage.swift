import Authoring
import DocumentModel
import TransformerModel

/// A stage with the digits to show it with, as exhibits of whole stages read it.
struct ShownStage: Sendable {
  /// What else stands beside the name of the exhibit.
  static let keys = ["digits"]

  private let stage: PlacedText
  private let digits: Int?

  /// Reads the stage at the name of an exhibit, and `digits` beside it.
  init?(_ keys: YAMLMapping, name: String) {
    digits = keys["digits"]?.wholeNumber(in: 0...9)
    guard let stage = keys.required(name)?.placedText() else { return nil }
    self.stage = stage
  }

  func stages(in context: inout ExhibitContext) -> [Stage] {
    context.stage(stage).map { [$0] } ?? []
  }

  /// The stage as a block, if the run has it.
  func blocks(
    in context: inout ExhibitContext,
    block: (_ stage: Stage, _ digits: Int?, _ words: StageWords) -> Block
  ) -> [Block] {
    let words = context.words.stage
    return stages(in: &context).map { block($0, digits, words) }
  }
}
