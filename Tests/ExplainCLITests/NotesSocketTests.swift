import Foundation
import Testing

@testable import ExplainCLI

/// Where the socket lies, and which places are refused.
@Suite struct NotesSocketTests {
  @Test func thePathFollowsTheFolderForSuchThings() {
    func path(_ environment: [String: String]) -> String {
      NotesSocket.path(Surroundings(environment: environment, isTerminal: false))
    }
    #expect(path(["XDG_RUNTIME_DIR": "/run/user/7"]) == "/run/user/7/explain/notes.sock")
    let own = "/tmp/explain-\(geteuid())/notes.sock"
    #expect(path([:]) == own)
    #expect(path(["XDG_RUNTIME_DIR": "run"]) == own)
    #expect(path(["XDG_RUNTIME_DIR": ""]) == own)
  }

  /// Expects that neither end goes on.
  private func expectRefused(
    _ path: String, _ failure: NotesFailure, location: SourceLocation = #_sourceLocation
  ) {
    #expect(throws: Failure.notes(failure), sourceLocation: location) {
      try NotesServer(at: path)
    }
    #expect(NotesClient(at: path) == nil, sourceLocation: location)
    for messages in [EnglishMessages(), KoreanMessages()] as [any Messages] {
      let (sentence, remedy) = messages.failure(.notes(failure))
      #expect(!sentence.isEmpty && !remedy.isEmpty, sourceLocation: location)
    }
  }

  @Test func aFolderOthersCanOpenIsRefused() throws {
    let folder = try SocketFolder()
    defer { folder.remove() }
    for rights: mode_t in [0o755, 0o710, 0o1700, 0o777, 0o701] {
      mkdir(folder.own, 0o700)
      chmod(folder.own, rights)
      // A folder with a sticky bit is still ours alone.
      guard rights & 0o077 != 0 else { continue }
      expectRefused(folder.socket, .openFolder(folder.own))
    }
    chmod(folder.own, 0o700)
    _ = try NotesServer(at: folder.socket)
  }

  @Test func aLinkIsRefused() throws {
    let folder = try SocketFolder()
    defer { folder.remove() }
    mkdir("\(folder.path)/real", 0o700)
    symlink("\(folder.path)/real", folder.own)
    expectRefused(folder.socket, .foreignFolder(folder.own))
    #expect(try FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/real") == [])
  }

  @Test func aFileInTheWayStays() throws {
    let folder = try SocketFolder()
    defer { folder.remove() }
    try "mine".write(toFile: folder.own, atomically: true, encoding: .utf8)
    expectRefused(folder.socket, .foreignFolder(folder.own))
    try FileManager.default.removeItem(atPath: folder.own)
    mkdir(folder.own, 0o700)
    try "mine".write(toFile: folder.socket, atomically: true, encoding: .utf8)
    expectRefused(folder.socket, .inTheWay(folder.socket))
    #expect(try String(contentsOfFile: folder.socket, encoding: .utf8) == "mine")
  }

  @Test func aPathThatIsTooLongIsRefused() throws {
    let folder = try SocketFolder()
    defer { folder.remove() }
    let limit = UnixSocket.longestPath
    let fitting =
      "\(folder.own)/" + String(repeating: "x", count: limit - folder.own.utf8.count - 1)
    expectRefused(fitting + "x", .pathTooLong(fitting + "x", limit: limit))
    let server = try NotesServer(at: fitting)
    #expect(NotesClient(at: fitting) != nil)
    server.close()
  }

  @Test func aFolderThatCannotBeMadeIsTold() throws {
    let folder = try SocketFolder()
    defer { folder.remove() }
    let path = "\(folder.path)/nowhere/explain/notes.sock"
    #expect {
      try NotesServer(at: path)
    } throws: {
      guard case Failure.notes(.cannotListen(let path, _)) = $0 else { return false }
      return path == "\(folder.path)/nowhere/explain"
    }
    #expect(NotesClient(at: path) == nil)
  }

  @Test func whatGoesOnlyInPartHasNotGone() throws {
    let folder = try SocketFolder()
    defer { folder.remove() }
    let server = try NotesServer(at: folder.socket)
    let client = try #require(NotesClient(at: folder.socket))
    #expect(UnixSocket.send([1, 2, 3], over: client.descriptor))
    #expect(!UnixSocket.send([UInt8](repeating: 0, count: 1 << 24), over: client.descriptor))
    server.attend()
    server.close()
    // Nobody is there any more, and no signal ends the program.
    #expect(!UnixSocket.send([1], over: client.descriptor))
  }
}
