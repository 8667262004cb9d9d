import ArgumentParser
import Authoring
import DocumentModel
import LessonKit
import TransformerModel

/// `explain LESSON`: a whole lesson, step after step; bare `explain`: what there is.
struct LessonCommand: ExplainCommand {
  static let configuration = CommandConfiguration(
    commandName: "lesson", abstract: CommandHelp.lesson.english.abstract,
    usage: "explain <lesson> [<options>]",
    discussion: CommandHelp.lesson.english.discussion, shouldDisplay: false)

  @Argument(help: OptionHelp.lesson.argumentHelp) var lesson: String?
  @OptionGroup var shared: SharedOptions

  func execute(_ session: Session) throws {
    guard let name = lesson else {
      try ListCommand.showLessons(session)
      return
    }
    _ = try session.format(known: ["text"])
    let sources = try session.sources()
    let lesson = try find(name, in: sources)
    let model = try session.model(named: shared.model ?? lesson.model, from: sources)
    let run = try Run(
      model: model, text: shared.text ?? lesson.text,
      mask: try session.mask() ?? lesson.mask, pad: try session.pad())
    try show(lesson, run: run, session)
  }

  /// Reads the lesson of that name.
  private func find(_ name: String, in sources: [LessonSource]) throws -> Lesson {
    let folders = sources.flatMap(\.lessons)
    guard let folder = folders.first(where: { $0.id == name }) else {
      let known = folders.map(\.id) + Explain.commandNames
      throw Failure.unknownLesson(name, nearest: nearest(to: name, in: known))
    }
    do {
      return try LessonReader.read(folder)
    } catch let diagnostics as Diagnostics {
      throw Failure.mistakes(diagnostics.all)
    }
  }

  private func show(_ lesson: Lesson, run: Run, _ session: Session) throws {
    guard
      var maker = LessonDocument(
        lesson, in: session.language, trace: run.trace, stageWords: session.messages.stageWords)
    else { return }
    do {
      try session.show(try maker.document(remarks: run.blocks(session.messages)))
    } catch let diagnostics as Diagnostics {
      throw Failure.mistakes(diagnostics.all)
    }
  }
}
