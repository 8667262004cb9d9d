import DocumentModel
import LessonKit
import Rendering

/// Steps through a lesson line by line, for screen readers (`--plain`): every Enter prints the next
/// step below the last, without frames and without moving the cursor.
///
/// What is typed before Enter are the keys of step mode: `b` is a step back, `7` step 7, `tab` picks
/// a table, `a` answers the question, and then the next line is the answer.
struct PlainSteps {
  private let host: StepHost
  private let options: RenderOptions
  private var player: Player
  private var keeper: ProgressKeeper
  /// What is to be said of the line that was typed last.
  private var notice: String?

  /// Opens a lesson, as `StepMode` does.
  init(
    _ lesson: Lesson, in folder: LessonFolder, from place: Int, _ session: Session
  ) throws {
    host = StepHost(session: session, place: place, isProjected: false)
    self.options = session.renderOptions
    keeper = ProgressKeeper(folder, in: session.surroundings)
    var start = host.start
    start.resumeAt = keeper.stepToResume
    player = try Player(lesson, host: host, start: start)
  }

  /// Prints a step, reads a line, and so on until the person leaves or the input ends.
  mutating func run() throws {
    while true {
      try print()
      keeper.keep(player)
      guard let line = readLine() else { return }
      let outcome = take(line)
      if outcome == .leave || outcome == .interrupt { return }
    }
  }

  /// Keys that are typed as words, because a line has no other way to name them.
  private static let words: [String: Key] = [
    "tab": .tab, "up": .up, "down": .down, "left": .left, "right": .right, "esc": .escape,
    "back": .backspace, "home": .home, "end": .end,
  ]

  /// Does what a line asks for.
  private mutating func take(_ line: String) -> Player.Outcome {
    notice = nil
    if player.isTyping { return takeText(line) }
    guard let first = line.first else { return press([.enter]) }
    if let key = Self.words[line.lowercased()] { return press([key]) }
    if line.count == 1 || first == "/" || line.allSatisfy(\.isNumber) {
      let outcome = press(line.map(Key.character))
      let isEnded = line.count > 1 && player.isTyping || player.isNumberOpen
      return isEnded ? press([.enter]) : outcome
    }
    notice = player.look.language.playerWords.noSuchLine(line)
    return .goOn
  }

  /// Does what a line asks for that is typed into a field.
  private mutating func takeText(_ line: String) -> Player.Outcome {
    if case .field = player.screen.footer {
      // Nothing typed leaves everything as it was.
      if line.isEmpty { return press([.escape]) }
    } else {
      // Nothing typed is no answer: whoever wants to go on goes on.
      if line.isEmpty { return press([.escape, .right]) }
      // Nor is what asks for a hint.
      if line == "?" { return press([.character("?")]) }
    }
    return press([.control("u")] + line.map(Key.character) + [.enter])
  }

  private mutating func press(_ keys: [Key]) -> Player.Outcome {
    var outcome = Player.Outcome.goOn
    for key in keys where outcome == .goOn { outcome = player.handle(.key(key)) }
    return outcome
  }

  /// What can be typed before Enter in place of keys that are sent at once.
  private func lines(for keys: [Fact]) -> String {
    let typed =
      player.isTyping
      ? ["Enter": "Enter", "?": "?"]
      : [
        "→": "Enter", "←": "b", "Enter": "Enter", "Space": "n", "Tab": "tab", "Esc": "esc",
        "Backspace": "back", "←→": "left, right", "←↑↓→": "left, right, up, down", "↑↓": "up, down",
        "a": "a", "e": "e", "/": "/", "?": "?", "u": "u", "q": "q",
      ]
    return keys.compactMap { key in typed[key.name].map { "\($0): \(key.text)" } }
      .joined(separator: "; ")
  }

  private func print() throws {
    let screen = player.screen
    let words = player.look.language.messages.renderWords
    var options = options
    options.words = words
    let footer: Block =
      switch screen.footer {
      case _ where notice != nil: .paragraph([.text(notice ?? "")])
      case .keys(let facts): .paragraph([.text(lines(for: facts))])
      case .message(let spans): .paragraph(spans)
      case .field(let field):
        .paragraph([.text("\(field.label): \(field.remark ?? "")")])
      }
    let document = Document(
      [.heading("\(screen.position)  \(screen.title)")] + screen.blocks + [footer])
    try Output(path: nil).deliver { sink in
      OutputFormat.records.renderer(options).render(document) { try? sink($0) }
      try sink("\n")
    }
  }
}
