import Authoring
import DocumentModel
import TransformerModel

/// Makes the document of a lesson: every step with its prose, formula, shape, exhibits and
/// questions, all numbers out of its runs, and the answers at the end.
public struct LessonDocument {
  private let lesson: Lesson
  private let language: Language
  private var context: ExhibitContext
  /// The answers to the questions so far, each below the last.
  private var answers: [[Span]] = []

  /// Makes the lesson's own run.
  ///
  /// - Parameters:
  ///   - lesson: The lesson.
  ///   - language: The language to tell it in, if the lesson has words in it.
  ///   - maker: What makes the runs.
  ///   - words: The words around the numbers.
  /// - Throws: What the maker throws.
  public init(
    _ lesson: Lesson, in language: Language, runs maker: any RunMaker, words: ExhibitWords
  ) throws {
    self.lesson = lesson
    self.language = language
    context = ExhibitContext(try LessonRuns(lesson, maker: maker), words: words)
  }

  /// The lesson's own run.
  public var run: ShownRun { context.run }

  /// A step in its parts: the prose, then each exhibit and each question.
  struct StepBlocks {
    /// The place of the step among all steps of the lesson.
    let place: Int
    /// The parts with the names they have in `lesson.yaml`.
    let parts: [(name: String, blocks: [Block])]
  }

  /// The steps that have something to show, each in its parts.
  ///
  /// - Throws: As `document` does.
  mutating func steps() throws -> [StepBlocks] {
    let shown = shownSteps().map(\.id)
    answers = []
    let steps = lesson.steps.enumerated().filter { shown.contains($0.element.id) }
      .map { place, step in
        StepBlocks(
          place: place, parts: parts(of: step, words: lesson.words(of: step, in: language)))
      }
    // A run that no step shows is a run all the same.
    for name in lesson.runNames { _ = context.run(named: name) }
    try throwMistakes()
    return steps
  }

  private func throwMistakes() throws {
    if let failure = context.failure { throw failure }
    if !context.diagnostics.isEmpty { throw Diagnostics(context.diagnostics) }
  }

  /// The whole lesson, step after step.
  ///
  /// - Parameter remarks: What is to be said about this run, below the title.
  /// - Throws: `Diagnostics` with every stage and number the lesson names and its runs lack, or
  ///   what the maker of runs throws.
  public mutating func document(remarks: [Block]) throws -> Document {
    let title = lesson.words(in: language)?.title ?? lesson.id
    var document = Document([.title(title)] + remarks)
    let steps = shownSteps()
    answers = []
    for (index, step) in steps.enumerated() {
      let words = lesson.words(of: step, in: language)
      document.blocks.append(.heading("\(index + 1)/\(steps.count)  \(words?.title ?? step.id)"))
      document.blocks += parts(of: step, words: words).flatMap(\.blocks)
    }
    if !answers.isEmpty {
      document.blocks.append(.heading(context.words.questions.answers))
      document.blocks.append(contentsOf: answers.map(Block.paragraph))
    }
    try throwMistakes()
    return document
  }

