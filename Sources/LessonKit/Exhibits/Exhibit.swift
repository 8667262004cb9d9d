import Authoring
import DocumentModel
import TransformerModel

/// One thing a step of a lesson shows; a new kind is a file of its own and a line in `Exhibits`.
public protocol Exhibit: Sendable {
  /// The name in `lesson.yaml`: the key at which stands what is shown.
  static var name: String { get }
  /// What else it reads beside that key.
  static var keys: [String] { get }

  /// Reads what the author wants; notes what is wrong and gives `nil`.
  init?(_ keys: YAMLMapping)

  /// The stages whose formula and shape are to be told above.
  func stages(in context: inout ExhibitContext) -> [Stage]

  /// The exhibit for a run; what the run lacks is noted in the context.
  func blocks(in context: inout ExhibitContext) -> [Block]
}

/// The registry of exhibits: one line each.
public enum Exhibits {
  /// All kinds a lesson can ask for.
  public static let all: [any Exhibit.Type] = [
    MatrixExhibit.self, HeatmapExhibit.self, TableExhibit.self, BarsExhibit.self,
    CurveExhibit.self, DerivationExhibit.self, CompareExhibit.self, DiagramExhibit.self,
  ]
}

/// The words around the numbers of all exhibits, in the reader's language.
public struct ExhibitWords: Sendable {
  /// Those of a stage.
  public let stage: StageWords
  /// Those of a derivation.
  public let derivation: DerivationWords
  /// Those of a comparison.
  public let comparison: ComparisonWords
  /// Those in a drawing of the model.
  public let diagram: DiagramWords

  /// Collects the words.
  public init(
    stage: StageWords, derivation: DerivationWords, comparison: ComparisonWords,
    diagram: DiagramWords
  ) {
    self.stage = stage
    self.derivation = derivation
    self.comparison = comparison
    self.diagram = diagram
  }
}

/// The run an exhibit is made for, and what is found wrong with it on the way.
public struct ExhibitContext {
  /// What the run follows from.
  public let scenario: Scenario
  /// The run.
  public let trace: Trace
  /// Whether it is the run of the lesson's own sentence, model and mask, whose words the author
  /// may name.
  public let isOwnRun: Bool
  /// The words around the numbers.
  public let words: ExhibitWords
  /// The mistakes found so far.
  public private(set) var diagnostics: [Diagnostic] = []

  /// Prepares to show a run.
  init(scenario: Scenario, trace: Trace, isOwnRun: Bool, words: ExhibitWords) {
    self.scenario = scenario
    self.trace = trace
    self.isOwnRun = isOwnRun
    self.words = words
  }

  /// The stage an author named; a name that leads nowhere is noted.
  mutating func stage(_ name: PlacedText) -> Stage? {
    switch StageReference(name.text).resolve(in: trace) {
    case .success(let stage):
      return stage
    case .failure(let failure):
      note(.init(failure, name: name.text, in: trace), in: name, at: name.text)
      return nil
    }
  }

  /// Notes a mistake at a piece of a text.
  mutating func note(_ problem: Diagnostic.Problem, in text: PlacedText, at piece: String) {
    note([text.diagnostic(problem, at: piece)])
  }

  /// Notes mistakes, each once: a name that leads nowhere is looked up more than once.
  mutating func note(_ found: [Diagnostic]) {
    diagnostics += found.filter { !diagnostics.contains($0) }
  }
}
