import Foundation
import LessonKit
import TestSupport

/// A lesson on disk.
struct LessonOnDisk {
  let folder: TemporaryFolder
  var draft = manyQuestions

  init() throws {
    folder = try TemporaryFolder()
    for (name, text) in draft.files { try folder.write(text, to: "01-mine/\(name)") }
  }

  var directory: String { folder.file("01-mine").path }

  func reloader() throws -> LessonReloader { try LessonReloader(directory: directory) }

  mutating func replace(_ old: String, in file: String, by new: String) throws {
    draft.replace(old, in: file, by: new)
    try folder.write(draft.files[file] ?? "", to: "01-mine/\(file)")
  }
}
