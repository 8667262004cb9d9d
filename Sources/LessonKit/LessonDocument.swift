import Authoring
import DocumentModel
import TransformerModel

/// Makes the document of a lesson from a run: every step with its prose, formula, shape and
/// exhibits, all numbers out of the trace.
public struct LessonDocument {
  private let lesson: Lesson
  private let words: LessonWords
  private let isOwnModel: Bool
  private var context: ExhibitContext

  /// Joins a lesson, a run and a language.
  ///
  /// - Parameters:
  ///   - lesson: The lesson.
  ///   - language: The language to tell it in, if the lesson has words in it.
  ///   - scenario: What the run follows from.
  ///   - trace: The run.
  ///   - isOwnRun: Whether the run is that of the lesson's own sentence, model and mask, of which
  ///     its prose may speak; on any other the words `otherwise` are shown.
  ///   - isOwnModel: Whether the model is the lesson's own, of which its formulas speak; on any
  ///     other those of the operations are shown.
  ///   - exhibitWords: The words around the numbers.
  /// - Returns: `nil` if the lesson has no words at all.
  public init?(
    _ lesson: Lesson, in language: Language, scenario: Scenario, trace: Trace, isOwnRun: Bool,
    isOwnModel: Bool = true, exhibitWords: ExhibitWords
  ) {
    guard let words = lesson.words(in: language) else { return nil }
    self.lesson = lesson
    self.words = words
    self.isOwnModel = isOwnModel
    context = ExhibitContext(
      scenario: scenario, trace: trace, isOwnRun: isOwnRun, words: exhibitWords)
  }

  /// The steps that have something to show in this run.
  private mutating func shownSteps() -> [LessonStep] {
    lesson.steps.filter { step in
      guard let condition = step.condition else { return true }
      let reference = StageReference(condition.text)
      switch reference.resolve(in: context.trace) {
      case .success: return true
      case .failure(let failure):
        if failure != .unknown || !reference.isOfMask {
          let problem = Diagnostic.Problem(failure, name: condition.text, in: context.trace)
          context.note(problem, in: condition, at: condition.text)
        }
        return false
      }
    }
  }

  /// The whole lesson, step after step.
  ///
  /// - Parameter remarks: What is to be said about this run, below the title.
  /// - Throws: `Diagnostics` with every stage and number the lesson names and the run lacks.
  public mutating func document(remarks: [Block]) throws -> Document {
    var document = Document([.title(words.title)] + remarks)
    let steps = shownSteps()
    for (index, step) in steps.enumerated() {
      let stepWords = words.steps[step.id] ?? lesson.words[.english]?.steps[step.id]
      document.blocks.append(
        .heading("\(index + 1)/\(steps.count)  \(stepWords?.title ?? step.id)"))
      document.blocks += blocks(of: step, words: stepWords)
    }
    if !context.diagnostics.isEmpty { throw Diagnostics(context.diagnostics) }
    return document
  }

  private mutating func blocks(of step: LessonStep, words: StepWords?) -> [Block] {
    var blocks: [Block] = []
    if let words {
      let text = context.isOwnRun ? words.prose : words.otherwise ?? words.prose
      var parser = ProseParser(text, trace: context.trace)
      blocks += parser.blocks().filter(holds)
      context.note(parser.diagnostics)
    }
    let shown = step.exhibits.map { (stages: $0.stages(in: &context), exhibit: $0) }
    var told: Set<String> = []
    let stages = shown.flatMap(\.stages).filter { told.insert($0.name).inserted }
    let stageWords = context.words.stage
    let facts =
      formulas(of: step, shown: stages).map { Fact(stageWords.formula, $0) }
      + stages.filter { !$0.isParameter }
      .map { Fact(stageWords.shape, $0.shapes(in: context.trace)) }
    if !facts.isEmpty { blocks.append(.facts(facts)) }
    let changes = stages.flatMap { context.scenario.changes(touching: $0) }
    if !changes.isEmpty {
      let seen = changes.enumerated().filter { !changes[..<$0.offset].contains($0.element) }
      blocks.append(.facts(seen.map { Fact(context.words.comparison.changed, $0.element) }))
    }
    return blocks + step.exhibits.flatMap { $0.blocks(in: &context) }
  }

  /// Whether what a text says with numbers still holds: not in a run that is changed, whose numbers
  /// would stand beside what is said of the model as it is.
  private func holds(_ block: Block) -> Bool {
    if context.scenario.interventions.isEmpty { return true }
    func hasNumber(_ spans: [Span]) -> Bool {
      spans.contains { if case .number = $0 { true } else { false } }
    }
    return switch block {
    case .paragraph(let spans): !hasNumber(spans)
    case .list(let points): !points.contains(where: hasNumber)
    default: true
    }
  }

  private func formulas(of step: LessonStep, shown stages: [Stage]) -> [String] {
    if isOwnModel { return step.formulas }
    var formulas: [String] = []
    for stage in stages where !stage.isParameter {
      let formula = type(of: stage.operation).formula
      if !formulas.contains(formula) { formulas.append(formula) }
    }
    return formulas
  }
}
