import ArgumentParser
import DocumentModel
import Foundation
import LessonKit
import Rendering

/// `explain course -o FOLDER`: every lesson as a file, and a first page that leads to them.
struct CourseCommand: ExplainCommand {
  static let configuration = CommandConfiguration(
    commandName: "course", abstract: CommandHelp.course.abstract,
    discussion: CommandHelp.course.discussion)

  @OptionGroup var shared: SharedOptions

  func execute(_ session: Session) throws {
    // The name of a folder asks for no format.
    let format = shared.format == nil ? .html : try session.documentFormat()
    guard let path = shared.output, !path.isEmpty else { throw Failure.noCourseFolder }
    let folder = try Self.folder(path)
    let lessons = session.lessonFolders
    var written: [LessonFolder] = []
    var failures: [(lesson: LessonFolder, failure: Failure)] = []
    try session.counting {
      for (place, lesson) in lessons.enumerated() {
        do {
          let source = try session.lesson(named: lesson.id).place
          let editions = try PrintedLesson(lesson, from: source, session).editions(for: format) {
            try Self.links(from: place, among: lessons, session, format, $0)
          }
          try NewFolder.make(folder)
          try session.show(
            editions, format: format, to: "\(folder)/\(Self.file(of: lesson, format))")
          written.append(lesson)
        } catch let failure as Failure {
          if case .cannotWrite = failure { throw failure }
          failures.append((lesson, failure))
        }
      }
    }
    // What keeps all lessons from being written is no lesson's mistake.
    if written.isEmpty, let failure = failures.first?.failure { throw failure }
    let first = "\(folder)/index.\(format.fileExtension)"
    let index = try session.editions(for: format) {
      try Self.index(of: written, session, format, $0)
    }
    try session.show(index, format: format, to: first)
    Console.complain(session.messages.courseWords.written(written.count, first))
    // One broken lesson does not keep the others from a class, but it is not passed over in silence.
    if !failures.isEmpty {
      throw Failure.several(
        failures.map { lesson, failure in
          // A mistake says itself where it is.
          if case .mistakes = failure { failure } else { .inLesson(lesson.id, failure) }
        })
    }
  }

  /// The folder of a path, which need not be there.
  private static func folder(_ path: String) throws -> String {
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue {
      throw Failure.noCourseFolder
    }
    return path == "/" ? "" : path.hasSuffix("/") ? String(path.dropLast()) : path
  }

  private static func file(of lesson: LessonFolder, _ format: OutputFormat) -> String {
    "\(lesson.id).\(format.fileExtension)"
  }

  /// The first page, the lesson before and the lesson after.
  private static func links(
    from place: Int, among lessons: [LessonFolder], _ session: Session, _ format: OutputFormat,
    _ messages: any Messages
  ) throws -> Edition.Links {
    func link(_ place: Int) throws -> Edition.Link? {
      guard lessons.indices.contains(place) else { return nil }
      let title = try ListCommand.whatItTeaches(lessons[place], session, language(messages)).title
      return Edition.Link(title, file: file(of: lessons[place], format))
    }
    return Edition.Links(
      first: Edition.Link(
        messages.courseWords.allLessons, file: "index.\(format.fileExtension)"),
      before: try link(place - 1), after: try link(place + 1))
  }

  private static func index(
    of lessons: [LessonFolder], _ session: Session, _ format: OutputFormat,
    _ messages: any Messages
  ) throws -> Document {
    let words = messages.courseWords
    let entries = try lessons.map { lesson in
      let (title, summary) = try ListCommand.whatItTeaches(lesson, session, language(messages))
      return Fact(title, "\(lesson.id): \(summary)", file: file(of: lesson, format))
    }
    return Document([
      .title(words.title), .paragraph([.text(words.introduction)]), .definitions(entries),
      .paragraph([.text(words.more)]), .commands(["explain self-attention", "explain --help"]),
    ])
  }

  private static func language(_ messages: any Messages) -> Language {
    messages.renderWords.page.language
  }
}
