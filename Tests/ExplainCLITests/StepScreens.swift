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
    window: Window = Window(columns: 80, lines: 24), isProjected: Bool = false, _ keys: [Key]
  ) {
    self.name = name
    self.lesson = lesson
    self.options = options
    self.window = window
    self.isProjected = isProjected
    self.keys = keys
  }

  static func goTo(_ step: Int) -> [Key] {
    "\(step)".map(Key.character) + [.enter]
  }

  static func typing(_ text: String) -> [Key] { text.map(Key.character) }

  static let all: [StepScreen] = [
    StepScreen("first", []),
    StepScreen("first-large", window: Window(columns: 120, lines: 40), []),
    StepScreen("scrolled", goTo(4) + Array(repeating: .down, count: 12)),
    StepScreen("keys", [.character("?")]),
    StepScreen("index", [.function(3), .down, .down]),
    StepScreen("search", [.character("/")] + typing("soft")),
    StepScreen("search-nothing", [.character("/")] + typing("xyz")),
    StepScreen("number", typing("7")),
    StepScreen("no-such-step", goTo(99)),
    StepScreen("pointer", goTo(6) + [.tab, .down, .right]),
    StepScreen(
      "pointer-lit", window: Window(columns: 80, lines: 60), goTo(3) + [.tab, .tab, .down]),
    StepScreen("opened", goTo(7) + [.tab, .down, .down, .down, .enter]),
    StepScreen(
      "walked", goTo(7) + [.tab, .down, .down, .down, .enter, .enter, .enter, .right, .enter]),
    StepScreen("edit", goTo(6) + [.tab, .right, .character("e")] + typing("9")),
    StepScreen("edit-wrong", goTo(6) + [.tab, .character("e")] + typing("nine") + [.enter]),
    StepScreen("edited", goTo(6) + [.tab, .right, .character("e")] + typing("9") + [.enter]),
    StepScreen(
      "edited-step", goTo(6) + [.tab, .right, .character("e")] + typing("9") + [.enter, .enter]),
    StepScreen("undone", goTo(6) + [.tab, .character("e")] + typing("9") + [.enter, .function(8)]),
    StepScreen("masked", goTo(6) + [.character("m"), .right, .tab, .tab]),
    StepScreen("sentence", [.character("t")] + typing(" 그리고 나는 학생 이다")),
    StepScreen("sentence-read", [.character("t")] + typing(" 나는") + [.enter]),
    StepScreen("question", goTo(5) + [.character("a")]),
    StepScreen("question-wrong", goTo(5) + [.character("a")] + typing("3") + [.enter]),
    StepScreen(
      "question-hints", goTo(5) + [.character("a"), .character("?"), .character("?")]),
    StepScreen(
      "question-right",
      goTo(6) + [.character("a")] + typing("am") + [.enter]),
    StepScreen("last", [.end, .right]),
    StepScreen("heads", "multi-head", goTo(4) + [.character("]")]),
    StepScreen("digits", goTo(6) + [.character("+"), .character("+")]),
    StepScreen("pointer-256", options: ["--color", "256"], goTo(7) + [.tab, .down, .right]),
    StepScreen("pointer-ascii", options: ["--ascii"], goTo(7) + [.tab, .down, .right]),
    StepScreen("projected-true", options: ["--color", "true"], isProjected: true, goTo(6)),
    StepScreen("too-small", window: Window(columns: 30, lines: 8), []),
    StepScreen("small", window: Window(columns: 40, lines: 12), goTo(6) + [.tab, .right]),
    StepScreen("projected", isProjected: true, goTo(7)),
    StepScreen("projected-next", isProjected: true, goTo(7) + [.pageDown]),
    StepScreen(
      "large-matrix", options: ["--model", "seeded:layers=2,heads=2,width=32"],
      goTo(3) + [.tab] + Array(repeating: .right, count: 15)),
  ]
}
