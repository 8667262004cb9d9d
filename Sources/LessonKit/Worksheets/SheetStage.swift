import DocumentModel
import TransformerModel

/// A matrix as it is printed on a worksheet.
public struct SheetStage: Sendable {
  /// How its numbers got there.
  public enum Origin: Equatable, Sendable {
    /// They are given: the run's own, shortened if they were long.
    case given(isShortened: Bool)
    /// They are those of other matrices on the sheet, in other places.
    case copied([Source])
    /// They are computed by hand, at least those that are blank.
    case computed
  }

  /// What of a matrix is copied.
  public struct Source: Equatable, Sendable {
    /// The name of the stage.
    public let name: String
    /// The columns, if they are not all.
    public let columns: ClosedRange<Int>?
  }

  /// The stage with the printed numbers.
  public let stage: Stage
  /// How many digits behind the point they have.
  public let digits: Int
  /// How they got there.
  public let origin: Origin
  /// The cells that are left empty; of a copy those whose originals are.
  public let blanks: Set<MatrixBlock.Cell>

  /// Whether its numbers are given.
  var isGiven: Bool { if case .given = origin { true } else { false } }
}
