import DocumentModel

/// The speaker notes as a second terminal shows them, or as they are printed.
struct NotesPage {
  /// The command by which a lesson is presented.
  static let presenting = "explain self-attention --present"

  /// Longer than a day nobody presents; what claims so is no time.
  private static let longestTime: Double = 24 * 3600 - 1

  private let state: NotesState?
  private let now: Double
  private let language: Language
  private var words: NotesWords { language.messages.notesWords }

  /// Prepares a page.
  ///
  /// - Parameters:
  ///   - state: What the presenter's screen shows; `nil` while nobody presents.
  ///   - now: The present time in seconds since 1970.
  ///   - language: The language of the words around the notes.
  init(_ state: NotesState?, at now: Double, in language: Language) {
    self.state = state
    self.now = now
    self.language = language
  }

  /// The whole window; the time stands at the bottom, where it is seen however long the notes are.
  var screen: Screen {
    let look = Screen.Look(language: language)
    guard let state else {
      return Screen(
        title: words.title,
        blocks: [.paragraph([.text(words.waiting)]), .commands([Self.presenting])],
        footer: .keys([Fact("q", words.quit)]), look: look)
    }
    return Screen(
      title: state.lesson, position: position(of: state), blocks: blocks(of: state),
      footer: .message([
        .strong(timeUsed(in: state)), .text(" \(words.timeUsed) · "), .strong("q"),
        .text(" \(words.quit)"),
      ]), look: look)
  }

  /// The same for a printer.
  var document: Document {
    guard let state else { return Document(screen.blocks) }
    let facts = [
      Fact(words.step, position(of: state)), Fact(words.timeUsed, timeUsed(in: state)),
    ]
    return Document([.title(state.lesson), .facts(facts)] + blocks(of: state))
  }

  private func position(of state: NotesState) -> String { "\(state.step)/\(state.steps)" }

  private func blocks(of state: NotesState) -> [Block] {
    let notes = Self.paragraphs(state.notes)
    let present = notes.isEmpty ? [words.noNotes] : notes
    let blocks = [.heading(state.title)] + present.map { Block.paragraph([.text($0)]) }
    guard let next = state.next else { return blocks + [.paragraph([.text(words.last)])] }
    // Only how it begins: the rest is read when it is its turn.
    let beginning = Self.paragraphs(next.notes).prefix(1).map { Block.paragraph([.text($0)]) }
    return blocks + [.heading(words.next(next.title))] + beginning
  }

  /// The parts of a text between its empty lines, each as one line.
  private static func paragraphs(_ text: String) -> [String] {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    return lines.split { $0.allSatisfy(\.isWhitespace) }.map { $0.joined(separator: " ") }
  }

  /// The time since the lesson began: `12:05`, from an hour on `1:12:05`.
  private func timeUsed(in state: NotesState) -> String {
    let used = now - state.began
    // A clock that was set back, or a time that is none.
    let seconds = used > 0 ? Int(min(used, Self.longestTime)) : 0
    func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let (minutes, rest) = (seconds / 60 % 60, twoDigits(seconds % 60))
    let hours = seconds / 3600
    return hours > 0 ? "\(hours):\(twoDigits(minutes)):\(rest)" : "\(minutes):\(rest)"
  }
}
