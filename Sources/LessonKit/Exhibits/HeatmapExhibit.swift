import Authoring
import DocumentModel
import TransformerModel

/// `heatmap: STAGE`: a table whose cells make a picture, with a legend, as attention maps are
/// drawn.
public struct HeatmapExhibit: Exhibit {
  /// The name in `lesson.yaml`.
  public static let name = "heatmap"
  /// What else it reads.
  public static let keys = ShownStage.keys

  private let shown: ShownStage

  /// Reads the stage and the digits.
  public init?(_ keys: YAMLMapping) {
    guard let shown = ShownStage(keys, name: Self.name) else { return nil }
    self.shown = shown
  }

  /// The stage itself.
  public func stages(in context: inout ExhibitContext) -> [Stage] { shown.stages(in: &context) }

  /// The map.
  public func blocks(in context: inout ExhibitContext) -> [Block] {
    shown.blocks(in: &context) { stage, digits, words in
      .matrix(stage.matrixBlock(isHeatmap: true, digits: digits, words: words))
    }
  }
}
