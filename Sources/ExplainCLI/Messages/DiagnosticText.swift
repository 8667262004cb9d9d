import Authoring
import Rendering

extension Diagnostic {
  /// `file:line:column: what`, the line, and a caret below the place.
  ///
  /// - Parameters:
  ///   - messages: The language to say it in.
  ///   - judgement: A word before what is wrong: `warning`.
  func text(_ messages: any Messages, judgement: String? = nil) -> String {
    let place = line > 0 ? ":\(line):\(column)" : ""
    let word = judgement.map { "\($0): " } ?? ""
    let head = "\(path)\(place): \(word)\(messages.problem(problem))"
    guard line > 0 else { return head }
    let before = String(excerpt.prefix(max(0, column - 1)))
    let blanks = String(repeating: " ", count: displayWidth(of: printable(before)))
    return "\(head)\n  \(excerpt)\n  \(blanks)^"
  }
}
