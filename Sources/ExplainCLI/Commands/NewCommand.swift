import ArgumentParser
import DocumentModel
import Foundation
import LessonKit
import Rendering

/// `explain new NAME FOLDER`: a small lesson to begin with.
struct NewCommand: ExplainCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: CommandHelp.new.abstract,
    discussion: CommandHelp.new.discussion)

  @Argument(help: OptionName.newName.argumentHelp) var name: String?
  @Argument(help: OptionName.newDirectory.argumentHelp) var directory: String = "."
  @OptionGroup var shared: SharedOptions

  func execute(_ session: Session) throws {
    let name = name ?? ""
    let isPlain = name.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == "-"
    }
    let id = LessonTemplate.id(of: name)
    let taken = CommandHelp.commands.map(\.name) + ["help", "lesson", "Models"]
    guard !id.isEmpty, isPlain, !taken.contains(id), !id.hasPrefix("-"), !name.hasPrefix("-") else {
      throw Failure.badLessonName(name)
    }
    let folder = "\(directory)/\(name)"
    guard !FileManager.default.fileExists(atPath: folder) else {
      throw Failure.alreadyThere(folder)
    }
    try NewFolder.make(folder)
    for file in LessonTemplate.files {
      try Output(path: "\(folder)/\(file.name)").deliver { try $0(file.text) }
    }
    let files = LessonTemplate.files.map { "\(folder)/\($0.name)" }
    try session.show(
      Document([
        .paragraph([.text(session.messages.lessonWritten)]), .commands(files),
        .paragraph([.text(session.messages.lessonNext)]),
        .commands([
          "explain \(LessonTemplate.id(of: name)) --lessons \(directory)",
          "explain check \(folder)",
        ]),
      ]), format: .text)
  }
}
