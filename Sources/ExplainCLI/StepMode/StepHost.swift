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
    // Digits that are asked for are meant for the wall, too.
    let isFewer = isProjected && session.options.digits == nil
    start.digits = isFewer ? Self.projectedDigits : session.renderOptions.digits
    return start
  }

  func runs(for wishes: Wishes) -> any RunMaker {
    LessonRunner(session, lessonFrom: place, wishes: wishes)
  }

  func words(in language: Language) -> any PlayerWords { language.playerWords }

  func explanation(of error: any Error, in language: Language) -> [String] {
    let messages = language.messages
    switch error {
    case is Diagnostics where !removedLayers.isEmpty:
      // What the lesson shows is not missing by mistake.
      return explanation(of: Failure.takenOut(removedLayers), in: language)
    case let mistakes as Diagnostics:
      return mistakes.all.flatMap { mistake in
        let lines = mistake.text(messages).split(separator: "\n").map(String.init)
        return lines.prefix(1) + Self.excerpt(Array(lines.dropFirst()))
      }
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

  /// The line of a file and the mark below it, cut where they would be folded, which would put the
  /// mark below another word.
  private static func excerpt(_ lines: [String]) -> [String] {
    guard lines.count == 2, let line = lines.first, let mark = lines.last else { return lines }
    let (longest, before) = (60, 40)
    let start = max(0, displayWidth(of: mark) - before)
    func cut(_ text: String) -> String {
      var (place, kept) = (0, "")
      for character in text {
        if place >= start, place < start + longest { kept.append(character) }
        place += displayWidth(of: String(character))
      }
      return kept
    }
    return [cut(line), cut(mark)]
  }

  /// The layers the options take out, so that steps that show them cannot be shown.
  private var removedLayers: [String] { session.whatIf.parts.filter { $0.hasPrefix("layer:") } }

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
      options.digits = start.digits
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
