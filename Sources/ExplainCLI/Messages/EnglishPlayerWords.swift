import DocumentModel
import LessonKit
import TransformerModel

/// What step mode says in English.
struct EnglishPlayerWords: PlayerWords {
  let exhibits = EnglishMessages().exhibitWords

  // MARK: Keys

  func short(_ hint: KeyHint) -> String {
    switch hint {
    case .next: "next"
    case .back: "back"
    case .pick: "table"
    case .answer: "answer"
    case .keys: "keys"
    case .leave: "leave"
    case .move: "move"
    case .open: "open"
    case .edit: "change"
    case .close: "close"
    case .choose: "choose"
    case .comeBack: "back"
    case .check: "check"
    case .hint: "hint"
    case .scroll: "scroll"
    case .search: "search"
    case .go: "go"
    case .undo: "undo"
    }
  }

  func help(_ topic: HelpTopic) -> String {
    switch topic {
    case .next: "next step"
    case .back: "previous step"
    case .firstAndLast: "first step, last step"
    case .number: "step 7"
    case .search: "find a step by its title, in any language"
    case .index: "all steps"
    case .scroll: "scroll, where a step is longer than the window"
    case .pick: "go to a table or a question; again for the next one"
    case .move: "in a table: move from number to number"
    case .open: "in a table: see how the number came about"
    case .term: "there: choose a number, open it, come back"
    case .edit: "in a table: put another number there and see what changes"
    case .undo: "take the last change back"
    case .sentence: "another sentence"
    case .mask: "another mask"
    case .head: "previous head, next head"
    case .layer: "previous layer, next layer"
    case .digits: "more digits, fewer digits"
    case .colors: "other colours"
    case .answer: "answer a question; Enter checks, Esc goes on without"
    case .hint: "while answering: a hint"
    case .language: "Korean or English"
    case .leave: "leave; Esc closes what is open first"
    }
  }

  func noSuchLine(_ line: String) -> String {
    "“\(line)” means nothing here; ? shows what can be typed."
  }
  let keysTitle = "All keys"

  // MARK: Steps

  let indexTitle = "steps"
  let searchLabel = "Find"
  let noSuchTitle = "No title fits. Type less, or Esc for the step you were at."
  func going(to number: String) -> String { "Step \(number): Enter goes there, Esc stays here." }
  func noSuchStep(_ number: String, count: Int) -> String {
    "There is no step \(number); there are 1 to \(count)."
  }
  let isFirstStep = "This is the first step."
  let isLastStep = "This was the last step. q leaves, Home begins again."
  let stopped = "Stopped. → goes on by hand."
  let mistakesTitle =
    "This lesson cannot be read as it was saved; it comes back when that is fixed."
  let noSteps = "No step of this lesson shows anything with this mask. m tries another one."
  let notShownTitle = "This step cannot be shown:"
  let reloaded = "The lesson was read again."

  // MARK: Where one was

  func wasAt(_ number: Int, _ title: String) -> String {
    "Last time you were at step \(number): \(title)"
  }
  let resumeChoices = [
    "go on there", "start over", "start over, and never ask again",
  ]

  // MARK: Matrices and numbers

  let nothingToPick = "There is no table and no question in this step."
  let nothingToAnswer = "This step asks nothing."
  let pickFirst = "First pick a number: Tab goes to a table, the arrows move in it."
  let pathLabel = "The way here"
  let nothingToOpen = "This number was given, not computed: here the way ends."

  // MARK: Changes

  func maskNow(_ mask: AttentionMask) -> String { "Mask: \(mask.name). u takes it back." }
  func hasOwnMask(_ mask: AttentionMask) -> String {
    "This step has a mask of its own (\(mask.name)); others change."
  }
  let hasOwnSentence = "This step has a sentence of its own; others change."
  let noModelHere = "These numbers are of an experiment, not of a model: they cannot be changed."
  func headNow(_ head: Int, of count: Int) -> String {
    switch count {
    case 0: "There are no heads here."
    case 1: "There is only one head here."
    default: "Head \(head) of 0 … \(count - 1)."
    }
  }
  func layerNow(_ layer: Int, of count: Int) -> String {
    switch count {
    case 0: "There are no layers here."
    case 1: "There is only one layer here."
    default: "Layer \(layer) of 0 … \(count - 1)."
    }
  }
  func digitsNow(_ digits: Int) -> String {
    digits == 1 ? "1 digit behind the point." : "\(digits) digits behind the point."
  }
  func colorsNow(_ map: Int) -> String { "Colours \(map + 1)." }
  let sentenceLabel = "Sentence"
  func numberLabel(_ cell: String) -> String { "New number for \(cell)" }
  func tooLarge(limit: Int) -> String { "Too large: type a number from -\(limit) to \(limit)." }
  let undone = "The last change was taken back."
  let nothingToUndo = "There is nothing to take back."
  let changesTitle = "What this changes"
  let changesNothing = "This changed nothing in the run of this step."
  let changeNames = ChangeNames(
    text: "text", mask: "mask", layer: "layer", head: "head", cell: "changed")

  // MARK: Questions

  let right = "Right."
  let wrong = "Not yet."
  let tryAgain = "Look at it once more; ? gives a hint."
  func unreadable(_ form: AnswerForm) -> String {
    switch form {
    case .number: "Type a number, such as 0.33, 1/3 or -2."
    case .choice: "Type the letter of your choice, such as a."
    case .order: "Type the letters in their order, such as b a c."
    case .cell: "Type the row and the column, such as student, I."
    case .column: "Type the word of the column, such as student."
    }
  }
  func hint(_ number: Int, of count: Int) -> String { "Hint \(number) of \(count):" }
  let noMoreHints = "That was the last hint."
}
