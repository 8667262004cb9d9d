import ArgumentParser
import Authoring
import DocumentModel
import LessonKit

/// `explain list`: the lessons in order, with what each teaches.
struct ListCommand: ExplainCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: CommandHelp.list.english.abstract,
    discussion: CommandHelp.list.english.discussion)

  @OptionGroup var shared: SharedOptions

  func execute(_ session: Session) throws {
    try Self.showLessons(session)
  }

  /// The lessons, and how to start; of lessons with one name the first found counts.
  static func showLessons(_ session: Session) throws {
    _ = try session.format(known: ["text"])
    var seen: Set<String> = []
    let folders = try session.sources().flatMap(\.lessons).filter { seen.insert($0.id).inserted }
    var mistakes: [Diagnostic] = []
    let lessons = folders.sorted { $0.order < $1.order }.compactMap { folder -> Fact? in
      do {
        let lesson = try LessonReader.read(folder)
        return lesson.words(in: session.language).map { Fact(lesson.id, $0.summary) }
      } catch let diagnostics as Diagnostics {
        mistakes += diagnostics.all
      } catch {
        assertionFailure("a lesson reader throws diagnostics only")
      }
      return nil
    }
    let overview = session.messages.overview
    try session.show(
      Document([
        .title(overview.title), .paragraph([.text(overview.introduction)]),
        .definitions(lessons), .paragraph([.text(overview.howToStart)]),
        .commands(overview.commands), .paragraph([.text(overview.more)]),
      ]))
    // One broken lesson does not hide the others, but it is not passed over in silence.
    if !mistakes.isEmpty { throw Failure.mistakes(mistakes) }
  }
}
