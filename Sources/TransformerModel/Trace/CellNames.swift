/// Names cells of a run as short as a person may type them: `scaled[student, I]`.
///
/// A name found here leads `CellReference` to the same cell, with the same layer and head chosen.
public struct CellNames {
  private let trace: Trace
  private let layer: Int
  private let head: Int
  /// The short names found so far: looking for one goes through the whole run.
  private var stageNames: [String: String] = [:]
  private var axes: [String: (rows: [String], columns: [String])] = [:]

  /// Prepares to name the cells of a run, with the layer and the head that short names mean.
  public init(_ trace: Trace, layer: Int = 0, head: Int = 0) {
    self.trace = trace
    self.layer = layer
    self.head = head
  }

  /// The name of a cell.
  ///
  /// - Precondition: The run has the stage, and the stage the cell.
  public mutating func name(stage name: String, row: Int, column: Int) -> String {
    let entries = entries(stage: name, row: row, column: column)
    return "\(stageName(name))[\(entries.row), \(entries.column)]"
  }

  /// The names of a cell's row and of its column.
  ///
  /// - Precondition: The run has the stage, and the stage the cell.
  public mutating func entries(
    stage name: String, row: Int, column: Int
  ) -> (row: String, column: String) {
    let (rows, columns) = entryNames(name)
    return (rows[row], columns[column])
  }

  private mutating func entryNames(_ name: String) -> (rows: [String], columns: [String]) {
    if let known = axes[name] { return known }
    guard let stage = trace[name] else { preconditionFailure("the run has no \(name)") }
    let found = (stage.rows.names, stage.columns.names)
    axes[name] = found
    return found
  }

  /// The shortest end of a stage's name that still means that stage, without the numbers that the
  /// chosen layer and head say.
  ///
  /// Names of one or two parts stay whole; a parameter says what it belongs to, and what was before
  /// a cell was set says what it is.
  private mutating func stageName(_ name: String) -> String {
    if let known = stageNames[name] { return known }
    let parts = name.split(separator: ".")
    let isGiven = trace[name]?.isParameter ?? false
    let fewest = (isGiven ? 2 : 1) + (name.hasSuffix(Recorder.beforeSetting) ? 1 : 0)
    let ends = parts.count > 2 ? (fewest..<parts.count).map { Array(parts.suffix($0)) } : []
    let candidates = ends.flatMap { [$0.filter { Int($0) == nil }, $0] }
    let short = candidates.first { end in
      // A name that begins with a number says nothing of what is counted.
      guard let first = end.first, Int(first) == nil else { return false }
      let reference = StageReference(end.joined(separator: "."), layer: layer, head: head)
      guard case .success(let stage) = reference.resolve(in: trace) else { return false }
      return stage.name == name
    }
    let found = (short ?? parts).joined(separator: ".")
    stageNames[name] = found
    return found
  }
}
