import ArgumentParser
import Authoring
import DocumentModel
import LessonKit

/// `explain list`: the lessons in order, with what each teaches.
struct ListCommand: ExplainCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: CommandHelp.list.abstract,
    discussion: CommandHelp.list.discussion)

  @OptionGroup var shared: SharedOptions

  func execute(_ session: Session) throws {
    try Self.showLessons(session)
  }

  /// The lessons, and how to start.
  static func showLessons(_ session: Session) throws {
    let format = try session.documentFormat()
    let (lessons, failures) = lessons(session)
    let overview = session.messages.overview
    try session.show(
      Document([
        .title(overview.title), .paragraph([.text(overview.introduction)]),
        .definitions(lessons), .paragraph([.text(overview.howToStart)]),
        .commands(overview.commands), .paragraph([.text(overview.more)]),
      ]), format: format)
    // One broken lesson does not hide the others, but it is not passed over in silence.
    if !failures.isEmpty { throw Failure.several(failures) }
  }

  /// The lessons by their names, in order, with what each teaches, and why some cannot be read.
  static func lessons(_ session: Session) -> (known: [Fact], failures: [Failure]) {
    var failures: [Failure] = []
    let lessons = session.lessonFolders.compactMap { folder -> Fact? in
      do {
        return Fact(folder.id, try whatItTeaches(folder, session, session.language).summary)
      } catch let failure as Failure {
        failures.append(failure)
      } catch {
        assertionFailure("reading a lesson fails with mistakes or with a file: \(error)")
      }
      return nil
    }
    return (lessons, failures)
  }

  /// The title of a lesson, and what it teaches and which lessons to know first, in a language.
  static func whatItTeaches(
    _ folder: LessonFolder, _ session: Session, _ language: Language
  ) throws -> (title: String, summary: String) {
    try session.explainingMistakes {
      let (title, summary) = try LessonReader.summary(of: folder, in: language)
      let needs = try LessonReader.needs(of: folder)
      return (title, summary + (needs.isEmpty ? "" : " (\(language.messages.needs(needs)))"))
    }
  }
}
