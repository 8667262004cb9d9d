import DocumentModel
import TransformerModel

/// `heatmap: STAGE`: a table whose cells make a picture, with a legend, as attention maps are
/// drawn.
public struct HeatmapExhibit: StageExhibit {
  /// The name in `lesson.yaml`.
  public static let name = "heatmap"

  /// What is shown.
  public let shown: ShownStage

  /// Shows a stage.
  public init(_ shown: ShownStage) {
    self.shown = shown
  }

  /// The map.
  public static func block(of stage: Stage, digits: Int?, words: StageWords) -> Block {
    .matrix(stage.matrixBlock(isHeatmap: true, digits: digits, words: words))
  }
}
