import DocumentModel

/// What a page for browsers says beside the document, in the reader's language.
public protocol PageWords: Sendable {
  /// The language they are in.
  var language: Language { get }
  /// The name of that language, in itself.
  var languageName: String { get }

  // MARK: Buttons

  /// Goes to the next step.
  var next: String { get }
  /// Goes to the step before.
  var back: String { get }
  /// Shows all steps below each other.
  var allSteps: String { get }
  /// Shows one step at a time.
  var oneStep: String { get }
  /// Changes between a bright page and a dark one.
  var brightness: String { get }
  /// The title of the list of steps.
  var contents: String { get }
  /// The title of the list of keys, and what each key does.
  var keys: (title: String, meanings: [Fact]) { get }

  // MARK: Numbers

  /// Names an empty cell, which is to be filled in.
  var blank: String { get }
  /// Says how a number of a table is opened.
  var howToOpen: String { get }
  /// Says how numbers of a large table are opened, which the page has no room for.
  func opensElsewhere(_ stage: String) -> String
  /// Names the numbers behind a drawing.
  var numbers: String { get }

  // MARK: Questions

  /// Checks an answer.
  var check: String { get }
  /// Names a hint among others.
  func hint(_ number: Int, of count: Int) -> String
  /// Opens the answer.
  var solution: String { get }
  /// Said to a right answer.
  var right: String { get }
  /// Said to a wrong answer.
  var wrong: String { get }
  /// Said to a wrong answer nothing else is known of.
  var tryAgain: String { get }
  /// Said to what is no answer to such a question.
  func unreadable(_ form: AnswerForm) -> String
}
