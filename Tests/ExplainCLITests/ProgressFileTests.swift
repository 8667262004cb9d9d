import Foundation
import TestSupport
import Testing

@testable import ExplainCLI

/// Files in the place of the progress that are none of ours: nothing is known then, nothing breaks,
/// and nothing is destroyed.
@Suite struct ProgressFileTests {
  private static let whole = """
    {"version": 1, "never-ask-again": true, "lessons": {"토큰": {"step": "a", "place": 1,
    "steps": 2, "answered": ["a/\\u001b"], "questions": 3, "finished": false}}}
    """

  private func store(in folder: TemporaryFolder) -> ProgressStore {
    ProgressStore(
      Surroundings(environment: ["XDG_STATE_HOME": folder.url.path], isTerminal: false))
  }

  /// Writes over the progress, and expects the old file beside it.
  private func expectMovedAside(
    in folder: TemporaryFolder, what: String, location: SourceLocation = #_sourceLocation
  ) throws {
    let store = store(in: folder)
    #expect(store.read() == CourseProgress(), "\(what)", sourceLocation: location)
    #expect(store.isUnreadable, "\(what)", sourceLocation: location)
    let aside = folder.file("explain/progress.json.unreadable").path
    let outcome = store.change("a") {
      $0 = LessonProgress(step: "a", place: 1, of: 1, questions: 0)
    }
    #expect(outcome == .keptBesides(oldFile: aside), "\(what)", sourceLocation: location)
    #expect(store.read().lessons["a"]?.isFinished == true, sourceLocation: location)
    #expect(!store.isUnreadable, sourceLocation: location)
  }

  @Test func theWholeFileIsUnderstood() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    try folder.write(Self.whole, to: "explain/progress.json")
    #expect(store(in: folder).read().lessons["토큰"]?.answered == ["a/\u{1B}"])
    #expect(!store(in: folder).isUnreadable)
  }

  @Test func aFileCutAnywhereIsKeptAside() throws {
    let bytes = Data(Self.whole.utf8)
    for length in 0..<bytes.count {
      let folder = try TemporaryFolder()
      defer { folder.remove() }
      try folder.write("", to: "explain/progress.json")
      try bytes.prefix(length).write(to: folder.file("explain/progress.json"))
      try expectMovedAside(in: folder, what: "\(length) bytes")
      #expect(
        try Data(contentsOf: folder.file("explain/progress.json.unreadable"))
          == bytes.prefix(length))
    }
  }

  @Test(
    arguments: [
      "null", "[]", "{}", "7", "\"text\"", "\u{0}\u{0}", "version: 1", "<plist/>",
      whole.replacing("\"version\": 1", with: "\"version\": 2"),
      whole.replacing("\"version\": 1", with: "\"version\": \"1\""),
      whole.replacing("\"version\": 1, ", with: ""),
      whole.replacing("\"place\": 1", with: "\"place\": 0"),
      whole.replacing("\"place\": 1", with: "\"place\": 3"),
      whole.replacing("\"place\": 1", with: "\"place\": -1"),
      whole.replacing("\"place\": 1", with: "\"place\": 1.5"),
      whole.replacing("\"place\": 1", with: "\"place\": 1e999"),
      whole.replacing("\"place\": 1", with: "\"place\": 99999999999999999999"),
      whole.replacing("\"questions\": 3", with: "\"questions\": -3"),
      whole.replacing("\"never-ask-again\": true", with: "\"never-ask-again\": 1"),
      whole.replacing("[\"a/\\u001b\"]", with: "[1]"),
      whole.replacing("\\u001b", with: "\\ud800"),
      whole + whole,
      String(repeating: "[", count: 100_000),
      String(repeating: "{\"lessons\":", count: 50_000),
      whole + String(repeating: " ", count: 1 << 20),
    ])
  func whatIsNotOursIsKeptAside(text: String) throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    try folder.write(text, to: "explain/progress.json")
    try expectMovedAside(in: folder, what: String(text.prefix(100)))
    #expect(
      try String(contentsOf: folder.file("explain/progress.json.unreadable"), encoding: .utf8)
        == text)
  }

  @Test(arguments: [[0xFF, 0xFE, 0x00], [0xC3, 0x28], [0x00], Array(repeating: 0x80, count: 999)])
  func bytesThatAreNoTextAreKeptAside(bytes: [UInt8]) throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    try folder.write("", to: "explain/progress.json")
    try Data(bytes).write(to: folder.file("explain/progress.json"))
    try expectMovedAside(in: folder, what: "\(bytes)")
  }

  @Test func whatIsNoPlainFileIsKeptAside() throws {
    for script in [
      "mkdir progress.json && touch progress.json/mine", "mkfifo progress.json",
      "ln -s /dev/zero progress.json", "ln -s progress.json progress.json",
    ] {
      let folder = try TemporaryFolder()
      defer { folder.remove() }
      try folder.write("", to: "explain/other")
      let made = try BuiltProgram().shell(
        "cd '\(folder.file("explain").path)' && \(script)")
      #expect(made.status == 0, "\(made.errors)")
      try expectMovedAside(in: folder, what: script)
    }
    #expect(FileManager.default.fileExists(atPath: "/dev/zero"))
  }

  @Test func whatWasMovedAsideBeforeStays() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    for (place, name) in ["unreadable", "unreadable-2", "unreadable-3"].enumerated() {
      try folder.write("riddle \(place)", to: "explain/progress.json")
      let outcome = store(in: folder).change { $0.neverAsksAgain = true }
      let aside = folder.file("explain/progress.json.\(name)")
      #expect(outcome == .keptBesides(oldFile: aside.path))
      #expect(try String(contentsOf: aside, encoding: .utf8) == "riddle \(place)")
    }
  }

  @Test func aLinkToNothingGetsAFile() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    try folder.write("", to: "explain/other")
    try FileManager.default.createSymbolicLink(
      atPath: folder.file("explain/progress.json").path, withDestinationPath: "/nowhere/at/all")
    #expect(store(in: folder).change { $0.neverAsksAgain = true } == .kept)
    #expect(store(in: folder).read().neverAsksAgain)
  }
}
