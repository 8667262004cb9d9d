import DocumentModel
import LinearAlgebra
import TransformerModel

/// Exercises to be done by hand: matrices with empty cells, and all that is needed to compute them.
///
/// The numbers are short and every result is rounded before it is used, so that a pencil gives what
/// the answer sheet has.
public struct Worksheet: Sendable {
  /// More rows or columns than these are no table to be filled in by hand.
  public static let largest = (rows: 40, columns: 12)

  /// What can be chosen about a sheet.
  public struct Settings: Sendable {
    /// How many of a hundred cells are empty, from 1.
    public var percent: Int
    /// What it follows from which ones.
    public var seed: UInt64
    /// The digits behind the point that results have.
    public var digits: Int

    /// The most digits that numbers of this size keep in single precision.
    public static let mostDigits = 4

    /// Chooses.
    public init(percent: Int = 40, seed: UInt64 = 1, digits: Int = 2) {
      self.percent = percent
      self.seed = seed
      self.digits = digits
    }
  }

  /// What a run is asked for.
  public struct Request {
    /// What is said of the run, in a language.
    public let remarks: @Sendable (Language) -> RunRemarks
    /// The run.
    public let trace: Trace
    /// The stages to compute, by their full names, in the order of computation, with the formulas of
    /// the lesson.
    public let stages: [(name: String, formula: String?)]

    /// Asks for stages of a run.
    public init(
      remarks: @escaping @Sendable (Language) -> RunRemarks, trace: Trace,
      stages: [(name: String, formula: String?)]
    ) {
      self.remarks = remarks
      self.trace = trace
      self.stages = stages
    }
  }

  /// The exercises on one run.
  public struct Part: Sendable {
    /// What is said of the run, in a language.
    public let remarks: @Sendable (Language) -> RunRemarks
    /// The run as it is computed by hand: all that is printed.
    public let trace: Trace
    /// The exercises, none of which needs one that comes after it.
    public let exercises: [Exercise]
  }

  /// What it is about, in a language.
  public let subject: @Sendable (Language) -> String
  /// How it was made.
  public let settings: Settings
  /// The runs that have something to compute.
  public let parts: [Part]

  /// Makes a sheet; what cannot be computed by hand is left out, and so there may be no parts.
  public init(
    about subject: @escaping @Sendable (Language) -> String, _ requests: [Request],
    settings: Settings
  ) {
    self.subject = subject
    self.settings = settings
    var generator = SplitMix64(seed: settings.seed)
    parts = requests.compactMap { request in
      var run = HandRun(request.trace, rounding: Rounding(digits: settings.digits))
      let exercises = request.stages.compactMap { stage in
        run.ask(stage.name, formula: stage.formula) { computed in
          Self.blanks(in: computed, percent: settings.percent, using: &generator)
        }
      }
      if exercises.isEmpty { return nil }
      return Part(remarks: request.remarks, trace: run.trace, exercises: exercises)
    }
  }

  /// Draws the empty cells of a stage, at least one.
  private static func blanks(
    in stage: Stage, percent: Int, using generator: inout SplitMix64
  ) -> Set<MatrixBlock.Cell> {
    let (rows, columns) = (stage.value.rows, stage.value.columns)
    let count = max(1, (rows * columns * percent + 50) / 100)
    let places = (0..<rows * columns).shuffled(using: &generator).prefix(count)
    return Set(places.map { MatrixBlock.Cell($0 / columns, $0 % columns) })
  }
}
