import Authoring
import DocumentModel
import TransformerModel

/// Looks a lesson through: whether its files can be read, whether its runs have what it shows and
/// asks, whether both languages are complete, and what a window of some size cannot hold.
public struct LessonCheck {
  /// Measures a document as it is drawn: its lines and its widest line.
  public typealias Measure = (Document) -> (lines: Int, columns: Int)

  private let folder: LessonFolder
  private let maker: any RunMaker
  private let words: ExhibitWords
  /// The lessons that other lessons may need.
  private let known: [String]
  private let size: (columns: Int, lines: Int)
  private let measure: Measure
  /// Whether a line a text tells a reader to type would be understood.
  private let isCommand: (String) -> Bool

  /// Prepares to look through a lesson.
  ///
  /// - Parameters:
  ///   - folder: The lesson.
  ///   - maker: What makes its runs.
  ///   - words: The words around the numbers.
  ///   - known: The ids of the lessons there are.
  ///   - size: The window that every step should fit.
  ///   - measure: Measures a document as it is drawn in that window.
  ///   - isCommand: Whether a command would be understood.
  public init(
    _ folder: LessonFolder, runs maker: any RunMaker, words: ExhibitWords, known: [String],
    size: (columns: Int, lines: Int), measure: @escaping Measure,
    isCommand: @escaping (String) -> Bool
  ) {
    self.folder = folder
    self.maker = maker
    self.words = words
    self.known = known
    self.size = size
    self.measure = measure
    self.isCommand = isCommand
  }

  /// Everything that is wrong, in the order of the files.
  ///
  /// - Throws: `LessonSource.Failure` for a file that cannot be read, or what the maker throws for
  ///   something that is no mistake of the lesson.
  public func findings() throws -> [Finding] {
    let lesson: Lesson
    do {
      lesson = try LessonReader.read(folder)
    } catch let mistakes as Diagnostics {
      return mistakes.all.map { Finding(.error, $0) }
    }
    var findings = lesson.needs.compactMap { need -> Finding? in
      if known.contains(need.text), need.text != lesson.id { return nil }
      return Finding(
        .error, need.diagnostic(.unknownLesson(need.text, known: known), at: need.text))
    }
    findings += try completeness(of: lesson)
    findings += commands(of: lesson)
    for language in Language.allCases where lesson.words[language] != nil {
      findings += try rendering(of: lesson, in: language)
    }
    var seen: [Diagnostic] = []
    return findings.filter { finding in
      if seen.contains(finding.diagnostic) { return false }
      seen.append(finding.diagnostic)
      return true
    }
  }

  /// Texts a language lacks, for which the English ones are shown.
  private func completeness(of lesson: Lesson) throws -> [Finding] {
    try Language.allCases.flatMap { language -> [Finding] in
      guard let words = lesson.words[language] else {
        let source = try folder.structure.read()
        let missing = Diagnostic.Problem.missingText(lesson.id, language: language.rawValue)
        return [Finding(.warning, Diagnostic(missing, in: source, line: 0, column: 0))]
      }
      guard let source = try folder.words[language]?.read() else { return [] }
      let missing = lesson.steps.flatMap { step -> [String] in
        guard let stepWords = words.steps[step.id] else { return [step.id] }
        let all = lesson.words.values.compactMap { $0.steps[step.id] }
        let lacksOther = stepWords.otherwise == nil && all.contains { $0.otherwise != nil }
        let lacksNotes = stepWords.notes == nil && all.contains { $0.notes != nil }
        return (lacksOther ? ["\(step.id).otherwise"] : [])
          + (lacksNotes ? ["\(step.id).notes"] : [])
          + step.questions.filter { stepWords.questions[$0.id] == nil }.map {
            "\(step.id).\($0.id)"
          }
      }
      return missing.map { what in
        let problem = Diagnostic.Problem.missingText(what, language: language.rawValue)
        return Finding(.warning, Diagnostic(problem, in: source, line: 0, column: 0))
      }
    }
  }

  /// Commands the texts tell a reader to type, which the program would not understand.
  private func commands(of lesson: Lesson) -> [Finding] {
    Language.allCases.compactMap { lesson.words[$0] }.flatMap { words in
      lesson.steps.flatMap { step -> [Finding] in
        let texts = [words.steps[step.id]?.prose, words.steps[step.id]?.otherwise]
        return texts.compactMap { $0 }.flatMap { text in
          ProseParser.commands(in: text.text).filter { !isCommand($0) }.map { command in
            Finding(.error, text.diagnostic(.badCommand(command), at: command))
          }
        }
      }
    }
  }

  /// What the runs lack, what the questions lack, and what does not fit.
  private func rendering(of lesson: Lesson, in language: Language) throws -> [Finding] {
    do {
      var pages = try LessonPages(lesson, in: language, runs: maker, words: words)
      let steps = pages.shownSteps().map { (place: $0, page: pages.page(ofStep: $0)) }
      // A run that no step shows is a run all the same.
      pages.makeAllRuns()
      try pages.throwMistakes()
      return pages.questionFindings
        + steps.flatMap { oversize($0.page, of: lesson.steps[$0.place], lesson, language) }
    } catch let mistakes as Diagnostics {
      return mistakes.all.map { Finding(.error, $0) }
    }
  }

  /// The parts of a step that are higher or wider than the window.
  private func oversize(
    _ page: LessonPage, of step: LessonStep, _ lesson: Lesson, _ language: Language
  ) -> [Finding] {
    guard let prose = lesson.words(of: step, in: language)?.prose else { return [] }
    let questions = page.questions.map { (name: $0.id, blocks: [Block.question($0.block)]) }
    let parts = page.parts.map { (name: $0.name, blocks: $0.blocks) } + questions
    return parts.compactMap { name, blocks in
      let measured = measure(Document(blocks))
      let lines = max(0, measured.lines - size.lines)
      let columns = max(0, measured.columns - size.columns)
      guard lines > 0 || columns > 0 else { return nil }
      return Finding(
        .warning,
        prose.diagnostic(
          .tooLarge("\(step.id): \(name)", lines: lines, columns: columns), at: prose.text))
    }
  }
}