  /// The steps that have something to show in their runs.
  private mutating func shownSteps() -> [LessonStep] {
    lesson.steps.filter { step in
      guard context.show(step.run), let condition = step.condition else { return true }
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

  private mutating func parts(
    of step: LessonStep, words: StepWords?
  ) -> [(name: String, blocks: [Block])] {
    guard context.show(step.run) else { return [] }
    var parts: [(name: String, blocks: [Block])] = []
    if let words {
      let text = context.isOwnRun ? words.prose : words.otherwise ?? words.prose
      parts.append(("prose", context.blocks(of: text).filter(holds)))
    }
    parts.append(("formulas", facts(of: step)))
    for exhibit in step.exhibits {
      parts.append((type(of: exhibit).name, exhibit.blocks(in: &context)))
    }
    for question in step.questions {
      let english = lesson.words[.english]?.steps[step.id]?.questions[question.id]
      guard let asked = words?.questions[question.id] ?? english else { continue }
      parts.append((question.id, ask(question, asked)))
    }
    return parts
  }

  /// Formula and shape of what is shown, and what a person has changed of it.
  private mutating func facts(of step: LessonStep) -> [Block] {
    var told: Set<String> = []
    let stages = step.exhibits.flatMap { $0.stages(in: &context) }
      .filter { told.insert($0.name).inserted }
    let stageWords = context.words.stage
    let facts =
      formulas(of: step, shown: stages).map { Fact(stageWords.formula, $0) }
      + stages.filter { !$0.isParameter && context.run.scenario != nil }
      .map { Fact(stageWords.shape, $0.shapes(in: context.trace)) }
    let changes = context.run.isChanged ? stages.flatMap(changes) : []
    let seen = changes.enumerated().filter { !changes[..<$0.offset].contains($0.element) }
    let changed = seen.map { Fact(context.words.comparison.changed, $0.element) }
    return [facts, changed].filter { !$0.isEmpty }.map(Block.facts)
  }

  /// Whether what a text says with numbers still holds: not in a run that is changed, whose numbers
  /// would stand beside what is said of the model as it is.
  private func holds(_ block: Block) -> Bool {
    if !context.run.isChanged { return true }
    func hasNumber(_ spans: [Span]) -> Bool {
      spans.contains { if case .number = $0 { true } else { false } }
    }
    return switch block {
    case .paragraph(let spans): !hasNumber(spans)
    case .list(let points): !points.contains(where: hasNumber)
    default: true
    }
  }

  /// The changes a person asked for that make a stage another way.
  private func changes(touching stage: Stage) -> [String] {
    context.run.scenario?.changes(touching: stage) ?? []
  }

  private func formulas(of step: LessonStep, shown stages: [Stage]) -> [String] {
    if context.run.isOwnModel { return step.formulas }
    var formulas: [String] = []
    for stage in stages where !stage.isParameter {
      let formula = type(of: stage.operation).formula
      if !formulas.contains(formula) { formulas.append(formula) }
    }
    return formulas
  }

  /// What is wrong with the questions, which the runs alone can tell.
  private(set) var questionFindings: [Finding] = []

  /// A question with room for the answer; the answer comes at the end.
  ///
  /// On another sentence a question whose words name what that lacks is left out.
  private mutating func ask(_ question: LessonQuestion, _ words: QuestionWords) -> [Block] {
    let (knownContext, knownAnswers) = (context, answers)
    let blocks = blocks(asking: question, words)
    guard !context.isOwnRun, context.diagnostics.count > knownContext.diagnostics.count else {
      return blocks
    }
    (context, answers) = (knownContext, knownAnswers)
    return []
  }

  private mutating func blocks(
    asking question: LessonQuestion, _ words: QuestionWords
  ) -> [Block] {
    guard let put = question.kind.put(in: &context) else { return [] }
    questionFindings += put.uselessMistakes.map { id in
      Finding(.warning, words.ask.diagnostic(.mistakeIsRight(id), at: words.ask.text))
    }
    let labels = context.words.questions
    let number = answers.count + 1
    let choices = put.choices.map { id in
      QuestionBlock.Choice(
        Letters.letter(of: id, among: put.choices),
        words.choices[id].map { context.spans(of: $0) } ?? [.text(id)])
    }
    let place = put.rightChoice.flatMap { put.choices.firstIndex(of: $0) }
    let chosen = place.map { [.text(") ")] + choices[$0].text } ?? []
    let worked = words.hints.last.map { [.text(" (")] + context.spans(of: $0) + [.text(")")] } ?? []
    answers.append([.strong(labels.question(number)), .text(": ")] + put.answer + chosen + worked)
    return [
      .question(
        QuestionBlock(
          title: labels.question(number), text: context.spans(of: words.ask), choices: choices,
          answerLabel: labels.answer))
    ]
  }
}
