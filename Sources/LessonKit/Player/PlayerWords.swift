import DocumentModel
import TransformerModel

/// What is said in step mode, in one language.
///
/// A language is one type that conforms; a sentence it lacks is a compile error.
public protocol PlayerWords: Sendable {
  /// The words around the numbers.
  var exhibits: ExhibitWords { get }

  // MARK: Keys

  /// What keys do, in one or two words, for the line at the bottom.
  func short(_ hint: KeyHint) -> String
  /// What keys do, for the list of all keys.
  func help(_ topic: HelpTopic) -> String
  /// The title of the list of all keys.
  var keysTitle: String { get }

  /// That a line that was typed means nothing (`--plain`).
  func noSuchLine(_ line: String) -> String

  // MARK: Steps

  /// The title of the list of steps.
  var indexTitle: String { get }
  /// What stands before what is looked for.
  var searchLabel: String { get }
  /// That no title fits.
  var noSuchTitle: String { get }
  /// That a number is being typed, and Enter goes to that step.
  func going(to number: String) -> String
  /// That there is no such step.
  func noSuchStep(_ number: String, count: Int) -> String
  /// That this is the first step.
  var isFirstStep: String { get }
  /// That this is the last step, and how to leave.
  var isLastStep: String { get }
  /// That steps no longer change by themselves.
  var stopped: String { get }
  /// The title over the mistakes in files that were saved meanwhile.
  var mistakesTitle: String { get }
  /// That on these runs the lesson has no step to show.
  var noSteps: String { get }
  /// The title over what keeps a step from being shown.
  var notShownTitle: String { get }
  /// That the lesson was read anew.
  var reloaded: String { get }

  // MARK: Where one was

  /// The title of the offer to go on at a step.
  func wasAt(_ number: Int, _ title: String) -> String
  /// The lines of that offer, in the order of `ResumeOffer.Choice`.
  var resumeChoices: [String] { get }

  // MARK: Matrices and numbers

  /// That this step has no matrix and no question.
  var nothingToPick: String { get }
  /// That this step asks nothing.
  var nothingToAnswer: String { get }
  /// That a cell has to be chosen before it can be set.
  var pickFirst: String { get }
  /// What stands before a path of opened numbers.
  var pathLabel: String { get }
  /// That a number was given, and there is nothing to open.
  var nothingToOpen: String { get }

  // MARK: Changes

  /// Which mask is in force.
  func maskNow(_ mask: AttentionMask) -> String
  /// That the step shows a run with a mask of its own.
  func hasOwnMask(_ mask: AttentionMask) -> String
  /// That the step shows a run with a sentence of its own.
  var hasOwnSentence: String { get }
  /// That the step shows no run of a model, and so nothing in it can be changed.
  var noModelHere: String { get }
  /// Which head is shown, or that there is but one.
  func headNow(_ head: Int, of count: Int) -> String
  /// Which layer is shown, or that there is but one.
  func layerNow(_ layer: Int, of count: Int) -> String
  /// How many digits are shown.
  func digitsNow(_ digits: Int) -> String
  /// Which colour map is in use.
  func colorsNow(_ map: Int) -> String
  /// What stands before a new sentence.
  var sentenceLabel: String { get }
  /// What stands before a new number for a cell.
  func numberLabel(_ cell: String) -> String
  /// That a number is too large to compute with.
  func tooLarge(limit: Int) -> String
  /// That the last change was taken back.
  var undone: String { get }
  /// That there is no change to take back.
  var nothingToUndo: String { get }
  /// The title over what an edit has changed.
  var changesTitle: String { get }
  /// That an edit has no place in the run of this step.
  var changesNothing: String { get }
  /// The names of what a person has changed: the sentence, the mask, the layer, the head, a cell.
  var changeNames: ChangeNames { get }

  // MARK: Questions

  /// What stands before a right answer.
  var right: String { get }
  /// What stands before what is said to a wrong answer.
  var wrong: String { get }
  /// What is said to a wrong answer that nothing else is said to.
  var tryAgain: String { get }
  /// How such an answer is to be written.
  func unreadable(_ form: AnswerForm) -> String
  /// What stands before a hint.
  func hint(_ number: Int, of count: Int) -> String
  /// That there is no further hint.
  var noMoreHints: String { get }
}

/// What is named of a person's changes.
public struct ChangeNames: Sendable {
  let text: String
  let mask: String
  let layer: String
  let head: String
  let cell: String

  /// Names changes.
  public init(text: String, mask: String, layer: String, head: String, cell: String) {
    self.text = text
    self.mask = mask
    self.layer = layer
    self.head = head
    self.cell = cell
  }
}

/// What the line at the bottom says keys do.
public enum KeyHint: CaseIterable, Sendable {
  /// Go on.
  case next
  /// Go back.
  case back
  /// Pick a table.
  case pick
  /// Answer the question.
  case answer
  /// See all keys.
  case keys
  /// Leave.
  case leave
  /// Move the cursor.
  case move
  /// Open a number.
  case open
  /// Set a number.
  case edit
  /// Close a layer.
  case close
  /// Choose a term.
  case choose
  /// Come back a level.
  case comeBack
  /// Check an answer.
  case check
  /// Get a hint.
  case hint
  /// Scroll.
  case scroll
  /// Look for a title.
  case search
  /// Go to what is chosen.
  case go
  /// Take a change back.
  case undo
}

/// What the list of all keys explains, line by line, with the keys.
public enum HelpTopic: CaseIterable, Sendable {
  case next, back, firstAndLast, number, search, index, scroll
  case pick, move, open, term, edit, undo, sentence, mask, head, layer, digits, colors
  case answer, hint, language, leave

  /// The keys, as they are printed on a keyboard.
  public var keys: String {
    switch self {
    case .next: "→ Space Enter PgDn l n"
    case .back: "← Backspace PgUp h p b"
    case .firstAndLast: "Home g, End G"
    case .number: "7 Enter"
    case .search: "/"
    case .index: "i F3"
    case .scroll: "↑ ↓ k j, Ctrl-U Ctrl-D"
    case .pick: "Tab"
    case .move: "← ↑ ↓ →"
    case .open: "Enter"
    case .term: "← → Enter Backspace"
    case .edit: "e F7"
    case .undo: "u F8"
    case .sentence: "t F6"
    case .mask: "m F4"
    case .head: "[ ]"
    case .layer: "{ }"
    case .digits: "+ -"
    case .colors: "c F5"
    case .answer: "a F9 Tab"
    case .hint: "?"
    case .language: "L F2"
    case .leave: "q Esc Ctrl-C"
    }
  }
}
