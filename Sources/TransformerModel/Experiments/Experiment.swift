import LinearAlgebra

/// A measurement a lesson asks for by name: what comes out is a trace, as of a run of a model.
///
/// An experiment is one file. What is one of the operations goes through `recorder.apply`, so that
/// its numbers can be opened; what is not enters as `Constant(measured:)`.
public protocol Experiment: Sendable {
  /// The name in lessons, for example `spread`.
  static var name: String { get }

  /// The numbers it can be given.
  static var settings: [ExperimentSetting] { get }

  /// The names of the matrices the lesson has to give.
  static var matrices: [String] { get }

  /// Whether it looks at the lesson's own run.
  static var readsRun: Bool { get }

  /// Whether −∞ may stand in a matrix, as in masked scores.
  static var allowsMinusInfinity: Bool { get }

  /// Checks that the matrices fit each other; the numbers in them are checked already.
  static func check(_ input: ExperimentInput) throws(Experiments.Failure)

  /// Does the experiment.
  ///
  /// - Parameters:
  ///   - input: What it is given, checked.
  ///   - recorder: Where the stages go.
  static func stages(_ input: ExperimentInput, recorder: inout Recorder)
}

extension Experiment {
  /// Many experiments make their own numbers.
  public static var matrices: [String] { [] }

  /// Most experiments stand by themselves.
  public static var readsRun: Bool { false }

  /// Most matrices are finite.
  public static var allowsMinusInfinity: Bool { false }

  /// One matrix has nothing to fit.
  public static func check(_ input: ExperimentInput) throws(Experiments.Failure) {}
}

/// A number, or a list of numbers, that an experiment can be given.
public struct ExperimentSetting: Sendable {
  /// The name in lessons.
  public let name: String
  /// What it is when the lesson says nothing.
  public let defaults: [Double]
  /// What each number may be.
  public let range: ClosedRange<Double>
  /// Whether only whole numbers make sense.
  public let isWhole: Bool
  /// Whether it is several numbers, or exactly one.
  public let isList: Bool
  /// How many numbers there may be.
  public let mostValues: Int

  /// A single number.
  public init(_ name: String, _ value: Double, in range: ClosedRange<Double>, isWhole: Bool) {
    self.name = name
    self.defaults = [value]
    self.range = range
    self.isWhole = isWhole
    self.isList = false
    self.mostValues = 1
  }

  /// A list of one number up to `mostValues` of them.
  public init(
    _ name: String, list: [Double], in range: ClosedRange<Double>, isWhole: Bool, mostValues: Int
  ) {
    self.name = name
    self.defaults = list
    self.range = range
    self.isWhole = isWhole
    self.isList = true
    self.mostValues = mostValues
  }

  /// The seed that all random numbers of an experiment follow from.
  static let seed = ExperimentSetting("seed", 1, in: 0...4_294_967_295, isWhole: true)
}

/// A matrix that a lesson gives an experiment, with the names of its rows and columns.
public struct GivenMatrix: Sendable {
  /// The name of each row.
  public let rows: [String]
  /// The name of each column.
  public let columns: [String]
  /// The numbers.
  public let value: Matrix

  /// Names the rows and columns of a matrix.
  public init(rows: [String], columns: [String], value: Matrix) {
    self.rows = rows
    self.columns = columns
    self.value = value
  }
}
