import DocumentModel
import LinearAlgebra
import TransformerModel

/// `curve: STAGE`: each column of a stage as a line over the rows.
public struct CurveExhibit: StageExhibit {
  /// The name in `lesson.yaml`.
  public static let name = "curve"

  /// What is shown.
  public let shown: ShownStage

  /// Shows a stage.
  public init(_ shown: ShownStage) {
    self.shown = shown
  }

  /// The lines.
  public static func block(of stage: Stage, digits: Int?, words: StageWords) -> Block {
    let series = stage.columns.labels.enumerated().map { column, label in
      CurveBlock.Series(
        name: label, values: (0..<stage.value.rows).map { stage.value[$0, column] })
    }
    return .curve(
      CurveBlock(
        name: stage.name, caption: words.axes(stage.rows.role, stage.columns.role),
        rowLabels: stage.rows.labels, series: series, digits: digits))
  }
}
