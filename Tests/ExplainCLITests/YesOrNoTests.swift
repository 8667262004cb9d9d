import Foundation
import TestSupport
import Testing

@testable import ExplainCLI

/// What counts as yes, and that a person at a terminal is really asked.
@Suite struct YesOrNoTests {
  @Test(arguments: [
    "y", "Y", "yes", " Yes ", "예", "네", "y\r", "예".decomposedStringWithCanonicalMapping,
  ])
  func theseMeanYes(answer: String) {
    #expect(YesOrNo.isYes(answer))
  }

  @Test(arguments: ["", " ", "n", "no", "아니요", "y y", "yesterday", "예?", "\u{1B}y", "1"])
  func allElseMeansNo(answer: String) {
    #expect(!YesOrNo.isYes(answer))
  }

  @Test(
    arguments: [
      ("y\n", "en", true), ("네\n", "ko", true), ("\n", "en", false), ("아니요\n", "ko", false),
      ("n\n", "en", false), ("\u{4}", "ko", false),
    ])
  func whoSitsAtATerminalIsAsked(typed: String, language: String, isForgotten: Bool) throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let environment = ["XDG_STATE_HOME": folder.url.path, "EXPLAIN_LANG": language]
    let store = ProgressStore(Surroundings(environment: environment, isTerminal: false))
    #expect(store.change { $0.neverAsksAgain = true } == .kept)
    // Both ends stay open for what is typed before the program begins.
    var (terminal, other): (Int32, Int32) = (-1, -1)
    var path = [CChar](repeating: 0, count: 1 << 10)
    try #require(openpty(&terminal, &other, &path, nil, nil) == 0)
    defer { for end in [terminal, other] { close(end) } }
    let name = String(decoding: path.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    try FileWriter(file: terminal, name: name).write(typed)
    let result = try BuiltProgram().shell(
      "\"$EXPLAIN\" progress reset < '\(name)'", environment: environment)
    #expect(result.status == 0)
    let question =
      language == "en"
      ? "Forget how far you are in all lessons? [y/N] " : "모든 수업의 진도를 지울까요? [예/아니요] "
    #expect(result.errors == question)
    #expect(store.read().neverAsksAgain == !isForgotten)
    let messages: any Messages = language == "en" ? EnglishMessages() : KoreanMessages()
    let words = messages.progressWords
    #expect(result.output == (isForgotten ? words.forgotten(nil) : words.unchanged) + "\n")
  }
}
