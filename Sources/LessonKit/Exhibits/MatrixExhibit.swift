import DocumentModel
import TransformerModel

/// `matrix: STAGE`: a table of the numbers of a stage.
public struct MatrixExhibit: StageExhibit {
  /// The name in `lesson.yaml`.
  public static let name = "matrix"

  /// What is shown.
  public let shown: ShownStage

  /// Shows a stage.
  public init(_ shown: ShownStage) {
    self.shown = shown
  }

  /// The table.
  public static func block(of stage: Stage, digits: Int?, words: StageWords) -> Block {
    .matrix(stage.matrixBlock(isHeatmap: false, digits: digits, words: words))
  }
}
