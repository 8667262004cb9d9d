import ArgumentParser
import DocumentModel
import LessonCatalog
import LinearAlgebra
import Rendering
import Testing

@testable import ExplainCLI
@testable import LessonKit

/// Every key from every state of every lesson: nobody can get stuck, and nothing can break.
@Suite struct PlayerWalkTests {
  /// A walk of so many events through each lesson.
  private static let eventCount = 10_000

  @Test(arguments: CourseTests.folders)
  func aRandomWalkNeverFails(folder: CourseTests.NamedFolder) throws {
    var walk = try RandomWalk(Opened(folder.folder), seed: 20_261_121)
    for number in 1...Self.eventCount {
      let event = walk.next()
      let screen = walk.player.screen
      #expect(!screen.title.isEmpty, "event \(number), \(event)")
      // Drawing is slow here; what was drawn every now and then was drawn from every kind of state.
      guard number % 100 == 0 else { continue }
      let (player, opened) = (walk.player, walk.opened)
      let frame = opened.host.renderer(for: screen.look, player.window).frame(of: screen)
      #expect(frame.lines.count == player.window.lines, "event \(number), \(event)")
      let widest = frame.lines.map { displayWidth(of: $0) }.max() ?? 0
      #expect(widest <= player.window.columns, "event \(number), \(event)")
    }
  }

  @Test(arguments: CourseTests.folders)
  func backAfterNextGivesTheSameScreen(folder: CourseTests.NamedFolder) throws {
    var opened = try Opened(folder.folder)
    while true {
      let (number, before) = (opened.player.stepNumber, opened.picture)
      opened.press(.right)
      guard opened.player.stepNumber == number + 1 else { break }
      opened.press(.left)
      #expect(opened.picture == before, "step \(number)")
      opened.press(.right)
    }
    #expect(opened.player.stepNumber == opened.player.progress.count)
  }

  @Test(arguments: CourseTests.folders)
  func undoGivesTheSameNumbers(folder: CourseTests.NamedFolder) throws {
    var opened = try Opened(folder.folder)
    for _ in 1...opened.player.progress.count {
      let before = opened.picture
      opened.press(.character("m"), .character("u"), .control("l"))
      #expect(opened.picture == before, "mask, step \(opened.player.stepNumber)")
      opened.press(.character("t"))
      opened.type(" again")
      opened.press(.enter, .character("u"), .control("l"))
      #expect(opened.picture == before, "sentence, step \(opened.player.stepNumber)")
      opened.press(.tab, .character("e"), .escape, .escape, .control("l"))
      opened.press(.right)
    }
  }

  @Test(arguments: CourseTests.folders)
  func nothingTraps(folder: CourseTests.NamedFolder) throws {
    // From any state next goes on: PgDn reaches the end in as many steps as there are.
    var walk = try RandomWalk(Opened(folder.folder), seed: 7)
    for _ in 1...20 {
      for _ in 1...50 { _ = walk.next() }
      var opened = walk.opened
      opened.press(.pageDown)
      let left = opened.player.progress.count - opened.player.stepNumber
      for _ in 0..<left { opened.press(.pageDown) }
      #expect(opened.player.stepNumber == opened.player.progress.count)
      // And Esc leaves, layer by layer.
      var outcomes: [Player.Outcome] = []
      for _ in 1...6 where outcomes.last != .leave { outcomes.append(opened.press(.escape)) }
      #expect(outcomes.last == .leave)
    }
  }
}

/// A lesson that is open without a terminal.
struct Opened {
  let host: StepHost
  var player: Player

  init(
    _ folder: LessonFolder, _ arguments: [String] = [], isProjected: Bool = false,
    start: Player.Start = Player.Start()
  ) throws {
    let session = try Session(
      SharedOptions.parse(arguments), in: Surroundings(environment: [:], isTerminal: false))
    host = StepHost(session: session, place: 0, isProjected: isProjected)
    player = try Player(try LessonReader.read(folder), host: host, start: start)
  }

  /// The screen as it is drawn.
  var picture: [String] {
    host.renderer(for: player.screen.look, player.window).frame(of: player.screen).lines
  }

  /// Presses keys, and gives what came of the last.
  @discardableResult
  mutating func press(_ keys: Key...) -> Player.Outcome {
    keys.reduce(.goOn) { _, key in player.handle(.key(key)) }
  }

  /// Types a text.
  mutating func type(_ text: String) {
    for character in text { press(.character(character)) }
  }
}

/// Keys at random, the rare ones that start new runs less often than the others.
struct RandomWalk {
  private static let often: [Key] =
    [
      .right, .left, .up, .down, .enter, .escape, .tab, .backTab, .backspace, .pageUp, .pageDown,
      .home, .end, .delete, .function(1), .function(3), .function(12), .control("u"),
    ] + "njkhl pgGi/?a[]{}+-=cq17ㅜㅓㅏㅔㅗㅣㅑㅊㅁ버괜,.-0I".map(Key.character)
  private static let seldom: [Key] =
    [.function(2), .function(4), .function(6), .function(7), .function(8)]
    + "mteuLㅡㅅㄷㅕ".map(Key.character)

  private(set) var opened: Opened
  private var generator: SplitMix64

  var player: Player { opened.player }

  init(_ opened: Opened, seed: UInt64) {
    self.opened = opened
    generator = SplitMix64(seed: seed)
  }

  /// The next event, which has been handled.
  mutating func next() -> Player.Event {
    let event = event()
    _ = opened.player.handle(event)
    return event
  }

  private mutating func event() -> Player.Event {
    switch Int.random(in: 0..<200, using: &generator) {
    case 0: .resized(size())
    case 1: .pasted("나는 학생 이다\nI\u{1B}[31m am")
    case 2: .tick
    case 3: .broken(Failure.noLessons("nowhere"))
    case 4:
      .reloaded(
        player.lesson, changedStep: player.lesson.steps.randomElement(using: &generator)?.id)
    case 5...10: .key(Self.seldom.randomElement(using: &generator) ?? .enter)
    default: .key(Self.often.randomElement(using: &generator) ?? .enter)
    }
  }

  private mutating func size() -> Window {
    Window(
      columns: Int.random(in: 1...140, using: &generator),
      lines: Int.random(in: 1...50, using: &generator))
  }
}
