/// One cell as a person names it: `scaled[student, I]`, `scores[3, 0]`.
///
/// Rows and columns go by index from 0 or by label; of words that repeat, `I#2` is the second. A
/// number is an index where it is in range, else a label.
public struct CellReference: Sendable {
  /// Why a text did not lead to a cell.
  public enum Failure: Error, Equatable {
    /// The text has not the form `STAGE[row, column]`.
    case malformed
    /// The stage was not found, or not one alone.
    case stage(StageReference.Failure, name: String)
    /// The stage has no such row or column; the labels it has.
    case cell(String, known: [String])
  }

  /// The stage, as typed.
  public let stageName: String
  private let inside: Substring

  /// Reads `STAGE[row, column]`.
  public init?(_ text: String) {
    guard let (stageName, inside) = Self.split(text), inside.contains(",") else { return nil }
    self.stageName = stageName
    self.inside = inside
  }

  /// The name of the stage, and what stands in brackets behind it.
  static func split(_ text: String) -> (stageName: String, inside: Substring)? {
    guard let open = text.firstIndex(of: "["), text.last == "]" else { return nil }
    let stageName = text[..<open].trimmed
    return stageName.isEmpty ? nil : (stageName, text[text.index(after: open)...].dropLast())
  }

  /// Finds the stage, the row and the column in a run.
  public func resolve(
    in trace: Trace, layer: Int = 0, head: Int = 0
  ) -> Result<(stage: Stage, row: Int, column: Int), Failure> {
    StageReference(stageName, layer: layer, head: head).resolve(in: trace)
      .mapError { .stage($0, name: stageName) }
      .flatMap(cell)
  }

  private func cell(of stage: Stage) -> Result<(stage: Stage, row: Int, column: Int), Failure> {
    // A label may itself hold a comma, so every comma is tried as the one between the two.
    let commas = inside.indices.filter { inside[$0] == "," }
    var failure = Failure.malformed
    for comma in commas {
      let rowName = inside[..<comma].trimmed
      let columnName = inside[inside.index(after: comma)...].trimmed
      guard let row = stage.rows.index(named: rowName) else {
        failure = .cell(rowName, known: stage.rows.names)
        continue
      }
      guard let column = stage.columns.index(named: columnName) else {
        failure = .cell(columnName, known: stage.columns.names)
        continue
      }
      return .success((stage, row, column))
    }
    return .failure(failure)
  }
}

extension StringProtocol {
  /// The text without white space at either end.
  public var trimmed: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text = text.dropFirst() }
    while text.last?.isWhitespace == true { text = text.dropLast() }
    return String(text)
  }
}
