import DocumentModel
import LinearAlgebra
import TransformerModel

/// A lesson on the screen: events go in, screens come out.
///
/// It knows no terminal. Nothing here can trap: next and back always go on, Esc closes the innermost
/// layer, and a question that is passed over is never held against anybody.
public struct Player {
  /// What happens to a player.
  public enum Event: Sendable {
    /// A key was pressed.
    case key(Key)
    /// A text was pasted.
    case pasted(String)
    /// The window has another size.
    case resized(Window)
    /// Time for the next step, where steps change by themselves.
    case tick
    /// The files of the lesson have changed; the first step that is not as it was.
    case reloaded(Lesson, changedStep: String?)
    /// The files of the lesson have changed and cannot be read; the mistakes in them.
    case broken(any Error)
  }

  /// What the terminal is to do after an event.
  public enum Outcome: Equatable, Sendable {
    /// Nothing but to paint.
    case goOn
    /// To draw everything anew.
    case redraw
    /// To stop the program until it is called back.
    case suspend
    /// To leave.
    case leave
    /// To leave as after Ctrl-C.
    case interrupt
  }

  /// What one looks at in a step.
  enum Focus: Equatable {
    /// The step as a whole.
    case none
    /// A cell of a matrix, by its place among the matrices of the step.
    case matrix(Int, MatrixBlock.Cell)
    /// The answer to a question, by its place among the questions of the step.
    case question(Int)
  }

  /// How a step was left.
  struct View: Equatable {
    var scroll = 0
    var focus = Focus.none
  }

  let host: any PlayerHost
  /// The lesson.
  public private(set) var lesson: Lesson
  var staging: Staging
  /// What was wished for before, and the step that was shown then.
  private var history: [(wishes: Wishes, place: Int)] = []
  /// The step that is shown, by its place in the lesson.
  var place: Int
  var views: [String: View] = [:]
  var answers: [Question: Answering] = [:]
  var layers: [Layer] = []
  /// What is said once.
  var message: String?
  /// The number of a step, as far as it is typed.
  var typedNumber = ""
  /// What is wrong with the files of the lesson as they are now.
  var mistakes: (any Error)?
  /// The window.
  public private(set) var window: Window
  /// How things look.
  public internal(set) var look: Screen.Look
  /// Whether a step is shown part by part where it does not fit the window.
  let isPaged: Bool
  /// The digits the options ask for.
  let defaultDigits: Int
  /// Whether steps change by themselves.
  public private(set) var isPlaying: Bool
  /// Whether somebody has asked never to be offered to go on where they were.
  public internal(set) var neverAskAgain = false

  /// How a player begins.
  public struct Start: Sendable {
    /// The language.
    public var language = Language.english
    /// The window.
    public var window = Window(columns: 80, lines: 24)
    /// The digits the options ask for.
    public var digits = 2
    /// Whether a step is shown part by part where it does not fit the window.
    public var isPaged = false
    /// Whether steps change by themselves.
    public var isPlaying = false
    /// The step to offer to go on at.
    public var resumeAt: String?

    /// Begins at the first step, in English.
    public init() {}
  }

  /// Opens a lesson.
  ///
  /// - Throws: What keeps its own run from being made.
  public init(_ lesson: Lesson, host: any PlayerHost, start: Start = Start()) throws {
    self.host = host
    self.lesson = lesson
    staging = try Staging(lesson, Wishes(), in: start.language, host)
    place = staging.steps.first ?? 0
    window = start.window
    look = Screen.Look(language: start.language)
    isPaged = start.isPaged
    isPlaying = start.isPlaying
    defaultDigits = start.digits
    if let step = start.resumeAt, let known = lesson.steps.firstIndex(where: { $0.id == step }),
      known != place, staging.steps.contains(known)
    {
      layers = [.resume(ResumeOffer(step: step))]
    }
    staging.make(place)
  }

  // MARK: What is shown

  /// The words of the language in use.
  var words: any PlayerWords { host.words(in: look.language) }

  /// The page of the step, or what keeps it from being shown; `nil` if no step is shown.
  var page: Result<LessonPage, any Error>? {
    staging.steps.isEmpty ? nil : staging.page(place)
  }

  /// The id of the step.
  var stepID: String { lesson.steps.indices.contains(place) ? lesson.steps[place].id : "" }

  /// How the step is looked at.
  var view: View {
    get { views[stepID] ?? View() }
    set { views[stepID] = newValue }
  }

  /// The number of the step among those that are shown, from 1.
  public var stepNumber: Int { (staging.steps.firstIndex(of: place) ?? -1) + 1 }

  // MARK: Events

