import Authoring
import Foundation
import LessonKit

/// What was found in lessons, as JSON for editors.
enum FindingsJSON {
  private struct Entry: Encodable {
    let file: String
    let line: Int
    let column: Int
    let severity: String
    let message: String
  }

  /// A list of findings, each with its file, line, column, severity and message.
  static func text(_ findings: [Finding], _ messages: any Messages) throws -> String {
    let entries = findings.map { finding in
      Entry(
        file: finding.diagnostic.path, line: finding.diagnostic.line,
        column: finding.diagnostic.column, severity: finding.severity.rawValue,
        message: messages.problem(finding.diagnostic.problem))
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(entries), as: UTF8.self)
  }
}
