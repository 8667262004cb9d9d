import Authoring
import DocumentModel
import TransformerModel

/// Makes the document of a lesson from a run: every step with its prose, formula, shape and
/// exhibits, all numbers out of the trace.
public struct LessonDocument {
  private let lesson: Lesson
  private let words: LessonWords
  private let stageWords: StageWords
  private let trace: Trace
  private let isOwnRun: Bool
  private let isOwnModel: Bool
  private var diagnostics: [Diagnostic] = []

  /// Joins a lesson, a run and a language.
  ///
  /// - Parameters:
  ///   - lesson: The lesson.
  ///   - language: The language to tell it in, if the lesson has words in it.
  ///   - trace: The run.
  ///   - isOwnRun: Whether the run is that of the lesson's own sentence, model and mask, of which
  ///     its prose may speak; on any other the words `otherwise` are shown.
  ///   - isOwnModel: Whether the model is the lesson's own, of which its formulas speak; on any
  ///     other those of the operations are shown.
  ///   - stageWords: The words around the numbers.
  /// - Returns: `nil` if the lesson has no words at all.
  public init?(
    _ lesson: Lesson, in language: Language, trace: Trace, isOwnRun: Bool,
    isOwnModel: Bool = true, stageWords: StageWords
  ) {
    self.isOwnModel = isOwnModel
    self.isOwnRun = isOwnRun
    guard let words = lesson.words(in: language) else { return nil }
    self.lesson = lesson
    self.words = words
    self.stageWords = stageWords
    self.trace = trace
  }

  /// The steps that have something to show in this run.
  private mutating func shownSteps() -> [LessonStep] {
    lesson.steps.filter { step in
      guard let condition = step.condition else { return true }
      let reference = StageReference(condition.text)
      switch reference.resolve(in: trace) {
      case .success: return true
      case .failure(let failure):
        if failure != .unknown || !reference.isOfMask {
          let problem = Diagnostic.Problem(failure, name: condition.text, in: trace)
          diagnostics.append(condition.diagnostic(problem, at: condition.text))
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
    if !diagnostics.isEmpty { throw Diagnostics(diagnostics) }
    return document
  }

  private mutating func blocks(of step: LessonStep, words: StepWords?) -> [Block] {
    var blocks: [Block] = []
    if let words {
      let text = isOwnRun ? words.prose : words.otherwise ?? words.prose
      var parser = ProseParser(text, trace: trace)
      blocks += parser.blocks()
      diagnostics += parser.diagnostics
    }
    let shown = step.exhibits.compactMap { resolve($0) }
    let facts =
      formulas(of: step, shown: shown.map(\.stage)).map { Fact(stageWords.formula, $0) }
      + shown.filter { !$0.stage.isParameter }
      .map { Fact(stageWords.shape, $0.stage.shapes(in: trace)) }
    if !facts.isEmpty { blocks.append(.facts(facts)) }
    return blocks
      + shown.map { $0.exhibit.kind.block($0.stage, $0.exhibit.digits, stageWords) }
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

  private mutating func resolve(_ exhibit: Exhibit) -> (exhibit: Exhibit, stage: Stage)? {
    switch StageReference(exhibit.stage.text).resolve(in: trace) {
    case .success(let stage):
      return (exhibit, stage)
    case .failure(let failure):
      let problem = Diagnostic.Problem(failure, name: exhibit.stage.text, in: trace)
      diagnostics.append(exhibit.stage.diagnostic(problem, at: exhibit.stage.text))
      return nil
    }
  }
}
