import DocumentModel
import LessonKit
import Testing

@testable import ExplainCLI

/// Pictures of step mode, one for each kind of thing it shows.
struct StepScreen: CustomTestStringConvertible {
  /// The name of the golden file, without the language.
  let name: String
  let lesson: String
  let options: [String]
  let window: Window
  let isProjected: Bool
  /// What is typed, before the picture is taken.
  let keys: [Key]

  var testDescription: String { name }

  init(
    _ name: String, _ lesson: String = "self-attention", options: [String] = [],
    window: Window = Window(columns: 80, lines: 24), isProjected: Bool = false, keys: [Key]
  ) {
    self.name = name
    self.lesson = lesson
    self.options = options
    self.window = window
    self.isProjected = isProjected
    self.keys = keys
  }

  /// The name of the golden file in a language.
  func fileName(_ language: Language) -> String { "step.\(name).\(language.rawValue)" }

  /// The names of all golden files.
  static var fileNames: [String] {
    all.flatMap { screen in Language.allCases.map(screen.fileName) }
  }

  static func goTo(_ step: Int) -> [Key] {
    "\(step)".map(Key.character) + [.enter]
  }

  static func typing(_ text: String) -> [Key] { text.map(Key.character) }

  static let all: [StepScreen] = [
    StepScreen("first", keys: []),
    StepScreen("first-large", window: Window(columns: 120, lines: 40), keys: []),
    StepScreen("scrolled", keys: goTo(4) + Array(repeating: .down, count: 12)),
    StepScreen("keys", keys: [.character("?")]),
    StepScreen("index", keys: [.function(3), .down, .down]),
    StepScreen("search", keys: [.character("/")] + typing("soft")),
    StepScreen("search-nothing", keys: [.character("/")] + typing("xyz")),
    StepScreen("number", keys: typing("7")),
    StepScreen("no-such-step", keys: goTo(99)),
    StepScreen("pointer", keys: goTo(6) + [.tab, .down, .right]),
    StepScreen(
      "pointer-lit", window: Window(columns: 80, lines: 60), keys: goTo(3) + [.tab, .tab, .down]),
    StepScreen("opened", keys: goTo(7) + [.tab, .down, .down, .down, .enter]),
    StepScreen(
      "walked", keys: goTo(7) + [.tab, .down, .down, .down, .enter, .enter, .enter, .right, .enter]),
    StepScreen("edit", keys: goTo(6) + [.tab, .right, .character("e")] + typing("9")),
    StepScreen("edit-wrong", keys: goTo(6) + [.tab, .character("e")] + typing("nine") + [.enter]),
    StepScreen("edited", keys: goTo(6) + [.tab, .right, .character("e")] + typing("9") + [.enter]),
    StepScreen(
      "edited-step",
      keys: goTo(6) + [.tab, .right, .character("e")] + typing("9") + [.enter, .enter]),
    StepScreen(
      "undone", keys: goTo(6) + [.tab, .character("e")] + typing("9") + [.enter, .function(8)]),
    StepScreen("masked", keys: goTo(6) + [.character("m"), .right, .tab, .tab]),
    StepScreen("sentence", keys: [.character("t")] + typing(" 그리고 나는 학생 이다")),
    StepScreen("sentence-read", keys: [.character("t")] + typing(" 나는") + [.enter]),
    StepScreen("question", keys: goTo(5) + [.character("a")]),
    StepScreen("question-wrong", keys: goTo(5) + [.character("a")] + typing("3") + [.enter]),
    StepScreen(
      "question-hints", keys: goTo(5) + [.character("a"), .character("?"), .character("?")]),
    StepScreen(
      "question-right",
      keys: goTo(6) + [.character("a")] + typing("am") + [.enter]),
    StepScreen("last", keys: [.end, .right]),
    StepScreen("heads", "multi-head", keys: goTo(4) + [.character("]")]),
    StepScreen("digits", keys: goTo(6) + [.character("+"), .character("+")]),
    StepScreen("pointer-256", options: ["--color", "256"], keys: goTo(7) + [.tab, .down, .right]),
    StepScreen("pointer-ascii", options: ["--ascii"], keys: goTo(7) + [.tab, .down, .right]),
    StepScreen("projected-true", options: ["--color", "true"], isProjected: true, keys: goTo(6)),
    StepScreen("too-small", window: Window(columns: 30, lines: 8), keys: []),
    StepScreen("small", window: Window(columns: 40, lines: 12), keys: goTo(6) + [.tab, .right]),
    StepScreen("projected", isProjected: true, keys: goTo(7)),
    StepScreen("projected-next", isProjected: true, keys: goTo(7) + [.pageDown]),
    StepScreen(
      "large-matrix", options: ["--model", "seeded:layers=2,heads=2,width=32"],
      keys: goTo(3) + [.tab] + Array(repeating: .right, count: 15)),
  ]
}
