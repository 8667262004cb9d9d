import ArgumentParser
import DocumentModel
import Foundation
import LessonKit
import Rendering

/// `explain progress`: how far a person is in each lesson; `explain progress reset`: forgets it.
struct ProgressCommand: ExplainCommand {
  static let configuration = CommandConfiguration(
    commandName: "progress", abstract: CommandHelp.progress.abstract,
    discussion: CommandHelp.progress.discussion)

  @Argument(help: OptionName.progressAction.argumentHelp) var action: String?
  @Argument(help: OptionName.progressLesson.argumentHelp) var lesson: String?
  @Flag(help: OptionName.yes.argumentHelp) var yes = false
  @OptionGroup var shared: SharedOptions

  func execute(_ session: Session) throws {
    let store = ProgressStore(session.surroundings)
    switch action {
    case nil: try show(store, session)
    case "reset": try reset(store, session)
    case let other?: throw Failure.progress(.unknownAction(other))
    }
  }

  // MARK: Showing

  private func show(_ store: ProgressStore, _ session: Session) throws {
    let format = try session.format(orData: ["json"])
    let words = session.messages.progressWords
    let progress = store.read()
    var remarks: [String] = []
    if store.isUnreadable, let path = store.path { remarks.append(words.notUnderstood(path)) }
    let order = order(of: progress, session)
    guard let format else {
      try session.write(ProgressJSON(progress, order: order), remarks: remarks)
      return
    }
    let facts = order.compactMap { lesson in
      progress.lessons[lesson].map { Fact(lesson, text(of: $0, words)) }
    }
    let nothing: [Block] = [
      .paragraph([.text(words.nothing)]), .commands(["explain list", "explain tokens"]),
    ]
    try session.show(
      Document(facts.isEmpty ? nothing : [.title(words.title), .definitions(facts)]),
      format: format)
    for remark in remarks { Console.complain(remark) }
  }

  private func text(of progress: LessonProgress, _ words: ProgressWords) -> String {
    var parts = [
      progress.isFinished ? words.finished : words.step(progress.place, progress.steps)
    ]
    if progress.questions > 0 {
      // A question may have been taken out of the lesson since it was answered.
      let right = min(progress.answered.count, progress.questions)
      parts.append(words.questions(right, progress.questions))
    }
    return parts.joined(separator: ", ")
  }

  /// The lessons that were begun, in the order of the course, others behind.
  private func order(of progress: CourseProgress, _ session: Session) -> [String] {
    let course = session.sources.last?.lessons.map(\.id) ?? []
    let others = progress.lessons.keys.filter { !course.contains($0) }
    return course.filter { progress.lessons[$0] != nil } + others.sorted()
  }

  // MARK: Forgetting

  private func reset(_ store: ProgressStore, _ session: Session) throws {
    let format = try session.documentFormat()
    let words = session.messages.progressWords
    let progress = store.read()
    let key = try lesson.map { try self.key(for: $0, in: progress) }
    guard key != nil || progress != CourseProgress() else {
      try say(words.nothingToForget, format, session)
      return
    }
    if !yes {
      guard session.surroundings.isInputTerminal else {
        throw Failure.progress(.nobodyToAsk(lesson: lesson))
      }
      guard YesOrNo.ask(words.ask(key)) else {
        try say(words.unchanged, format, session)
        return
      }
    }
    let outcome = store.change { progress in
      if let key { progress.lessons[key] = nil } else { progress = CourseProgress() }
    }
    if case .failed(let failure) = outcome { throw failure }
    try say(words.forgotten(key), format, session)
    if case .keptBesides(let oldFile) = outcome { Console.complain(words.movedAside(oldFile)) }
  }

  /// What a lesson is kept under: its name, or the path of its folder.
  private func key(for lesson: String, in progress: CourseProgress) throws -> String {
    let path = URL(filePath: lesson).standardizedFileURL.path
    guard let key = [lesson, path].first(where: { progress.lessons[$0] != nil }) else {
      throw Failure.progress(.notBegun(lesson, begun: progress.lessons.keys.sorted()))
    }
    return key
  }

  private func say(_ sentence: String, _ format: OutputFormat, _ session: Session) throws {
    try session.show(Document([.paragraph([.text(sentence)])]), format: format)
  }
}
