import DocumentModel

/// Prints a lesson: all its pages in one document, the answers to its questions at the end.
public struct LessonDocument {
  private var pages: LessonPages

  /// Prints the pages of a lesson.
  public init(_ pages: LessonPages) {
    self.pages = pages
  }

  /// The whole lesson, step after step.
  ///
  /// - Parameter remarks: What is to be said about this run, below the title.
  /// - Throws: `Diagnostics` with every stage and number the lesson names and its runs lack, or
  ///   what the maker of runs throws.
  public mutating func document(remarks: [Block]) throws -> Document {
    var document = Document([.title(pages.title)] + remarks)
    let steps = pages.shownSteps()
    var answers: [[Span]] = []
    for (index, place) in steps.enumerated() {
      let page = pages.page(ofStep: place)
      document.blocks.append(.step(StepTitle(page.title, number: index + 1, of: steps.count)))
      let words = pages.words
      document.blocks += page.parts.flatMap(\.blocks).flatMap { block in
        let opened = page.run.map {
          block.opened(in: $0.trace, choice: pages.shownChoice, words: words.derivation)
        }
        return (opened ?? block).printed(words.stage)
      }
      for question in page.questions {
        // On paper no number is missing, also where a question was left out.
        let title = pages.words.questions.question(answers.count + 1)
        document.blocks.append(.question(question.block.titled(title)))
        answers.append(Self.line(answering: question, titled: title))
      }
    }
    if !answers.isEmpty {
      document.blocks.append(.step(StepTitle(pages.words.questions.answers)))
      document.blocks.append(contentsOf: answers.map(Block.paragraph))
    }
    try pages.throwMistakes()
    return document
  }

  /// An answer with the worked number, which the last hint gives.
  private static func line(answering question: AskedQuestion, titled title: String) -> [Span] {
    let worked = question.hints.last.map { [.text(" (")] + $0 + [.text(")")] } ?? []
    return [.strong(title), .text(": ")] + question.answer + worked
  }
}
