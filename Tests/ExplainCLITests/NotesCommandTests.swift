import DocumentModel
import Foundation
import TestSupport
import Testing

@testable import ExplainCLI

/// `explain notes`, as a person types it where there is no terminal.
@Suite struct NotesCommandTests {
  /// Runs the command beside a presenter that is here.
  ///
  /// It has a thread of its own: one that waits for a program that waits for the tests must be none
  /// of those the tests share.
  private func notes(
    _ arguments: String, from server: NotesServer, in folder: SocketFolder
  ) throws -> BuiltProgram.Result {
    let path = folder.path
    unlink("\(path)/status")
    Thread.detachNewThread {
      let script = """
        cd '\(path)'
        "$EXPLAIN" notes \(arguments) > output 2> errors; echo $? > ended; mv ended status
        """
      _ = try? BuiltProgram().shell(script, environment: ["XDG_RUNTIME_DIR": path])
    }
    func text(_ name: String) throws -> String {
      try String(contentsOfFile: "\(path)/\(name)", encoding: .utf8)
    }
    for _ in 0..<6000 where !FileManager.default.fileExists(atPath: "\(path)/status") {
      // The one before goes, this one comes.
      server.attend(waiting: 10)
    }
    let status = try #require(Int32(try text("status").dropLast()))
    return BuiltProgram.Result(
      status: status, output: try text("output"), errors: try text("errors"))
  }

  @Test func thePresentStateIsPrinted() throws {
    let folder = try SocketFolder()
    defer { folder.remove() }
    let server = try NotesServer(at: folder.socket)
    defer { server.close() }
    // A lesson that begins in the future has used no time, whenever this runs.
    server.publish(.sample(notes: "Say \u{1B}[31mit.", next: ("Mask", "Soon."), began: 1e11))
    let english = try notes("", from: server, in: folder)
    #expect(english.status == 0 && english.errors == "")
    #expect(
      english.output == """
        Self-attention
        ══════════════

          step       5/12
          time used  0:00

        ── The scores ──────────────────────────────────────────────────────────────────

        Say ␛[31mit.

        ── Next: Mask ──────────────────────────────────────────────────────────────────

        Soon.

        """)
    let korean = try notes("--lang ko --plain", from: server, in: folder)
    #expect(korean.status == 0)
    #expect(korean.output.contains("다음: Mask") && korean.output.contains("지난 시간: 0:00"))
  }

  @Test func theWordsAreThoseOfThePresenter() throws {
    let folder = try SocketFolder()
    defer { folder.remove() }
    let server = try NotesServer(at: folder.socket)
    defer { server.close() }
    server.publish(.sample(language: .korean))
    #expect(try notes("", from: server, in: folder).output.contains("마지막 단계입니다."))
    let english = try notes("--lang en", from: server, in: folder)
    #expect(english.output.contains("This is the last step."))
  }

  @Test func whereNobodyPresentsThatIsSaid() throws {
    let folder = try SocketFolder()
    defer { folder.remove() }
    for (language, words) in [("en", "Nobody presents a lesson."), ("ko", "발표 중인 수업이 없습니다.")] {
      for path in [folder.path, "\(folder.path)/nowhere"] {
        let result = try BuiltProgram().run(
          ["notes"], environment: ["XDG_RUNTIME_DIR": path, "EXPLAIN_LANG": language])
        #expect(result.status == 66 && result.output == "")
        #expect(result.errors.contains(words))
        #expect(result.errors.contains("explain self-attention --present"))
      }
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == [])
  }

  @Test func anUnsafeFolderIsToldWithTheRemedy() throws {
    let folder = try SocketFolder()
    defer { folder.remove() }
    mkdir(folder.own, 0o700)
    chmod(folder.own, 0o755)
    let result = try BuiltProgram().run(["notes"], environment: ["XDG_RUNTIME_DIR": folder.path])
    #expect(result.status == 74)
    #expect(result.errors.contains("chmod 700 '\(folder.own)'"))
    let long = "/tmp/" + String(repeating: "x", count: 200)
    let refused = try BuiltProgram().run(["notes"], environment: ["XDG_RUNTIME_DIR": long])
    #expect(refused.status == 64)
  }

  @Test func jsonIsNoFormatOfNotes() throws {
    let result = try BuiltProgram().run(["notes", "--format", "json"])
    #expect(result.status == 64)
  }
}
