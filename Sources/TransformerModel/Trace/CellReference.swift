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
    guard let open = text.firstIndex(of: "["), text.last == "]" else { return nil }
    stageName = text[..<open].trimmed
    inside = text[text.index(after: open)...].dropLast()
    guard !stageName.isEmpty, inside.contains(",") else { return nil }
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
      guard let row = index(of: rowName, in: stage.rows) else {
        failure = .cell(rowName, known: stage.rows.labels)
        continue
      }
      guard let column = index(of: columnName, in: stage.columns) else {
        failure = .cell(columnName, known: stage.columns.labels)
        continue
      }
      return .success((stage, row, column))
    }
    return .failure(failure)
  }

  private func index(of name: String, in axis: Axis) -> Int? {
    if let number = Int(name), (0..<axis.count).contains(number) { return number }
    let labels = axis.labels
    if let first = labels.firstIndex(of: name) { return first }
    guard let mark = name.lastIndex(of: "#"), let turn = Int(name[name.index(after: mark)...]),
      turn >= 1
    else { return nil }
    let repeated = labels.indices.filter { labels[$0] == name[..<mark] }
    return turn <= repeated.count ? repeated[turn - 1] : nil
  }
}

extension StringProtocol {
  /// The text without white space at either end.
  fileprivate var trimmed: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text = text.dropFirst() }
    while text.last?.isWhitespace == true { text = text.dropLast() }
    return String(text)
  }
}
