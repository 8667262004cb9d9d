import Authoring
import TransformerModel

/// Makes the runs a lesson asks for: models are found by name outside this module, and a person's
/// own sentence, model and mask come before the lesson's.
public protocol RunMaker {
  /// Makes a run.
  ///
  /// - Parameters:
  ///   - request: What is asked for by name; `nil` for the lesson's own run.
  ///   - own: The lesson's own run, whose sentence, model and mask a person may replace.
  /// - Throws: `Diagnostics` for a mistake of the lesson, anything else for one of the person.
  func run(_ request: RunRequest?, own: RunRequest) throws -> ShownRun
}

/// The runs of a lesson, each made when a step first shows it.
struct LessonRuns {
  private let lesson: Lesson
  private let maker: any RunMaker
  private var made: [String: ShownRun] = [:]

  /// The lesson's own run.
  let own: ShownRun

  /// The names of the others.
  var names: [String] { lesson.runNames.map(\.text) }

  init(_ lesson: Lesson, maker: any RunMaker) throws {
    self.lesson = lesson
    self.maker = maker
    own = try maker.run(nil, own: lesson.run)
  }

  /// The run of that name.
  ///
  /// - Throws: `Diagnostics` for a name the lesson does not define, or what the maker throws.
  mutating func run(named name: PlacedText) throws -> ShownRun {
    if let known = made[name.text] { return known }
    guard let definition = lesson.runs[name.text] else {
      let problem = Diagnostic.Problem.unknownValue(name.text, known: lesson.runs.keys.sorted())
      throw Diagnostics([name.diagnostic(problem, at: name.text)])
    }
    let run: ShownRun
    switch definition {
    case .model(let request): run = try maker.run(request, own: lesson.run)
    case .experiment(let experiment): run = try experiment.run(beside: own)
    }
    made[name.text] = run
    return run
  }
}

/// What a name under `runs` stands for.
public enum RunDefinition: Sendable {
  /// A run of a model.
  case model(RunRequest)
  /// An experiment.
  case experiment(ExperimentRequest)
}
