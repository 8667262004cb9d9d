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

  /// Whether a stage has no more rows and columns than can be filled in by hand.
  public static func fits(_ stage: Stage) -> Bool {
    let shape = stage.value.shape
    return (1...largest.rows).contains(shape.rows) && (1...largest.columns).contains(shape.columns)
  }

  /// Why something that is computed cannot be computed by hand.
  public enum Obstacle: Error, Sendable {
    /// It, or what goes into it, has too many rows or columns.
    case tooLarge
    /// It, or what goes into it, has numbers with too many digits.
    case tooLong
  }

  /// What can be chosen about a sheet.
  public struct Settings: Sendable {
    /// How many of a hundred cells are empty, from 1.
    public var percent: Int
    /// What it follows from which ones.
    public var seed: UInt64
    /// The digits behind the point that results have.
    public var digits: Int
    /// Which of the exercises are on the sheet, counted from 1; `nil` for all of them.
    public var exercises: ClosedRange<Int>?

    /// The most digits that numbers of this size keep in single precision.
    public static let mostDigits = 4

    /// The options that make the sheet again.
    public var options: String {
      let ends = exercises.map { Set([$0.lowerBound, $0.upperBound]).sorted().map(String.init) }
      let chosen = ends.map { " --exercises \($0.joined(separator: "-"))" } ?? ""
      return "--blank \(percent)% --seed \(seed)\(chosen)"
    }

    /// Chooses.
    public init(
      percent: Int = 40, seed: UInt64 = 1, digits: Int = 2, exercises: ClosedRange<Int>? = nil
    ) {
      self.percent = percent
      self.seed = seed
      self.digits = digits
      self.exercises = exercises
    }
  }

  /// A stage to compute.
  public struct Task: Sendable {
    /// Its full name.
    public let name: String
    /// The formula as the lesson has it.
    public let formula: String?
    /// The title of the step of the lesson that shows it, in a language.
    public let step: @Sendable (Language) -> String?

    /// Asks for a stage, by a lesson or without one.
    public init(
      _ name: String, formula: String? = nil,
      step: @escaping @Sendable (Language) -> String? = { _ in nil }
    ) {
      self.name = name
      self.formula = formula
      self.step = step
    }
  }

  /// What a run is asked for.
  public struct Request {
    /// What is said of the run, in a language.
    public let remarks: @Sendable (Language) -> RunRemarks
    /// The run.
    public let trace: Trace
    /// The stages to compute, in the order of computation.
    public let tasks: [Task]

    /// Asks for stages of a run.
    public init(
      remarks: @escaping @Sendable (Language) -> RunRemarks, trace: Trace, tasks: [Task]
    ) {
      self.remarks = remarks
      self.trace = trace
      self.tasks = tasks
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
  /// How many exercises there are to choose from.
  public let exerciseCount: Int
  /// Why each of the stages that are computed and no exercise is none.
  public let leftOut: [Obstacle]

  /// Makes a sheet; what exercises need of others that are not on it is given.
  ///
  /// What cannot be computed by hand is left out, and so there may be no parts.
  public init(
    about subject: @escaping @Sendable (Language) -> String, _ requests: [Request],
    settings: Settings
  ) {
    self.subject = subject
    self.settings = settings
    let (all, leftOut) = Self.parts(requests, settings)
    self.leftOut = leftOut
    exerciseCount = all.reduce(0) { $0 + ($1?.exercises.count ?? 0) }
    guard let chosen = settings.exercises else {
      parts = all.compactMap { $0 }
      return
    }
    var number = 0
    let fewer = zip(requests, all).map { request, part in
      let asked = (part?.exercises ?? []).filter { _ in
        number += 1
        return chosen.contains(number)
      }
      let names = Set(asked.map(\.asked.stage.name))
      return Request(
        remarks: request.remarks, trace: request.trace,
        tasks: request.tasks.filter { names.contains($0.name) })
    }
    parts = Self.parts(fewer, settings).parts.compactMap { $0 }
  }

  /// The exercises of each run, `nil` for one that has none, and what keeps others from being some.
  private static func parts(
    _ requests: [Request], _ settings: Settings
  ) -> (parts: [Part?], leftOut: [Obstacle]) {
    var generator = SplitMix64(seed: settings.seed)
    var leftOut: [Obstacle] = []
    let parts = requests.map { request -> Part? in
      var run = HandRun(request.trace, rounding: Rounding(digits: settings.digits))
      var exercises: [Exercise] = []
      for task in request.tasks {
        do throws(Obstacle) {
          let exercise = try run.ask(task) { computed in
            blanks(in: computed, percent: settings.percent, using: &generator)
          }
          if let exercise { exercises.append(exercise) }
        } catch {
          leftOut.append(error)
        }
      }
      if exercises.isEmpty { return nil }
      return Part(remarks: request.remarks, trace: run.trace, exercises: exercises)
    }
    return (parts, leftOut)
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
