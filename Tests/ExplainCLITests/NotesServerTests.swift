import Foundation
import Testing

@testable import ExplainCLI

/// The presenter's end of the socket: who may listen, and that nobody ever keeps it waiting.
@Suite struct NotesServerTests {
  private func connected(_ folder: SocketFolder, to server: NotesServer) throws -> NotesClient {
    let client = try #require(NotesClient(at: folder.socket))
    server.attend()
    return client
  }

  @Test func whoComesLateHearsThePresentStateAtOnce() throws {
    let folder = try SocketFolder()
    defer { folder.remove() }
    let server = try NotesServer(at: folder.socket)
    let early = try connected(folder, to: server)
    #expect(early.read() == .states([]))
    server.publish(.sample(step: 1))
    server.publish(.sample(step: 2))
    #expect(early.read() == .states([.sample(step: 1), .sample(step: 2)]))
    let late = try connected(folder, to: server)
    #expect(late.read() == .states([.sample(step: 2)]))
    #expect(early.read() == .states([]))
    server.publish(.sample(step: 3))
    #expect(early.read() == .states([.sample(step: 3)]))
    #expect(late.read() == .states([.sample(step: 3)]))
  }

  @Test func whoClosesIsForgotten() throws {
    let folder = try SocketFolder()
    defer { folder.remove() }
    let server = try NotesServer(at: folder.socket)
    do {
      let client = try connected(folder, to: server)
      #expect(server.descriptors.count == 2)
      #expect(client.read() == .states([]))
    }
    server.attend()
    #expect(server.descriptors.count == 1)
    // One that has gone without being noticed is no reason to die, either.
    do { _ = try connected(folder, to: server) }
    server.publish(.sample())
    #expect(server.descriptors.count == 1)
  }

  @Test func whoNeverReadsIsDroppedAndNobodyWaits() throws {
    let folder = try SocketFolder()
    defer { folder.remove() }
    let server = try NotesServer(at: folder.socket)
    let deaf = try connected(folder, to: server)
    let keen = try connected(folder, to: server)
    let notes = String(repeating: "나는 학생 이다 ", count: 700)
    var heard = 0
    for step in 1...1000 {
      server.publish(.sample(step: step, notes: notes))
      guard case .states(let states) = keen.read() else {
        Issue.record("a client that reads was dropped")
        return
      }
      heard += states.count
    }
    #expect(heard == 1000)
    #expect(server.descriptors.count == 2)
    // What was sent before the end is still heard, whole lines only.
    guard case .states(let states) = deaf.read() else {
      Issue.record("nothing was sent to a client before it was dropped")
      return
    }
    #expect(!states.isEmpty && states.allSatisfy { $0.notes == notes })
    withExtendedLifetime(deaf) {}
  }

  @Test func theLongestNotesReachAClientThatIsBusy() throws {
    let folder = try SocketFolder()
    defer { folder.remove() }
    let server = try NotesServer(at: folder.socket)
    let client = try connected(folder, to: server)
    let notes = String(repeating: "가", count: 100_000)
    server.publish(.sample(notes: notes, next: ("Next", notes)))
    #expect(server.descriptors.count == 2)
    guard case .states(let states) = client.read() else {
      Issue.record("dropped")
      return
    }
    #expect(states.first?.notes.hasSuffix("가…") == true)
    #expect(states.first?.next?.notes == states.first?.notes)
  }

  @Test func whoTalksIsSentAway() throws {
    let folder = try SocketFolder()
    defer { folder.remove() }
    let server = try NotesServer(at: folder.socket)
    let client = try connected(folder, to: server)
    #expect(UnixSocket.send(Array("hello".utf8), over: client.descriptor))
    server.attend()
    #expect(server.descriptors.count == 1)
    #expect(client.read() == .closed)
  }

  @Test func aCrowdIsSentAway() throws {
    let folder = try SocketFolder()
    defer { folder.remove() }
    let server = try NotesServer(at: folder.socket)
    let clients = try (1...20).map { _ in try connected(folder, to: server) }
    #expect(server.descriptors.count == 17)
    #expect(clients[15].read() == .states([]))
    #expect(clients[16].read() == .closed)
  }

  @Test func onlyOneCanPresent() throws {
    let folder = try SocketFolder()
    defer { folder.remove() }
    let server = try NotesServer(at: folder.socket)
    server.publish(.sample())
    #expect(throws: Failure.notes(.otherPresenter)) { try NotesServer(at: folder.socket) }
    // The first one is not disturbed by that.
    server.attend(waiting: 0)
    let client = try connected(folder, to: server)
    while client.read() == .states([]) { server.attend() }
    server.close()
    #expect(!FileManager.default.fileExists(atPath: folder.socket))
    #expect(server.descriptors == [])
    #expect(client.read() == .closed)
    server.publish(.sample())
    server.close()
    _ = try NotesServer(at: folder.socket)
  }

  @Test func whatADeadPresenterLeftIsReplaced() throws {
    let folder = try SocketFolder()
    defer { folder.remove() }
    try NotesSocket.makeFolder(of: folder.socket)
    let dead = try #require(UnixSocket.make())
    #expect(UnixSocket.bind(dead, to: folder.socket))
    close(dead)
    #expect(NotesClient(at: folder.socket) == nil)
    let server = try NotesServer(at: folder.socket)
    _ = try connected(folder, to: server)
  }

  @Test func theSocketOfAnotherIsNotRemoved() throws {
    let folder = try SocketFolder()
    defer { folder.remove() }
    let first = try NotesServer(at: folder.socket)
    try FileManager.default.removeItem(atPath: folder.socket)
    let second = try NotesServer(at: folder.socket)
    first.close()
    #expect(FileManager.default.fileExists(atPath: folder.socket))
    second.close()
    #expect(!FileManager.default.fileExists(atPath: folder.socket))
  }

  @Test func onlyTheOwnerCanConnect() throws {
    let folder = try SocketFolder()
    defer { folder.remove() }
    let server = try NotesServer(at: folder.socket)
    defer { server.close() }
    for (path, expected) in [(folder.own, 0o700), (folder.socket, 0o600)] {
      let rights = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
      #expect(rights as? Int == expected)
    }
  }
}
