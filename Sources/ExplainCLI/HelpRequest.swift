import ArgumentParser
import DocumentModel
import LessonKit
import Rendering

/// Somebody asks for help: `explain help map`, `explain map --help`.
struct HelpRequest {
  /// What help is asked for, as typed; nothing for the program itself.
  let subject: String?
  /// Whether the word `help` was used, so that the subject has to be something there is.
  private let isByWord: Bool
  /// The other arguments.
  private let rest: [String]

  /// Reads the arguments; `nil` if they ask for something else.
  init?(_ arguments: [String]) {
    var words = Array(arguments.prefix { $0 != "--" })
    let flags = ["-h", "--help"]
    let isByFlag = words.contains(where: flags.contains)
    words.removeAll(where: flags.contains)
    var place = ArgumentOrder.firstWord(words)
    isByWord = place.map { words[$0] == "help" } ?? false
    guard isByFlag || isByWord else { return nil }
    if isByWord, let helpPlace = place {
      words.remove(at: helpPlace)
      place = ArgumentOrder.firstWord(words)
    }
    subject = place.map { words.remove(at: $0) }
    rest = words
  }

  /// Shows the page: the argument parser's in English, ours in any other language.
  func answer(in surroundings: Surroundings, language: String?) throws {
    // Options of a single command are no reason to withhold help.
    let fallback = language.map { ["--lang", $0] } ?? []
    let shared = try (try? SharedOptions.parse(rest)) ?? SharedOptions.parse(fallback)
    let session = try Session(shared, in: surroundings)
    let help = try page(session)
    if session.language == .english {
      let text = Explain.helpMessage(for: help.type, columns: session.width)
      try Output(path: shared.output).deliver { try $0("\(text)\n") }
    } else {
      try session.show(HelpPage(help: help, messages: session.messages).document, format: .text)
    }
  }

  private func page(_ session: Session) throws -> CommandHelp {
    guard let subject else { return .explain }
    if let command = CommandHelp.commands.first(where: { $0.name == subject }) { return command }
    let isLesson = session.sources.contains { $0.lessons.contains { $0.id == subject } }
    guard isLesson || !isByWord || subject == CommandHelp.lesson.name else {
      throw session.unknownLesson(subject)
    }
    return .lesson
  }
}
