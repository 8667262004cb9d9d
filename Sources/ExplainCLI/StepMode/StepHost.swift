import Authoring
import DocumentModel
import LessonKit
import Rendering
import TransformerModel

/// What a player finds in this program: runs, words, and the size of what it shows.
struct StepHost: PlayerHost {
  let session: Session
  /// The place of the source the lesson was found in.
  let place: Int
  /// Whether the screen is thrown on a wall.
  let isProjected: Bool

  /// How a player begins, but for how the lesson is stepped through.
  var start: Player.Start {
    var start = Player.Start()
    start.language = session.language
    start.digits = isProjected ? Self.projectedDigits : session.renderOptions.digits
    return start
  }

  func runs(for wishes: Wishes) -> any RunMaker {
    LessonRunner(session, lessonFrom: place, wishes: wishes)
  }

  func remarks(of runs: any RunMaker, in language: Language) -> RunRemarks {
    guard let run = (runs as? LessonRunner)?.ownRun else { return RunRemarks() }
    let messages = language.messages
    let changed = run.scenario.interventions.isEmpty ? [] : [messages.changedLesson]
    return RunRemarks(
      facts: messages.runFacts(run.trace), sentences: run.remarks(messages) + changed)
  }

  func words(in language: Language) -> any PlayerWords { language.playerWords }

  func explanation(of error: any Error, in language: Language) -> [String] {
    let messages = language.messages
    switch error {
    case let mistakes as Diagnostics:
      return mistakes.all.flatMap { $0.text(messages).split(separator: "\n").map(String.init) }
    case Failure.mistakes(let mistakes):
      return explanation(of: Diagnostics(mistakes), in: language)
    case let failure as Failure:
      let (sentence, remedy) = messages.failure(failure)
      return [sentence, remedy]
    case let failure as LessonSource.Failure:
      return explanation(of: Failure(failure), in: language)
    default:
      return [messages.ourFault("\(error)")]
    }
  }

  func extent(of screen: Screen, in window: Window) -> ScreenExtent {
    renderer(for: screen.look, window).extent(of: screen)
  }

  var colorMapCount: Int { isProjected ? 1 : ColorMap.selectable.count }

  /// What draws screens that look so.
  func renderer(for look: Screen.Look, _ window: Window) -> ScreenRenderer {
    ScreenRenderer(options(for: look, window), window: window)
  }

  /// How a screen that looks so is drawn.
  func options(for look: Screen.Look, _ window: Window) -> RenderOptions {
    var options = session.renderOptions
    options.width = window.columns
    options.words = look.language.messages.renderWords
    if isProjected {
      options.digits = Self.projectedDigits
      options.overridesDigits = true
      options.isSpacious = true
      options.colorMap = .projector
    } else if ColorMap.selectable.indices.contains(look.colorMap) {
      options.colorMap = ColorMap.selectable[look.colorMap]
    }
    if let digits = look.digits {
      options.digits = digits
      options.overridesDigits = true
    }
    return options
  }

  /// So many digits can be read from the last row.
  static let projectedDigits = 1
}
