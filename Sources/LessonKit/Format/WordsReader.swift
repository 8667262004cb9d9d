import Authoring
import DocumentModel

/// Reads a word file: `en.yaml`, `ko.yaml`.
struct WordsReader {
  private static let keys = ["format", "title", "summary", "steps"]
  private static let stepKeys = ["title", "prose", "otherwise", "notes", "questions"]
  private static let questionKeys = ["ask", "choices", "mistakes", "hints"]
  private static let choiceKeys = ["text", "why"]

  /// The steps there are words for; without a structure there is nothing to compare with.
  let steps: [LessonStep]?
  /// Whether the words have to be complete: those of another language stand in where it has none.
  let isBase: Bool

  /// Reads the file; `nil` if it holds no words.
  ///
  /// What is wrong is noted in the reader.
  func words(_ root: YAMLValue) -> LessonWords? {
    guard let file = root.mapping(keys: Self.keys), file.checkFormat(known: LessonReader.formats)
    else { return nil }
    let title = file.required("title")?.text()
    let summary = file.required("summary")?.text()
    let stepWords = file.required("steps").flatMap { value in
      steps.map { value.mapping(keys: $0.map(\.id)) } ?? nil
    }
    var words: [String: StepWords] = [:]
    for step in steps ?? [] {
      let value = isBase ? stepWords?.required(step.id) : stepWords?[step.id]
      words[step.id] = value.flatMap { self.words($0, of: step) }
    }
    guard let title, let summary else { return nil }
    return LessonWords(title: title, summary: summary, steps: words)
  }

  /// The title of a lesson and the one line that tells what it teaches, without reading the rest.
  static func summary(_ root: YAMLValue) -> (title: String, summary: String)? {
    guard let file = root.mapping(keys: keys), let title = file.required("title")?.text(),
      let summary = file.required("summary")?.text()
    else { return nil }
    return (title, summary)
  }

  private func words(_ value: YAMLValue, of step: LessonStep) -> StepWords? {
    guard let keys = value.mapping(keys: Self.stepKeys) else { return nil }
    let title = keys.required("title")?.text()
    let prose = keys.required("prose")?.placedText()
    let otherwise = keys["otherwise"]?.placedText()
    let notes = keys["notes"]?.text()
    var questions: [String: QuestionWords] = [:]
    let needsQuestions = isBase && !step.questionIDs.isEmpty
    let asked = needsQuestions ? keys.required("questions") : keys["questions"]
    if let asked = asked?.mapping(keys: step.questionIDs) {
      for question in step.questions {
        let value = isBase ? asked.required(question.id) : asked[question.id]
        questions[question.id] = value.flatMap { words($0, of: question) }
      }
    }
    guard let title, let prose else { return nil }
    return StepWords(
      title: title, prose: prose, otherwise: otherwise, notes: notes, questions: questions)
  }

  private func words(_ value: YAMLValue, of question: LessonQuestion) -> QuestionWords? {
    let needed = question.kind.wordKeys
    guard let keys = value.mapping(keys: Self.questionKeys) else { return nil }
    let ask = keys.required("ask")?.placedText()
    var (choices, reasons): ([String: PlacedText], [String: PlacedText]) = ([:], [:])
    if !needed.choices.isEmpty,
      let texts = keys.required("choices")?.mapping(keys: needed.choices)
    {
      for id in needed.choices {
        guard let choice = texts.required(id)?.mapping(keys: Self.choiceKeys) else { continue }
        choices[id] = choice.required("text")?.placedText()
        let isWrong = needed.wrongChoices.contains(id)
        reasons[id] = (isWrong ? choice.required("why") : choice["why"])?.placedText()
      }
    }
    var mistakes: [String: PlacedText] = [:]
    if !needed.mistakes.isEmpty,
      let replies = keys.required("mistakes")?.mapping(keys: needed.mistakes)
    {
      for id in needed.mistakes { mistakes[id] = replies.required(id)?.placedText() }
    }
    let hints = keys.required("hints")?.list()
    if let hints, hints.count != QuestionWords.hintCount {
      keys["hints"]?.note(
        .wrongShape(expected: "[\(QuestionWords.hintCount)]", found: "[\(hints.count)]"))
    }
    guard let ask else { return nil }
    return QuestionWords(
      ask: ask, choices: choices, reasons: reasons, mistakes: mistakes,
      hints: hints?.compactMap { $0.placedText() } ?? [])
  }
}
