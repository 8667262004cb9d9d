import ArgumentParser
import Authoring
import DocumentModel
import LessonKit
import TransformerModel

/// `explain LESSON`: a whole lesson, step after step; bare `explain`: what there is.
struct LessonCommand: ExplainCommand {
  static let configuration = CommandConfiguration(
    commandName: "lesson", abstract: CommandHelp.lesson.abstract,
    usage: "explain <lesson> [<options>]",
    discussion: CommandHelp.lesson.discussion, shouldDisplay: false)

  @Argument(help: OptionName.lesson.argumentHelp) var lesson: String?
  @Flag(help: OptionName.outline.argumentHelp) var outline = false
  @OptionGroup var shared: SharedOptions

  func execute(_ session: Session) throws {
    guard let name = lesson else {
      try ListCommand.showLessons(session)
      return
    }
    let format = try session.documentFormat()
    let (lesson, place) = try find(name, session)
    if outline {
      try session.show(Self.outline(of: lesson, session), format: format)
      return
    }
    let runner = LessonRunner(session, lessonFrom: place)
    let messages = session.messages
    do {
      let document = try session.explainingMistakes {
        var maker = try LessonDocument(
          lesson, in: session.language, runs: runner, words: messages.exhibitWords)
        var remarks = runner.ownRun?.blocks(messages) ?? []
        if runner.ownRun?.scenario.interventions.isEmpty == false {
          remarks.append(.paragraph([.text(messages.changedLesson)]))
        }
        return try maker.document(remarks: remarks)
      }
      try session.show(document, format: format)
    } catch Failure.mistakes where runner.removedLayers != [] {
      // What the lesson shows is not missing by mistake.
      throw Failure.takenOut(runner.removedLayers)
    }
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

  /// Reads the lesson of that name from the first source that has it.
  private func find(_ name: String, _ session: Session) throws -> (Lesson, place: Int) {
    for (place, source) in session.sources.enumerated() {
      guard let folder = source.lessons.first(where: { $0.id == name }) else { continue }
      let lesson = try session.explainingMistakes {
        try LessonReader.read(folder, in: [session.language])
      }
      return (lesson, place)
    }
    throw session.unknownLesson(name)
  }
}
