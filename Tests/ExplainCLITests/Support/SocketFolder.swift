import DocumentModel
import Foundation
import Testing

@testable import ExplainCLI

/// A folder whose path is short enough for sockets on every system.
struct SocketFolder {
  /// The folder.
  let path: String
  /// Where a presenter would listen, given that folder.
  var socket: String { "\(path)/explain/notes.sock" }
  /// The folder of that socket.
  var own: String { "\(path)/explain" }

  init() throws {
    var template = Array("/tmp/explain-XXXXXX".utf8CString)
    try #require(mkdtemp(&template) != nil)
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  func remove() { try? FileManager.default.removeItem(atPath: path) }
}

extension NotesState {
  /// A state to try things with.
  static func sample(
    step: Int = 5, notes: String = "Say it slowly.", next: (title: String, notes: String)? = nil,
    began: Double = 1000, language: Language = .english
  ) -> NotesState {
    NotesState(
      lesson: "Self-attention", step: step, of: 12, title: "The scores", notes: notes, next: next,
      began: began, language: language)
  }
}

extension NotesServer {
  /// Attends to all that can be read now; waits for the first of it, as long as it takes.
  ///
  /// - Returns: Whether there was anything.
  @discardableResult
  func attend(waiting milliseconds: Int32 = 60_000) -> Bool {
    var waiting = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    guard poll(&waiting, nfds_t(waiting.count), milliseconds) > 0 else { return false }
    for one in waiting where one.revents != 0 { handle(readable: one.fd) }
    return true
  }
}
