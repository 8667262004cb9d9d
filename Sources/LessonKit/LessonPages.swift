import Authoring
import DocumentModel
import TransformerModel

/// Makes the pages of a lesson: every step with its prose, formula, shape, exhibits and questions,
/// all numbers out of the lesson's runs.
public struct LessonPages {
  let lesson: Lesson
  private let language: Language
  var context: ExhibitContext

  /// Makes the lesson's own run.
  ///
  /// - Parameters:
  ///   - lesson: The lesson.
  ///   - language: The language to tell it in, if the lesson has words in it.
  ///   - maker: What makes the runs.
  ///   - words: The words around the numbers.
  ///   - choice: The layer and the head that short names mean.
  /// - Throws: What the maker throws.
  public init(
    _ lesson: Lesson, in language: Language, runs maker: any RunMaker, words: ExhibitWords,
    choice: LayerAndHead = LayerAndHead()
  ) throws {
    self.lesson = lesson
    self.language = language
    context = ExhibitContext(try LessonRuns(lesson, maker: maker), words: words, choice: choice)
  }

  /// The same runs in another language, or with another layer or head.
  public func with(
    language: Language, words: ExhibitWords, choice: LayerAndHead
  ) -> LessonPages {
    LessonPages(lesson, language, context.with(words: words, choice: choice))
  }

  private init(_ lesson: Lesson, _ language: Language, _ context: ExhibitContext) {
    self.lesson = lesson
    self.language = language
    self.context = context
  }

  /// The words around the numbers.
  var words: ExhibitWords { context.words }

  /// The layer and the head that short names mean in the run that is shown.
  var shownChoice: LayerAndHead { context.shownChoice }

  /// The title of the lesson.
  public var title: String { lesson.words(in: language)?.title ?? lesson.id }

  /// The lesson's own run.
  public var ownRun: ShownRun { context.ownRun }

  /// What is wrong with the questions, which the runs alone can tell.
  private(set) var questionFindings: [Finding] = []

  /// Throws what has been found wrong since this was asked last: `Diagnostics` with every stage and
  /// number the lesson names and its runs lack, or what the maker of runs threw.
  public mutating func throwMistakes() throws { try context.throwMistakes() }

  /// Makes every run of the lesson, also one that no step shows.
  mutating func makeAllRuns() {
    for name in lesson.runNames { _ = context.run(named: name) }
  }

  /// The steps that have something to show in their runs, by their places in the lesson.
  public mutating func shownSteps() -> [Int] {
    lesson.steps.indices.filter { place in
      let step = lesson.steps[place]
      guard context.show(step.run), let condition = step.condition else { return true }
      switch context.find(condition.text) {
      case .success: return true
      case .failure(let failure):
        if context.run.isOtherModel { return false }
        if failure != .unknown || !StageReference(condition.text).isOfMask {
          let problem = Diagnostic.Problem(failure, name: condition.text, in: context.trace)
          context.note(problem, in: condition, at: condition.text)
        }
        return false
      }
    }
  }

  /// The title of a step.
  public func title(ofStep place: Int) -> String {
    let step = lesson.steps[place]
    return lesson.words(of: step, in: language)?.title ?? step.id
  }

  /// A step with all its numbers; what it names and its run lacks is noted.
  public mutating func page(ofStep place: Int) -> LessonPage {
    let step = lesson.steps[place]
    let words = lesson.words(of: step, in: language)
    let hasRun = context.show(step.run)
    var parts: [LessonPage.Part] = []
    var questions: [AskedQuestion] = []
    if hasRun {
      var isWhole = true
      if let words {
        let text = context.isOwnRun ? words.prose : words.otherwise ?? words.prose
        let prose = context.leniently { $0.blocks(of: text) }
        isWhole = prose.isWhole
        parts.append(.init(name: "prose", blocks: prose.made.filter(holds)))
      }
      let shown = context.leniently { context in
        step.exhibits.flatMap { $0.stages(in: &context) }
      }
      parts.append(.init(name: "formulas", blocks: facts(of: step, shown.made)))
      for exhibit in step.exhibits {
        let (blocks, isShown) = context.leniently { exhibit.blocks(in: &$0) }
        isWhole = isWhole && isShown
        parts.append(.init(name: type(of: exhibit).name, blocks: isShown ? blocks : []))
      }
      if !isWhole {
        let remark = Block.paragraph([.text(context.words.stage.leftOut)])
        parts.append(.init(name: "left-out", blocks: [remark]))
      }
      questions = step.questions.compactMap { ask($0, of: step, words) }
    }
    return LessonPage(
      id: step.id, title: title(ofStep: place), parts: parts, questions: questions,
      notes: words?.notes, run: hasRun ? context.run : nil)
  }

  // MARK: Facts

  /// Formula and shape of what is shown, and what a person has changed of it.
  private mutating func facts(of step: LessonStep, _ shown: [Stage]) -> [Block] {
    var told: Set<String> = []
    let stages = shown.filter { told.insert($0.name).inserted }
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

  // MARK: Questions

  /// A question with room for the answer.
  ///
  /// On another sentence a question whose words name what that lacks is left out.
  private mutating func ask(
    _ question: LessonQuestion, of step: LessonStep, _ words: StepWords?
  ) -> AskedQuestion? {
    let english = lesson.words[.english]?.steps[step.id]?.questions[question.id]
    guard let words = words?.questions[question.id] ?? english else { return nil }
    let known = context
    let asked = asked(question, of: step, words)
    if context.isOwnRun || context.diagnostics.count == known.diagnostics.count { return asked }
    context = known
    return nil
  }

  private mutating func asked(
    _ question: LessonQuestion, of step: LessonStep, _ words: QuestionWords
  ) -> AskedQuestion? {
    guard let put = question.kind.put(in: &context) else { return nil }
    questionFindings += put.uselessMistakes.map { id in
      Finding(.warning, words.ask.diagnostic(.mistakeIsRight(id), at: words.ask.text))
    }
    let labels = context.words.questions
    let choices = put.choices.map { id in
      QuestionBlock.Choice(
        Letters.letter(of: id, among: put.choices),
        words.choices[id].map { context.spans(of: $0) } ?? [.text(id)])
    }
    let place = put.rightChoice.flatMap { put.choices.firstIndex(of: $0) }
    let chosen = place.map { [.text(") ")] + choices[$0].text } ?? []
    let replies = words.reasons.merging(words.mistakes) { reason, _ in reason }
    let text = context.spans(of: words.ask)
    let key = AnswerKey(
      rule: put.rule, form: put.form, answer: put.answer + chosen,
      hints: words.hints.map { context.spans(of: $0) },
      replies: replies.mapValues { context.spans(of: $0) })
    return AskedQuestion(
      id: question.id,
      block: QuestionBlock(
        title: labels.question(number(of: question, in: step)), text: text, choices: choices,
        answerLabel: labels.answer, key: key),
      put: put, key: key)
  }

  /// The number of a question among all of the lesson.
  private func number(of question: LessonQuestion, in step: LessonStep) -> Int {
    let before = lesson.steps.prefix { $0.id != step.id }.flatMap(\.questions).count
    return before + (step.questions.firstIndex { $0.id == question.id } ?? 0) + 1
  }
}