  /// Takes an event in.
  public mutating func handle(_ event: Event) -> Outcome {
    switch event {
    case .key(let key):
      message = nil
      return press(key)
    case .pasted(let text):
      message = nil
      paste(text)
    case .resized(let window):
      self.window = window
    case .tick:
      guard isPlaying else { break }
      message = nil
      isPlaying = playOn()
    case .reloaded(let lesson, let step): reload(lesson, changedStep: step)
    case .broken(let error):
      mistakes = error
      // There is nothing to look at until it is mended; what is being typed is not lost.
      layers = layers.filter { if case .prompt = $0 { true } else { false } }
      keepFocus()
    }
    return .goOn
  }

  private mutating func press(_ key: Key) -> Outcome {
    let actions = KeyMap.actions(for: key)
    if actions.contains(.interrupt) { return .interrupt }
    if actions.contains(.suspend) { return .suspend }
    if actions.contains(.redraw) { return .redraw }
    if isPlaying {
      // The keys that leave still leave; any other only stops.
      isPlaying = false
      message = words.stopped
      return actions.contains(.leave) || actions.contains(.close) ? .leave : .goOn
    }
    // What an input method has put together is pressed letter by letter.
    if case .character(let character) = key, !isTyping {
      let letters = HangulKeyboard.letters(of: character)
      if letters.count > 1 {
        for letter in letters {
          let outcome = press(.character(letter))
          if outcome != .goOn { return outcome }
        }
        return .goOn
      }
    }
    if type(key) { return .goOn }
    if case .resume(let offer)? = layers.last, case .character(let digit) = key,
      let number = digit.wholeNumberValue, let choice = ResumeOffer.Choice(rawValue: number - 1)
    {
      choose(choice, of: offer)
      return .goOn
    }
    if case .character(let digit) = key, digit.isASCII, digit.isNumber, takesNumbers {
      typedNumber.append(digit)
      typedNumber = String(typedNumber.prefix(4))
      return .goOn
    }
    for action in actions {
      let outcome = perform(action)
      if outcome != .goOn { return outcome }
    }
    return .goOn
  }

  /// Whether digits name a step where one is.
  private var takesNumbers: Bool {
    switch layers.last {
    case nil, .keys, .index, .walk, .changes: true
    case .prompt, .resume: false
    }
  }

  // MARK: Runs

  /// Puts the lesson on other runs, if they can be made.
  mutating func stage(_ wishes: Wishes) throws {
    let next = try Staging(lesson, wishes, in: look.language, host)
    history.append((staging.wishes, place))
    show(next)
  }

  /// Takes the last change of the runs back.
  mutating func undo() {
    guard let before = history.popLast() else {
      message = words.nothingToUndo
      return
    }
    var wishes = before.wishes
    wishes.choice = staging.wishes.choice
    do {
      show(try Staging(lesson, wishes, in: look.language, host))
      if place != before.place, staging.steps.contains(before.place) { go(to: before.place) }
      message = words.undone
    } catch {
      // The lesson has become another one meanwhile.
      message = host.explanation(of: error, in: look.language).first
    }
  }

  /// Shows the same runs in another language, or another layer or head of them.
  mutating func restage(choice: LayerAndHead? = nil) {
    // What could be staged before can be staged in other words.
    let next = try? staging.with(
      language: look.language, choice: choice ?? staging.wishes.choice, host)
    show(next ?? staging)
  }

  private mutating func show(_ next: Staging) {
    staging = next
    // A step that only a mask brings along may be gone.
    if !staging.steps.contains(place) {
      place = staging.steps.last { $0 < place } ?? staging.steps.first ?? 0
    }
    staging.make(place)
    keepFocus()
  }

  /// A cell or a question that the step no longer has cannot be looked at.
  mutating func keepFocus() {
    switch view.focus {
    case .none: break
    case .matrix(let number, let cell):
      let matrices = matrices
      guard matrices.indices.contains(number) else { return view.focus = .none }
      let shape = matrices[number].value.shape
      view.focus = .matrix(
        number,
        MatrixBlock.Cell(min(cell.row, shape.rows - 1), min(cell.column, shape.columns - 1)))
    case .question(let number):
      if !questions.indices.contains(number) { view.focus = .none }
    }
  }

  private mutating func reload(_ lesson: Lesson, changedStep: String?) {
    do {
      // A wish that the lesson as it is now has no place for is no mistake of its author.
      let wished = try? Staging(lesson, staging.wishes, in: look.language, host)
      let next = try wished ?? Staging(lesson, Wishes(), in: look.language, host)
      let id = changedStep ?? stepID
      self.lesson = lesson
      layers = []
      mistakes = nil
      // What was said to an answer need not hold of the lesson as it is now.
      answers = answers.mapValues { Answering(line: $0.line, isSolved: $0.isSolved) }
      place = lesson.steps.firstIndex { $0.id == id } ?? min(place, lesson.steps.count - 1)
      show(next)
      message = words.reloaded
    } catch {
      mistakes = error
    }
  }
}
