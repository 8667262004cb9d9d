import Authoring
import DocumentModel
import LinearAlgebra
import Testing
import TransformerModel

@testable import LessonKit

/// Questions stand in their steps with room for the answer; the answers come at the end.
@Suite struct QuestionPrintingTests {
  private let packed: Packed

  init() throws {
    packed = try Packed()
  }

  private func document(
    _ language: Language = .english, text: String = "I am a student", draft: Draft = manyQuestions
  ) throws -> Document {
    try draft.read().document(language, packed.scenario(text))
  }

  private func text(_ spans: [Span]) -> String {
    Document([.paragraph(spans)]).text
  }

  /// The order of the document in one word for each block that matters here.
  private func outline(_ document: Document) -> [String] {
    document.blocks.compactMap { block in
      switch block {
      case .step(let step): step.text
      case .matrix: "matrix"
      case .question(let question): question.title
      default: nil
      }
    }
  }

  private func answers(_ document: Document) throws -> [String] {
    let end = try #require(
      document.blocks.lastIndex { if case .step(StepTitle("Answers")) = $0 { true } else { false } }
    )
    return document.blocks[(end + 1)...].map { block in
      if case .paragraph(let spans) = block { text(spans) } else { "\(block)" }
    }
  }

  @Test func questionsFollowTheExhibitsOfTheirStepAndAnswersTheLesson() throws {
    #expect(
      outline(try document()) == [
        "1/2  One", "matrix", "Q1", "Q2", "2/2  Two", "Q3", "Q4", "Answers",
      ])
  }

  @Test func choicesHaveLettersAndTheirTexts() throws {
    let questions = try document().questions
    #expect(
      questions.map { $0.choices.map { "\($0.letter) \(text($0.text))" } } == [
        [], ["a By four.", "b By #."], [], ["a D", "b W", "c S"],
      ])
    #expect(
      questions.map { text($0.text) } == [
        "What is student to I?", "Divided by what?", "Where?", "In which order?",
      ])
    #expect(questions.map(\.answerLabel) == ["A", "A", "A", "A"])
  }

  @Test func everyQuestionIsAnsweredInItsOrderWithTheWorkedHint() throws {
    #expect(
      try answers(document()) == [
        "Q1: # (# / √# = #)", "Q2: b) By #. (c)", "Q3: am (#)", "Q4: c a b (c)",
      ])
  }

  @Test func theNumbersOfAnAnswerAreThoseOfTheRun() throws {
    let document = try document()
    let trace = packed.trace()
    let scores = try #require(trace["encoder.0.attention.head.0.scores"]?.value)
    let scaled = try #require(trace["encoder.0.attention.head.0.scaled"]?.value)
    let end = try #require(
      document.blocks.lastIndex { if case .step(StepTitle("Answers")) = $0 { true } else { false } }
    )
    guard case .paragraph(let first) = document.blocks[end + 1] else {
      Issue.record("\(document.blocks[end + 1])")
      return
    }
    #expect(
      first.filter { if case .number = $0 { true } else { false } } == [
        .number(scaled[3, 0], digits: 3), .number(scores[3, 0], digits: nil),
        .number(4, digits: 0), .number(scaled[3, 0], digits: 3),
      ])
  }

  @Test func aLessonWithoutQuestionsHasNoAnswers() throws {
    #expect(outline(try document(draft: Draft())) == ["1/2  One", "matrix", "2/2  Two"])
  }

  @Test func whereKoreanHasNoWordsTheEnglishOnesAreAsked() throws {
    let questions = try document(.korean).questions
    #expect(
      questions.map { text($0.text) } == [
        "얼마입니까?", "Divided by what?", "Where?", "In which order?",
      ])
    #expect(try answers(document(.korean)).first == "Q1: # (#입니다)")
  }

  @Test func onASentenceWithoutTheRowItsQuestionsAreLeftOut() throws {
    // Neither `student` nor `am` is there, so the number and the cell cannot be asked for.
    let document = try document(text: "you are a boy")
    #expect(document.questions.map { text($0.text) } == ["Divided by what?", "In which order?"])
    #expect(document.questions.map(\.title) == ["Q1", "Q2"])
    #expect(try answers(document) == ["Q1: b) By #. (c)", "Q2: c a b (c)"])
  }

  @Test func onASentenceThatHasTheRowItIsAskedAndAnsweredAnew() throws {
    let document = try document(text: "am I a student")
    #expect(document.questions.count == 4)
    let value = try #require(
      packed.trace("am I a student")["encoder.0.attention.head.0.scaled"]?.value)
    #expect(document.numbers.first == value[3, 1])
  }
}

extension Document {
  /// The questions, in their order.
  fileprivate var questions: [QuestionBlock] {
    blocks.compactMap { block in
      if case .question(let question) = block { question } else { nil }
    }
  }
}
