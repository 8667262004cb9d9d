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

  /// The lessons by their names, in order, with what each teaches, and why some cannot be read; of
  /// lessons with one name the first found counts.
  static func lessons(_ session: Session) -> (known: [Fact], failures: [Failure]) {
    var seen: Set<String> = []
    let folders = session.sources.flatMap(\.lessons).filter { seen.insert($0.id).inserted }
    var failures: [Failure] = []
    let lessons = folders.sorted { $0.order < $1.order }.compactMap { folder -> Fact? in
      do {
        return try session.explainingMistakes {
          let summary = try LessonReader.summary(of: folder, in: session.language)
          let needs = try LessonReader.needs(of: folder)
          let known = needs.isEmpty ? "" : " (\(session.messages.needs(needs)))"
          return Fact(folder.id, summary + known)
        }
      } catch let failure as Failure {
        failures.append(failure)
      } catch {
        assertionFailure("reading a lesson fails with mistakes or with a file: \(error)")
      }
      return nil
    }
    return (lessons, failures)
  }
}
