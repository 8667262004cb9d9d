import DocumentModel

/// What somebody has done with a question so far.
struct Answering {
  /// What has been typed.
  var line: TextLine
  /// How many hints have been given.
  var hintCount = 0
  /// What is to be said to the answer that was checked last, and the runs it was checked on: on
  /// others it need not hold.
  private var judged: (grade: Grade, wishes: Wishes)?
  /// Whether a right answer was given.
  private(set) var isSolved: Bool

  /// Starts with what had been typed before.
  init(line: TextLine = TextLine(), isSolved: Bool = false) {
    self.line = line
    self.isSolved = isSolved
  }

  /// Judges what has been typed.
  ///
  /// - Parameters:
  ///   - question: The question.
  ///   - wishes: The runs it is asked on.
  /// - Returns: Whether it is right.
  mutating func check(_ question: AskedQuestion, on wishes: Wishes) -> Bool {
    // With the Hangul keyboard on, the letters of choices come as jamo.
    let typed =
      question.put.choices.isEmpty
      ? line.text : String(line.text.flatMap { HangulKeyboard.letters(of: $0) })
    let grade = question.put.grade(typed)
    judged = (grade, wishes)
    isSolved = isSolved || grade == .right
    return grade == .right
  }

  /// What is said below the answer: the hints so far, then the judgement.
  func remarks(
    to question: AskedQuestion, on wishes: Wishes, _ words: any PlayerWords
  ) -> [[Span]] {
    let hints = question.hints.prefix(hintCount).enumerated().map { place, hint in
      [.strong(words.hint(place + 1, of: question.hints.count)), .text(" ")] + hint
    }
    guard let judged, judged.wishes == wishes else { return hints }
    return hints + [judgement(judged.grade, question, words)]
  }

  private func judgement(
    _ grade: Grade, _ question: AskedQuestion, _ words: any PlayerWords
  ) -> [Span] {
    switch grade {
    case .right: return [.strong(words.right), .text(" ")] + question.answer
    case .wrong(let id):
      let reply = id.flatMap { question.replies[$0] } ?? [.text(words.tryAgain)]
      return [.strong(words.wrong), .text(" ")] + reply
    case .unreadable:
      return [.text(words.unreadable(question.put.form))]
    }
  }
}
