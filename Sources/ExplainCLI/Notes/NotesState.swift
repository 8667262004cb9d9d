import DocumentModel

/// What the presenter's screen shows at a moment, for a second terminal.
struct NotesState: Codable, Equatable, Sendable {
  /// The step that comes next.
  struct Next: Codable, Equatable, Sendable {
    /// Its title.
    let title: String
    /// Its notes; empty if it has none.
    let notes: String
  }

  /// The title of the lesson.
  let lesson: String
  /// The place of the step, counted from 1.
  let step: Int
  /// How many steps there are.
  let steps: Int
  /// The title of the step.
  let title: String
  /// Its notes; empty if it has none.
  let notes: String
  /// The next step; `nil` at the last.
  let next: Next?
  /// When the lesson began, in seconds since 1970.
  let began: Double
  /// The code of the language the lesson is presented in.
  private let languageCode: String

  /// The language the lesson is presented in, if we speak it.
  var language: Language? { Language(rawValue: languageCode) }

  private enum CodingKeys: String, CodingKey {
    case lesson, step, steps, title, notes, next, began
    case languageCode = "language"
  }

  /// Says what is on the screen; texts that are too long for anybody to read out are cut.
  init(
    lesson: String, step: Int, of steps: Int, title: String, notes: String,
    next: (title: String, notes: String)?, began: Double, language: Language
  ) {
    self.lesson = Self.shortened(lesson, to: Self.longestTitle)
    self.step = step
    self.steps = steps
    self.title = Self.shortened(title, to: Self.longestTitle)
    self.notes = Self.shortened(notes, to: Self.longestNotes)
    self.next = next.map {
      Next(
        title: Self.shortened($0.title, to: Self.longestTitle),
        notes: Self.shortened($0.notes, to: Self.longestNotes))
    }
    self.began = began
    languageCode = language.rawValue
  }

  // MARK: Length

  /// Bytes of a title and of notes: a state fits into what a socket holds for a reader that is
  /// busy for a moment.
  private static let longestTitle = 1 << 10
  private static let longestNotes = 1 << 14

  private static func shortened(_ text: String, to limit: Int) -> String {
    guard text.utf8.count > limit else { return text }
    var (end, size) = (text.unicodeScalars.startIndex, 0)
    for place in text.unicodeScalars.indices {
      size += UTF8.width(text.unicodeScalars[place])
      guard size <= limit else { break }
      end = text.unicodeScalars.index(after: place)
    }
    return String(text.unicodeScalars[..<end]) + "…"
  }
}
