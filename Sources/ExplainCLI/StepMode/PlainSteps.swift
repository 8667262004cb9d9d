import DocumentModel
import LessonKit
import Rendering

/// Steps through a lesson line by line, for screen readers (`--plain`): every Enter prints the next
/// step below the last, without frames and without moving the cursor.
///
/// What is typed before Enter are the keys of step mode: `b` is a step back, `7` step 7, `a` answers
/// the question, and then the next line is the answer.
struct PlainSteps {
  private let host: StepHost
  private let options: RenderOptions
  private var player: Player
  private var keeper: ProgressKeeper

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

  /// Does what a line asks for.
  private mutating func take(_ line: String) -> Player.Outcome {
    if player.isTyping {
      // Nothing typed is no answer: whoever wants to go on goes on.
      if line.isEmpty { return press([.escape, .right]) }
      // A hint leaves what was typed before, and is no answer.
      if line == "?" { return press([.character("?")]) }
      return press([.control("u")] + line.map(Key.character) + [.enter])
    }
    guard let first = line.first else { return press([.enter]) }
    guard line.allSatisfy(\.isNumber) || first == "/" else { return press([.character(first)]) }
    let outcome = press(line.map(Key.character))
    return player.isTyping || player.isNumberOpen ? press([.enter]) : outcome
  }

  private mutating func press(_ keys: [Key]) -> Player.Outcome {
    var outcome = Player.Outcome.goOn
    for key in keys where outcome == .goOn { outcome = player.handle(.key(key)) }
    return outcome
  }

  private func print() throws {
    let screen = player.screen
    let words = player.screen.look.language.messages.renderWords
    var options = options
    options.words = words
    let footer: Block? =
      switch screen.footer {
      case .keys(let facts):
        .paragraph([.text(facts.map { "\($0.name): \($0.text)" }.joined(separator: ", "))])
      case .message(let spans): .paragraph(spans)
      case .field(let field):
        .paragraph([.text("\(field.label): \(field.remark ?? "")")])
      }
    let document = Document(
      [.heading("\(screen.position)  \(screen.title)")] + screen.blocks + [footer].compactMap { $0 }
    )
    try Output(path: nil).deliver { sink in
      OutputFormat.records.renderer(options).render(document) { try? sink($0) }
      try sink("\n")
    }
  }
}
