import ArgumentParser
import Authoring
import DocumentModel
import LessonKit
import Rendering

/// `explain check FOLDER`: everything that is wrong with a lesson or a folder of lessons.
struct CheckCommand: ExplainCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: CommandHelp.check.abstract,
    discussion: CommandHelp.check.discussion)

  @Argument(help: OptionName.directory.argumentHelp) var directory: String?
  @Option(help: OptionName.size.argumentHelp) var size: String?
  @Flag(help: OptionName.schema.argumentHelp) var schema = false
  @OptionGroup var shared: SharedOptions

  func execute(_ session: Session) throws {
    let format = try session.format(orData: ["json"])
    if schema {
      try session.write([LessonSchema.text])
      return
    }
    let window = try window()
    let (folders, session) = try lessons(in: directory ?? ".", session)
    let findings = try folders.flatMap { try self.findings(of: $0, window, session) }
    let messages = session.messages
    if format == nil {
      try session.write([try FindingsJSON.text(findings, messages)])
    } else {
      let lines = findings.map {
        $0.diagnostic.text(messages, judgement: messages.severity($0.severity))
      }
      try session.write(
        lines + [messages.checked(lessons: folders.count, findings: findings.count)])
    }
    let errors = findings.count { $0.severity == .error }
    if errors > 0 { throw Failure.lessonsHaveMistakes(count: errors) }
  }

  /// The window of `--size`, 80 columns and 24 lines without it.
  private func window() throws -> (columns: Int, lines: Int) {
    guard let size else { return (80, 24) }
    let parts = size.lowercased().split(whereSeparator: { $0 == "x" || $0 == "×" })
      .map { Int($0) }
    guard parts.count == 2, let columns = parts[0], let lines = parts[1],
      (20...1000).contains(columns), (5...1000).contains(lines)
    else { throw Failure.badSize(size) }
    return (columns, lines)
  }

  /// The lesson of a folder, or all lessons in it, and a session that finds their models.
  private func lessons(
    in directory: String, _ session: Session
  ) throws -> (folders: [LessonFolder], session: Session) {
    do {
      if let lesson = try LessonSource.lesson(at: directory) {
        let parent = try LessonSource(directory: "\(directory)/..")
        return ([lesson], session.looking(in: parent))
      }
      let source = try LessonSource(directory: directory)
      guard !source.lessons.isEmpty else { throw Failure.noLessons(directory) }
      return (source.lessons, session.looking(in: source))
    } catch let failure as LessonSource.Failure {
      throw Failure(failure)
    }
  }

  /// What is wrong with one lesson.
  func findings(
    of folder: LessonFolder, _ window: (columns: Int, lines: Int), _ session: Session
  ) throws -> [Finding] {
    let lessons = session.sources.flatMap(\.lessons).map(\.id)
    let measure = { (document: Document) in
      let lines = session.lines(of: document, columns: window.columns)
      return (lines.count, lines.map { displayWidth(of: String($0)) }.max() ?? 0)
    }
    let check = LessonCheck(
      folder, runs: LessonRunner(session, lessonFrom: 0), words: session.messages.exhibitWords,
      known: lessons, size: window, measure: measure,
      isCommand: { TypedCommand($0).isUnderstood(lessons: lessons) })
    let findings: [Finding]
    do {
      findings = try session.explainingMistakes { try check.findings() }
    } catch Failure.unreadable(let path) {
      // One file that cannot be read does not hide what is wrong with the others.
      let file = SourceText(path: path, text: "")
      return [Finding(.error, Diagnostic(.unreadable, in: file, line: 0, column: 0))]
    }
    guard CommandHelp.commands.contains(where: { $0.name == folder.id }) else { return findings }
    let source = try folder.structure.read()
    let name = Diagnostic(.commandName(folder.id), in: source, line: 0, column: 0)
    return [Finding(.error, name)] + findings
  }
}
