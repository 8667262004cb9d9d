import Authoring
import DocumentModel
import TransformerModel

/// `matrix: STAGE`: a table of the numbers of a stage.
public struct MatrixExhibit: Exhibit {
  /// The name in `lesson.yaml`.
  public static let name = "matrix"
  /// What else it reads.
  public static let keys = ["digits"]

  private let shown: ShownStage

  /// Reads the stage and the digits.
  public init?(_ keys: YAMLMapping) {
    guard let shown = ShownStage(keys, name: Self.name) else { return nil }
    self.shown = shown
  }

  /// The stage itself.
  public func stages(in context: inout ExhibitContext) -> [Stage] { shown.stages(in: &context) }

  /// The table.
  public func blocks(in context: inout ExhibitContext) -> [Block] {
    shown.blocks(isHeatmap: false, in: &context)
  }
}

/// A stage with the digits to show it with.
struct ShownStage: Sendable {
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

  func blocks(isHeatmap: Bool, in context: inout ExhibitContext) -> [Block] {
    let words = context.words.stage
    return stages(in: &context).map {
      .matrix($0.matrixBlock(isHeatmap: isHeatmap, digits: digits, words: words))
    }
  }
}
