import ArgumentParser
import DocumentModel
import LessonKit
import Rendering
import TransformerModel

/// `explain worksheet LESSON`, `explain worksheet --stage STAGE TEXT`: matrices with empty cells,
/// to be computed by hand.
struct WorksheetCommand: ExplainCommand {
  static let configuration = CommandConfiguration(
    commandName: "worksheet", abstract: CommandHelp.worksheet.abstract,
    discussion: CommandHelp.worksheet.discussion)

  @Argument(help: OptionName.worksheetSubject.argumentHelp) var words: [String] = []
  @Option(help: OptionName.worksheetStage.argumentHelp) var stage: String?
  @Option(parsing: .unconditional, help: OptionName.blank.argumentHelp) var blank: String?
  @Option(parsing: .unconditional, help: OptionName.worksheetSeed.argumentHelp) var seed: String?
  @Option(parsing: .unconditional, help: OptionName.exercises.argumentHelp) var exercises: String?
  @Flag(help: OptionName.key.argumentHelp) var key = false
  @OptionGroup var options: ModelOptions
  @OptionGroup var shared: SharedOptions

  func execute(_ session: Session) throws {
    let format = try session.documentFormat()
    let (sheet, languages) = try sheet(session, in: session.languages(for: format))
    try session.show(
      languages.map { language in
        Edition(document(of: sheet, in: language), words: language.messages.renderWords)
      }, format: format)
  }

  /// The sheet, and the languages in which there are words for it.
  func sheet(
    _ session: Session, in asked: [Language]
  ) throws -> (sheet: Worksheet, languages: [Language]) {
    let settings = try settings()
    guard let stage else { return try lessonSheet(session, in: asked, settings) }
    return (try stageSheet(stage, session, settings), asked)
  }

  /// The sheet as it is printed, or its answers.
  func document(of sheet: Worksheet, in language: Language) -> Document {
    let messages = language.messages
    return WorksheetDocument(
      sheet, hasAnswers: key, words: messages.worksheetWords, exhibitWords: messages.exhibitWords
    ).document(in: language)
  }

  /// The share of empty cells, the seed and the digits.
  private func settings() throws -> Worksheet.Settings {
    var settings = Worksheet.Settings()
    let share = blank.map { $0.hasSuffix("%") ? String($0.dropLast()) : $0 }
    if let percent = try wholeNumber(share, option: "--blank", in: 1...100, example: 40) {
      settings.percent = percent
    }
    if let seed = try wholeNumber(seed, option: "--seed", in: 0...Int.max, example: 1) {
      settings.seed = UInt64(seed)
    }
    let digits = 0...Worksheet.Settings.mostDigits
    if let digits = try wholeNumber(shared.digits, option: "--digits", in: digits, example: 2) {
      settings.digits = digits
    }
    settings.exercises = exercises.flatMap(Self.range)
    return settings
  }

  /// The exercises a text names: `4`, `3-6`.
  private static func range(_ text: String) -> ClosedRange<Int>? {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) ?? 0 }
    guard (1...2).contains(ends.count), let first = ends.first, let last = ends.last,
      1 <= first, first <= last
    else { return nil }
    return first...last
  }

  // MARK: A stage

  private func stageSheet(
    _ stage: String, _ session: Session, _ settings: Worksheet.Settings
  ) throws -> Worksheet {
    if let name = words.first, words.count == 1,
      session.lessonFolders.contains(where: { $0.id == name })
    {
      throw Failure.map(.notTogether(name, "--stage"))
    }
    if exercises != nil { throw Failure.map(.notTogether("--exercises", "--stage")) }
    let chosen = try options.run(on: words, session)
    let run = chosen.run
    let name = try run.stage(
      stage, layer: chosen.layer, head: chosen.head, for: .option("--stage")
    ).name
    let remarks = { @Sendable (language: Language) in
      let messages = language.messages
      return RunRemarks(facts: messages.runFacts(run.trace), sentences: run.remarks(messages))
    }
    let sheet = Worksheet(
      about: { _ in name }, [.init(remarks: remarks, trace: run.trace, tasks: [.init(name)])],
      settings: settings)
    if sheet.parts.isEmpty { throw Failure.worksheet(.notByHand(stage: name)) }
    return sheet
  }

  // MARK: A lesson

  private func lessonSheet(
    _ session: Session, in asked: [Language], _ settings: Worksheet.Settings
  ) throws -> (sheet: Worksheet, languages: [Language]) {
    guard !words.isEmpty else { throw Failure.worksheet(.noSubject) }
    let others = [
      ("--part", options.part), ("--target", options.target), ("--pair", options.pair),
    ]
    if let other = others.first(where: { $0.1 != nil })?.0 {
      throw Failure.worksheet(.onlyWithStage(other))
    }
    let name = words.joined(separator: " ")
    // No lesson has blanks in its name, as sentences have.
    if name.contains(" "), !session.lessonFolders.contains(where: { $0.id == name }) {
      throw Failure.worksheet(.noLesson(name))
    }
    let (folder, place) = try session.lesson(named: name)
    let runner = LessonRunner(session, lessonFrom: place)
    do {
      return try session.counting {
        try session.explainingMistakes {
          let lesson = try LessonReader.read(folder, in: asked)
          let words = session.messages.exhibitWords
          let own = try LessonPages(lesson, in: session.language, runs: runner, words: words)
          var pages = own.with(
            language: session.language, words: words, choice: try choice(in: own.ownRun.trace))
          let shown = pages.shownStages()
          try pages.throwMistakes()
          let sheet = Worksheet(
            about: { lesson.words(in: $0)?.title ?? lesson.id }, shown.map(Self.request),
            settings: settings)
          if sheet.exerciseCount == 0 {
            throw Failure.worksheet(
              .nothingInLesson(lesson.id, isTooLarge: sheet.leftOut.contains(.tooLarge)))
          }
          try checkExercises(of: sheet)
          return (sheet, asked.filter { $0 == session.language || lesson.words[$0] != nil })
        }
      }
    } catch Failure.mistakes where runner.removedLayers != [] {
      // What the lesson shows is not missing by mistake.
      throw Failure.takenOut(runner.removedLayers)
    }
  }

  /// Refuses a text that names other exercises than there are.
  private func checkExercises(of sheet: Worksheet) throws {
    guard let exercises else { return }
    let last = sheet.settings.exercises?.upperBound
    guard let last, last <= sheet.exerciseCount else {
      throw Failure.worksheet(.noExercises(exercises, count: sheet.exerciseCount))
    }
  }

  /// The layer and the head that short names of the lesson mean, among those of its own run.
  private func choice(in trace: Trace) throws -> LayerAndHead {
    var choice = LayerAndHead()
    let (layers, heads) = (0...max(0, trace.layerCount - 1), 0...max(0, trace.headCount - 1))
    choice.layer = try wholeNumber(options.layer, option: "--layer", in: layers, example: 0) ?? 0
    choice.head = try wholeNumber(options.head, option: "--head", in: heads, example: 0) ?? 0
    return choice
  }

  private static func request(
    for run: ShownRun, tasks: [Worksheet.Task]
  ) -> Worksheet.Request {
    let remarks = { @Sendable (language: Language) in
      let remarks = run.remarks(language)
      // There is no text of the lesson here that could speak of another run.
      let sentences = remarks.sentences.filter { $0 != language.messages.changedLesson }
      return RunRemarks(facts: remarks.facts, sentences: sentences)
    }
    return Worksheet.Request(remarks: remarks, trace: run.trace, tasks: tasks)
  }
}
