import Authoring
import LinearAlgebra
import TransformerModel

/// An experiment as a lesson asks for it: its name, its settings, the matrices it is given.
public struct ExperimentRequest: Sendable {
  private static let matrixKeys = ["rows", "columns", "values"]

  private let name: PlacedText
  private let experiment: any Experiment.Type
  private let settings: [String: [Double]]
  private let matrices: [String: GivenMatrix]

  /// Reads an experiment; notes what is wrong and gives `nil`.
  init?(_ value: YAMLValue) {
    let name = value.pairs()?.first { $0.key == "experiment" }?.value
    let known = Experiments.all.map { $0.name }
    guard let word = name?.word(among: known), let placed = name?.placedText(),
      let experiment = Experiments.all.first(where: { $0.name == word })
    else { return nil }
    let keys = ["experiment", "matrices"] + experiment.settings.map(\.name)
    guard let mapping = value.mapping(keys: keys) else { return nil }
    var settings: [String: [Double]] = [:]
    for setting in experiment.settings {
      guard let given = mapping[setting.name] else { continue }
      settings[setting.name] = given.numbers()
    }
    var matrices: [String: GivenMatrix] = [:]
    let given = mapping["matrices"]?.mapping(keys: experiment.matrices)
    for matrix in experiment.matrices {
      guard let value = given?[matrix] else {
        value.note(.missingKey("matrices: \(matrix)"))
        return nil
      }
      matrices[matrix] = Self.matrix(value)
    }
    guard matrices.count == experiment.matrices.count else { return nil }
    self.name = placed
    self.experiment = experiment
    self.settings = settings
    self.matrices = matrices
  }

  /// Makes the experiment.
  ///
  /// - Parameter own: The lesson's own run, for an experiment that looks at it.
  /// - Throws: `Diagnostics` for settings or matrices that make no experiment.
  public func run(beside own: ShownRun) throws -> ShownRun {
    do {
      let input = try Experiments.input(
        for: experiment, settings: settings, matrices: matrices, scenario: own.scenario)
      // Numbers that are given are always the lesson's own.
      return ShownRun(
        experiment: Experiments.trace(experiment, input),
        isOwn: own.isOwn || !experiment.matrices.isEmpty)
    } catch {
      throw Diagnostics([name.diagnostic(Self.problem(error), at: name.text)])
    }
  }

  private static func problem(_ failure: Experiments.Failure) -> Diagnostic.Problem {
    switch failure {
    case .unknownSetting(let name, let known): .unknownKey(name, known: known)
    case .badSetting(let name, let value, let range): .outOfRange("\(name) \(value)", range: range)
    case .missingMatrix(let name): .missingKey("matrices: \(name)")
    case .wrongShape(_, let expected, let found): .wrongShape(expected: expected, found: found)
    }
  }

  /// A matrix with the names of its rows and columns; `-inf` is −∞.
  private static func matrix(_ value: YAMLValue) -> GivenMatrix? {
    guard let keys = value.mapping(keys: matrixKeys) else { return nil }
    let rows = keys.required("rows")?.list()?.compactMap { $0.text() }
    let columns = keys.required("columns")?.list()?.compactMap { $0.text() }
    let lists = keys.required("values")?.list()?.map { $0.list() }
    let lines = lists?.map { $0?.map { $0.cell() } }
    guard let rows, let columns, let lines else { return nil }
    // A cell that is no number has been noted already.
    let cells = lines.map { $0?.compactMap { $0 } ?? [] }
    guard zip(cells, lines).allSatisfy({ $0.count == $1?.count }) else { return nil }
    return matrix(cells, rows: rows, columns: columns, keys)
  }

  private static func matrix(
    _ lines: [[Float]], rows: [String], columns: [String], _ keys: YAMLMapping
  ) -> GivenMatrix? {
    guard lines.count == rows.count, lines.allSatisfy({ $0.count == columns.count }) else {
      keys["values"]?.note(
        .wrongShape(
          expected: "[\(rows.count), \(columns.count)]",
          found:
            "[\(lines.count), \(lines.first { $0.count != columns.count }?.count ?? columns.count)]"
        ))
      return nil
    }
    return GivenMatrix(rows: rows, columns: columns, value: Matrix(lines))
  }
}
