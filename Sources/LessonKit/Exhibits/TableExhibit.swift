import DocumentModel
import TransformerModel

/// `table: STAGE`: numbers that mean something else in each column, and so without colours and
/// without a scale.
public struct TableExhibit: StageExhibit {
  /// The name in `lesson.yaml`.
  public static let name = "table"

  /// What is shown.
  public let shown: ShownStage

  /// Shows a stage.
  public init(_ shown: ShownStage) {
    self.shown = shown
  }

  /// The table.
  public static func block(of stage: Stage, digits: Int?, words: StageWords) -> Block {
    .matrix(
      stage.matrixBlock(isHeatmap: false, hasCommonScale: false, digits: digits, words: words))
  }
}
