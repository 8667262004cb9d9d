import DocumentModel
import TransformerModel

/// One task of a worksheet: a matrix with empty cells, and what is needed to compute them.
public struct Exercise: Sendable {
  /// What of the needed is printed here, because it was not printed before.
  public let needed: [SheetStage]
  /// The matrix with its empty cells.
  public let asked: SheetStage
  /// The settings its arithmetic needs.
  public let settings: [ExerciseSetting]
  /// What was asked for.
  public let task: Worksheet.Task

  /// The empty cells, row after row.
  public var blanks: [MatrixBlock.Cell] {
    asked.blanks.sorted { ($0.row, $0.column) < ($1.row, $1.column) }
  }
}
