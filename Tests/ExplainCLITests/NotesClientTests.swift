import Foundation
import Testing

@testable import ExplainCLI

/// The second terminal's end: lines in pieces, lines that are none, presenters that come and go.
@Suite struct NotesClientTests {
  @Test func piecesBecomeLines() throws {
    let states = [1, 2, 3].map { NotesState.sample(step: $0, notes: "a\n\nb\u{2028}나") }
    let bytes = try states.flatMap(NotesLines.line)
    for size in [1, 2, 7, 100, bytes.count] {
      var lines = NotesLines()
      var heard: [NotesState] = []
      for start in stride(from: 0, to: bytes.count, by: size) {
        let whole = lines.take(bytes[start..<min(start + size, bytes.count)])
        heard += try #require(whole)
      }
      #expect(heard == states)
    }
  }

  @Test func aLineCutAnywhereIsNoState() throws {
    let line = try NotesLines.line(.sample(next: ("Masks", "나는 학생 이다")))
    for length in 0..<(line.count - 1) {
      var lines = NotesLines()
      #expect(lines.take(line.prefix(length) + [UInt8(ascii: "\n")]) == [])
      #expect(lines.take(line) == [.sample(next: ("Masks", "나는 학생 이다"))])
    }
  }

  @Test(arguments: ["", "{}", "[]", "null", "\u{0}", "[[[[", "{\"lesson\":1}"])
  func whatIsNoStateIsPassedOver(text: String) throws {
    var lines = NotesLines()
    let line = try NotesLines.line(.sample())
    #expect(lines.take(Array("\(text)\n".utf8) + [0xFF, 10] + line) == [.sample()])
  }

  @Test func aLineWithoutAnEndIsGivenUp() throws {
    let block = [UInt8](repeating: UInt8(ascii: "x"), count: 1 << 16)
    var lines = NotesLines()
    for _ in 0..<16 {
      let states = lines.take(block)
      #expect(states == [])
    }
    let states = lines.take(block)
    #expect(states == nil)
  }

  @Test func theFollowerStaysWithWhoeverPresents() throws {
    let folder = try SocketFolder()
    defer { folder.remove() }
    var follower = NotesFollower(at: folder.socket)
    for _ in 1...3 {
      #expect(follower.follow() == false)
      #expect(!follower.isConnected && follower.descriptors == [])
      #expect(follower.pause(at: 1000) == 150)
    }
    for round in 1...2 {
      let server = try NotesServer(at: folder.socket)
      server.publish(.sample(step: round))
      #expect(follower.follow() == false)
      #expect(follower.isConnected && follower.descriptors.count == 1)
      server.attend()
      #expect(follower.follow() == true)
      #expect(follower.state == .sample(step: round))
      #expect(follower.follow() == false)
      server.publish(.sample(step: 8))
      server.publish(.sample(step: 9))
      // The last words are heard even if the presenter has gone meanwhile.
      server.close()
      #expect(follower.follow() == true)
      #expect(follower.state == .sample(step: 9))
      #expect(follower.follow() == true)
      #expect(follower.state == nil && !follower.isConnected)
    }
  }

  @Test func thePauseEndsWithTheSecond() throws {
    let folder = try SocketFolder()
    defer { folder.remove() }
    let server = try NotesServer(at: folder.socket)
    server.publish(.sample(began: 1000.25))
    var follower = NotesFollower(at: folder.socket)
    _ = follower.follow()
    server.attend()
    _ = follower.follow()
    #expect(follower.pause(at: 1000.25) == 1001)
    #expect(follower.pause(at: 1007) == 251)
    #expect(follower.pause(at: 999.5) == 751)
    #expect((1...1001).contains(follower.pause(at: 1e300)))
    #expect(follower.pause(at: .nan) == 1000)
    #expect(follower.pause(at: .infinity) == 1000)
  }
}
