import LinearAlgebra

/// Everything an experiment is given: complete, and checked against what it asks for.
///
/// `Experiments.input` makes it.
public struct ExperimentInput: Sendable {
  /// Every setting of the experiment, those the lesson did not give with their defaults.
  public let settings: [String: [Double]]
  /// Every matrix the experiment asks for.
  public let matrices: [String: GivenMatrix]
  /// The lesson's own run, for experiments that look at it.
  public let scenario: Scenario?

  init(settings: [String: [Double]], matrices: [String: GivenMatrix], scenario: Scenario?) {
    self.settings = settings
    self.matrices = matrices
    self.scenario = scenario
  }

  /// All numbers of a setting.
  ///
  /// - Precondition: The experiment has that setting.
  public subscript(list name: String) -> [Double] {
    guard let numbers = settings[name] else { preconditionFailure("no setting \(name)") }
    return numbers
  }

  /// The one number of a setting.
  ///
  /// - Precondition: The experiment has that setting.
  public subscript(number name: String) -> Double { self[list: name][0] }

  /// The one whole number of a setting.
  ///
  /// - Precondition: The experiment has that setting, and it is whole.
  public subscript(count name: String) -> Int { Int(self[list: name][0]) }

  /// A matrix of the lesson.
  ///
  /// - Precondition: The experiment asks for that matrix.
  public subscript(matrix name: String) -> GivenMatrix {
    guard let matrix = matrices[name] else { preconditionFailure("no matrix \(name)") }
    return matrix
  }

  /// The random numbers that follow from the seed.
  ///
  /// - Precondition: The experiment has a setting `seed`.
  var randomNumbers: SplitMix64 { SplitMix64(seed: UInt64(self[number: "seed"])) }
}

extension Recorder {
  /// A matrix of the lesson as a stage of that name.
  mutating func give(
    _ name: String, of input: ExperimentInput, rows: Axis.Role, columns: Axis.Role
  ) -> Stage {
    let given = input[matrix: name]
    return apply(
      Constant(given.value), as: name, rows: Axis(rows, given.rows),
      columns: Axis(columns, given.columns))
  }

  /// A table of measurements as a stage: one column for each thing measured.
  ///
  /// - Parameters:
  ///   - name: The name of the stage.
  ///   - rows: What was tried.
  ///   - columns: What was measured.
  ///   - numbers: The measurements, row by row.
  @discardableResult
  mutating func measure(
    _ name: String, rows: Axis, columns: [String], _ numbers: [[Double]]
  ) -> Stage {
    apply(
      Constant(measured: Matrix(numbers.map { $0.map { Float($0) } })), as: name, rows: rows,
      columns: Axis(.measure, columns))
  }
}
