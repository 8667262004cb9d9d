import Authoring
import DocumentModel
import LinearAlgebra
import TransformerModel

/// `curve: STAGE`: each column of a stage as a line over the rows.
public struct CurveExhibit: Exhibit {
  /// The name in `lesson.yaml`.
  public static let name = "curve"
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

  /// The lines.
  public func blocks(in context: inout ExhibitContext) -> [Block] {
    shown.blocks(in: &context) { stage, digits, words in
      .curve(
        CurveBlock(
          name: stage.name, caption: words.axes(stage.rows.role, stage.columns.role),
          rowLabels: stage.rows.labels,
          series: stage.columns.labels.enumerated().map { column, label in
            CurveBlock.Series(
              name: label, values: (0..<stage.value.rows).map { stage.value[$0, column] })
          },
          digits: digits))
    }
  }
}
