import ArgumentParser
import DocumentModel
import LessonKit
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
  @Flag(help: OptionName.key.argumentHelp) var key = false
  @OptionGroup var options: ModelOptions
  @OptionGroup var shared: SharedOptions

  func execute(_ session: Session) throws {
    let format = try session.documentFormat()
    let (subject, sheet) = try sheet(session)
    try session.show(document(of: sheet, about: subject, session), format: format)
  }

  /// The sheet, and what it is about.
  func sheet(_ session: Session) throws -> (subject: String, sheet: Worksheet) {
    let settings = try settings()
    let (subject, requests) =
      try stage.map { try request(for: $0, session) } ?? requests(session)
    let sheet = Worksheet(requests, settings: settings)
    guard !sheet.parts.isEmpty else {
      throw Failure.worksheet(
        stage == nil ? .nothingInLesson(words[0]) : .notByHand(stage: subject))
    }
    return (subject, sheet)
  }

  /// The sheet as it is printed, or its answers.
  func document(of sheet: Worksheet, about subject: String, _ session: Session) -> Document {
    WorksheetDocument(
      sheet, hasAnswers: key, words: session.messages.worksheetWords,
      exhibitWords: session.messages.exhibitWords
    ).document(about: subject)
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
    return settings
  }

  // MARK: A stage

  /// What is asked of a stage, and its name.
  private func request(
    for stage: String, _ session: Session
  ) throws -> (subject: String, [Worksheet.Request]) {
    if let name = words.first, words.count == 1,
      session.sources.contains(where: { $0.lessons.contains { $0.id == name } })
    {
      throw Failure.map(.notTogether(name, "--stage"))
    }
    let chosen = try options.run(on: words, session)
    let run = chosen.run
    let found = try run.stage(
      stage, layer: chosen.layer, head: chosen.head, for: .option("--stage"))
    let remarks = RunRemarks(
      facts: session.messages.runFacts(run.trace), sentences: run.remarks(session.messages))
    let request = Worksheet.Request(
      remarks: remarks, trace: run.trace, stages: [(found.name, nil)])
    return (found.name, [request])
  }

  // MARK: A lesson

  /// What is asked of the runs of a lesson, and its title.
  private func requests(
    _ session: Session
  ) throws -> (subject: String, [Worksheet.Request]) {
    guard !words.isEmpty else { throw Failure.worksheet(.noSubject) }
    let others = [
      ("--part", options.part), ("--target", options.target), ("--pair", options.pair),
    ]
    if let other = others.first(where: { $0.1 != nil })?.0 {
      throw Failure.worksheet(.onlyWithStage(other))
    }
    let (folder, place) = try session.lesson(named: words.joined(separator: " "))
    let runner = LessonRunner(session, lessonFrom: place)
    do {
      return try session.counting {
        try session.explainingMistakes { try requests(of: folder, runner, session) }
      }
    } catch Failure.mistakes where runner.removedLayers != [] {
      // What the lesson shows is not missing by mistake.
      throw Failure.takenOut(runner.removedLayers)
    }
  }

  private func requests(
    of folder: LessonFolder, _ runner: LessonRunner, _ session: Session
  ) throws -> (subject: String, [Worksheet.Request]) {
    var choice = LayerAndHead()
    let numbers = 0...Int.max
    choice.layer =
      try wholeNumber(options.layer, option: "--layer", in: numbers, example: 0) ?? 0
    choice.head = try wholeNumber(options.head, option: "--head", in: numbers, example: 0) ?? 0
    let lesson = try LessonReader.read(folder, in: [session.language])
    var pages = try LessonPages(
      lesson, in: session.language, runs: runner, words: session.messages.exhibitWords,
      choice: choice)
    let shown = pages.shownStages()
    try pages.throwMistakes()
    let requests = shown.map { run, stages in
      Worksheet.Request(
        remarks: remarks(on: run, session), trace: run.trace, stages: stages)
    }
    return (pages.title, requests)
  }

  /// What ran on what, if it was a model.
  private func remarks(on run: ShownRun, _ session: Session) -> RunRemarks {
    let remarks = run.remarks(session.language)
    // There is no text of the lesson here that could speak of another run.
    return RunRemarks(
      facts: remarks.facts,
      sentences: remarks.sentences.filter { $0 != session.messages.changedLesson })
  }
}
