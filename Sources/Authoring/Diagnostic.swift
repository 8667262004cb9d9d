/// A mistake in a file a person wrote: where it is, what was found, what was expected.
///
/// It is data; the words, in the reader's language, are made where messages are printed.
public struct Diagnostic: Error, Equatable, Sendable {
  /// What went wrong.
  public enum Problem: Equatable, Sendable {
    /// The file is no YAML; the parser's own words.
    case syntax(String)
    /// A key that means nothing here.
    case unknownKey(String, known: [String])
    /// A key that has to be here and is not.
    case missingKey(String)
    /// A value of the wrong kind.
    case wrongKind(expected: Kind)
    /// A word that is none of the known ones.
    case unknownValue(String, known: [String])
    /// A `format` this program does not read.
    case unknownFormat(String, known: [Int])
    /// A matrix or row of the wrong size.
    case wrongShape(expected: String, found: String)
    /// A value that stands twice where it may stand once.
    case duplicate(String)
    /// A word of a vocabulary that no text could be split into.
    case notOneWord(String)
    /// A number that is outside its range, given in words of mathematics such as `1 … 4096`.
    case outOfRange(String, range: String)
    /// A name that leads to several stages.
    case ambiguousStage(String, candidates: [String])
    /// A `{…}` in a text that is no number of the run; the form that is expected.
    case badReference(String)
    /// A text that names no cell; the form that is expected is `STAGE[row, column]`.
    case badCell(String)
    /// A text that names no row; the form that is expected is `STAGE[row]`.
    case badRow(String)
    /// A text that sets no cell; the form that is expected is `STAGE[row, column]=VALUE`.
    case badSetting(String)
    /// A search that no cell of the stage answers.
    case noSuchCell(String)
    /// The file cannot be read as text.
    case unreadable
    /// A command in a text that the program would not understand.
    case badCommand(String)
    /// A lesson that does not exist; those there are.
    case unknownLesson(String, known: [String])
    /// A lesson that is called like a command.
    case commandName(String)
    /// A text that a language lacks; English is shown there.
    case missingText(String, language: String)
    /// Something that does not fit the window: by how many lines or columns.
    case tooLarge(String, lines: Int, columns: Int)
    /// A mistake of a question whose number is the right answer.
    case mistakeIsRight(String)
    /// A row or column that the stage does not have; the labels it has.
    case unknownCell(String, known: [String])
  }

  /// The kinds of value a key can ask for.
  public enum Kind: String, Sendable {
    /// A word or a text.
    case text
    /// A whole number.
    case wholeNumber
    /// A finite number.
    case number
    /// A list of values.
    case list
    /// Keys with values.
    case mapping
  }

  /// What went wrong.
  public let problem: Problem
  /// The file.
  public let path: String
  /// The line, from 1; 0 when it is about the file as a whole.
  public let line: Int
  /// The column, from 1, in characters.
  public let column: Int
  /// The text of that line.
  public let excerpt: String

  /// Places a problem in a file.
  public init(_ problem: Problem, in source: SourceText, line: Int, column: Int) {
    self.problem = problem
    self.path = source.path
    self.line = line
    self.column = column
    self.excerpt = source.line(line) ?? ""
  }
}

/// All the mistakes found in one reading, in the order of the file.
public struct Diagnostics: Error, Sendable {
  /// The mistakes; at least one.
  public let all: [Diagnostic]

  /// Collects mistakes.
  ///
  /// - Precondition: There is at least one.
  public init(_ all: [Diagnostic]) {
    precondition(!all.isEmpty, "a failure without a mistake cannot be explained")
    self.all = all
  }
}
