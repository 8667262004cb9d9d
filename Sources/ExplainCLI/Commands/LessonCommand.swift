import ArgumentParser
import Authoring
import DocumentModel
import LessonKit
import Rendering
import TransformerModel

/// `explain LESSON`: a whole lesson, step after step; bare `explain`: what there is.
struct LessonCommand: ExplainCommand {
  static let configuration = CommandConfiguration(
    commandName: "lesson", abstract: CommandHelp.lesson.abstract,
    usage: "explain <lesson> [<options>]",
    discussion: CommandHelp.lesson.discussion, shouldDisplay: false)

  @Argument(help: OptionName.lesson.argumentHelp) var lesson: String?
  @Flag(help: OptionName.outline.argumentHelp) var outline = false
  @Flag(help: OptionName.present.argumentHelp) var present = false
  @Flag(help: OptionName.projector.argumentHelp) var projector = false
  @Option(parsing: .unconditional, help: OptionName.auto.argumentHelp) var auto: String?
  @OptionGroup var shared: SharedOptions

  func execute(_ session: Session) throws {
    guard let name = try lesson ?? chosen(session) else { return }
    let format = try session.documentFormat()
    let stepping = StepMode.Options(
      isPresented: present, isProjected: projector, interval: try interval())
    let (folder, place) = try session.lesson(named: name)
    if outline {
      let lesson = try session.explainingMistakes {
        try LessonReader.read(folder, in: [session.language])
      }
      try session.show(Self.outline(of: lesson, session), format: format)
    } else if session.isInteractive {
      try step(through: folder, from: place, session, stepping)
    } else {
      try print(folder, from: place, session, format)
    }
  }

  /// The lesson that is chosen from a menu; where nobody can choose, the lessons are listed.
  private func chosen(_ session: Session) throws -> String? {
    let lessons = ListCommand.lessons(session)
    guard session.isInteractive, !session.options.plain, lessons.failures.isEmpty else {
      try ListCommand.showLessons(session)
      return nil
    }
    var menu = LessonMenu(lessons.known, session)
    return try menu.run()
  }

  /// Steps through the lesson on the terminal.
  private func step(
    through folder: LessonFolder, from place: Int, _ session: Session, _ options: StepMode.Options
  ) throws {
    try session.explainingMistakes {
      let lesson = try LessonReader.read(folder)
      if session.options.plain {
        let named = [("--present", present), ("--projector", projector), ("--auto", auto != nil)]
        if let option = named.first(where: \.1)?.0 { throw Failure.notWithPlain(option) }
        var steps = try PlainSteps(lesson, in: folder, from: place, session)
        try steps.run()
      } else {
        var mode = try StepMode(lesson, in: folder, from: place, session, options: options)
        try mode.run()
      }
    }
  }

  /// The seconds after which the next step comes by itself: `5s`, `2.5`.
  private func interval() throws -> Double? {
    guard let auto else { return nil }
    let digits = auto.hasSuffix("s") ? auto.dropLast() : auto[...]
    guard let seconds = Double(digits), (0.5...3600).contains(seconds) else {
      throw Failure.badInterval(auto)
    }
    return seconds
  }

  /// Prints the whole lesson.
  private func print(
    _ folder: LessonFolder, from place: Int, _ session: Session, _ format: OutputFormat
  ) throws {
    let editions = try session.counting {
      try PrintedLesson(folder, from: place, session).editions(for: format)
    }
    try session.show(editions, format: format)
  }

  /// The title, what it teaches, what it needs, and the steps by their titles.
  private static func outline(of lesson: Lesson, _ session: Session) -> Document {
    let words = lesson.words(in: session.language)
    let steps = lesson.steps.enumerated().map { place, step in
      let title = lesson.words(of: step, in: session.language)?.title ?? step.id
      return Fact("\(place + 1)", title)
    }
    let needs = lesson.needs.map(\.text)
    return Document(
      [.title(words?.title ?? lesson.id), .paragraph([.text(words?.summary ?? "")])]
        + (needs.isEmpty ? [] : [.paragraph([.text(session.messages.needs(needs))])])
        + [.definitions(steps)])
  }
}
