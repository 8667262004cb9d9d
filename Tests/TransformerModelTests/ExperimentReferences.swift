import LinearAlgebra
import TestSupport
import Testing
import TransformerModel

/// The cases of `Tests/References/experiments.json`, computed by numpy in double precision.
struct ExperimentReferences: Decodable, Sendable {
  /// One experiment with what it is given, and the stages that are to come out.
  struct Case: Decodable, Sendable, CustomTestStringConvertible {
    let name: String
    let experiment: String
    let model: String?
    let tolerance: Double
    let settings: [String: [Double]]
    let matrices: [String: Given]
    let stages: [String: [[Double]]]

    var testDescription: String { "\(experiment): \(name)" }
  }

  /// A matrix of a lesson.
  struct Given: Decodable, Sendable {
    let rows: [String]
    let columns: [String]
    let values: [[Double]]
  }

  private let cases: [Case]

  /// The cases; the file is read once for all tests.
  static var cases: [Case] { get throws { try loaded.get().cases } }

  private static let loaded = Reference.decode(ExperimentReferences.self, from: "experiments.json")

  /// The first case of an experiment.
  static func sample(of experiment: String) throws -> Case {
    try #require(
      try cases.first { $0.experiment == experiment }, "experiments.json has no \(experiment)")
  }
}

extension ExperimentReferences.Case {
  /// The experiment the case is of.
  func type() throws -> any Experiment.Type {
    try #require(Experiments.named(experiment), "there is no experiment \(experiment)")
  }

  /// What the experiment is given, with the settings of the case or with the defaults.
  func input(hasDefaults: Bool = false) throws -> ExperimentInput {
    try Experiments.input(
      for: type(), settings: hasDefaults ? [:] : settings, matrices: given, scenario: scenario())
  }

  /// The experiment, done.
  func trace(hasDefaults: Bool = false) throws -> Trace {
    Experiments.trace(try type(), try input(hasDefaults: hasDefaults))
  }

  /// The matrices of the case.
  var given: [String: GivenMatrix] {
    matrices.mapValues { matrix in
      GivenMatrix(
        rows: matrix.rows, columns: matrix.columns,
        value: Matrix(matrix.values.map { $0.map { Float($0) } }))
    }
  }

  /// The run of the lesson, if the case has one.
  func scenario() throws -> Scenario? {
    guard let name = model else { return nil }
    let model = try #require(try SeededModel(name: name)).model()
    return Scenario(model: model, sentence: model.sentence("I am a student"))
  }
}
