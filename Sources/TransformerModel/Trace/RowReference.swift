/// One row of a stage as a person names it: `weights[student]`, `weights[3]`.
///
/// The row goes by index from 0 or by label, as in `CellReference`.
public struct RowReference: Sendable {
  /// The stage, as typed.
  public let stageName: String
  private let rowName: String

  /// Reads `STAGE[row]`.
  public init?(_ text: String) {
    guard let (stageName, inside) = CellReference.split(text) else { return nil }
    self.stageName = stageName
    rowName = inside.trimmed
    guard !rowName.isEmpty else { return nil }
  }

  /// Finds the stage and the row in a run.
  public func resolve(
    in trace: Trace, layer: Int = 0, head: Int = 0
  ) -> Result<(stage: Stage, row: Int), CellReference.Failure> {
    StageReference(stageName, layer: layer, head: head).resolve(in: trace)
      .mapError { .stage($0, name: stageName) }
      .flatMap { stage in
        stage.rows.index(named: rowName).map { .success((stage, $0)) }
          ?? .failure(.cell(rowName, known: stage.rows.names))
      }
  }
}
