import Foundation
import Rendering
import TestSupport
import Testing

/// The sound lesson with one mistake in it, and what is to be reported.
struct BrokenLesson: CustomTestStringConvertible {
  let testDescription: String
  let file: String
  let old: String
  let new: String
  /// `file:line:column: severity: message`, one for each finding.
  let findings: [String]

  init(
    _ description: String, in file: String, _ old: String, _ new: String, _ findings: [String]
  ) {
    (testDescription, self.file, self.old, self.new) = (description, file, old, new)
    self.findings = findings
  }

  static let all = brokenStructures + brokenQuestions + brokenWords

  /// The files of the lesson.
  var files: [String: String] {
    var files = SoundLesson.files
    files[file] = files[file]?.replacing(old, with: new)
    return files
  }

  /// The exit code that is expected.
  var status: Int32 { findings.contains { $0.contains(": error: ") } ? 65 : 0 }

  /// The whole report of a finding: what is wrong, the line, and a caret below the place.
  func report(of finding: String) -> String {
    let parts = finding.split(separator: ":", maxSplits: 3).map(String.init)
    guard parts.count == 4, let line = Int(parts[1]), let column = Int(parts[2]) else { return "" }
    // A finding about a file as a whole has no line.
    if line == 0 { return "./01-mine/\(parts[0]):\(parts[3])\n" }
    let lines = (files[parts[0]] ?? "").split(separator: "\n", omittingEmptySubsequences: false)
    // A Korean letter takes two columns of the screen.
    let blanks = displayWidth(of: String(lines[line - 1].prefix(column - 1)))
    let caret = String(repeating: " ", count: blanks) + "^"
    return "./01-mine/\(finding)\n  \(lines[line - 1])\n  \(caret)\n"
  }
}

extension TemporaryFolder {
  /// Writes the files of a lesson into a folder below this one.
  func write(lesson files: [String: String], to name: String = "01-mine") throws {
    for (file, text) in files { try write(text, to: "\(name)/\(file)") }
  }

  /// Looks through what is in this folder with the built program.
  func check(_ arguments: String...) throws -> BuiltProgram.Result {
    try BuiltProgram().run(["check"] + (arguments.isEmpty ? ["."] : arguments), folder: url)
  }
}
