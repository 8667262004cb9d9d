import Authoring
import Checkpoints
import DocumentModel
import Testing
import TransformerModel

@testable import LessonKit

extension Draft {
  /// The draft whose first step asks one question, `q`.
  ///
  /// - Parameters:
  ///   - keys: What is asked for, in `lesson.yaml` from line 13, column 9 on.
  ///   - words: Further words of the question.
  func asking(_ keys: String, words: String = "", hints: String = "[a, b, c]") -> Draft {
    func indented(_ text: String) -> String {
      text.split(separator: "\n").map { "        \($0)\n" }.joined()
    }
    var draft = self
    draft.replace(
      "        digits: 3\n", in: "lesson.yaml",
      by: "        digits: 3\n    ask:\n      - id: q\n\(indented(keys))")
    draft.replace(
      "      The first score is {scores[0, 0]}.\n", in: "en.yaml",
      by: "      The first score is {scores[0, 0]}.\n    questions:\n      q:\n        ask: What?\n"
        + "        hints: \(hints)\n\(indented(words))")
    return draft
  }

  /// The question put to a run, and what is wrong with it there.
  func put(_ scenario: Scenario) throws -> (put: (any PutQuestion)?, mistakes: [Diagnostic]) {
    let lesson = try read()
    let question = try #require(lesson.steps.first?.questions.first)
    let runs = try LessonRuns(lesson, maker: FixedRuns(lesson, own: scenario))
    var context = ExhibitContext(runs, words: .sample)
    let put = question.kind.put(in: &context)
    return (put, context.diagnostics)
  }

  /// The question put to a run that has all it asks for.
  func question<Put: PutQuestion>(_ scenario: Scenario, as type: Put.Type) throws -> Put {
    let (put, mistakes) = try put(scenario)
    #expect(mistakes.isEmpty, "\(mistakes)")
    return try #require(put as? Put)
  }
}

/// A mistake as one line: `12:9 unknownKey…`.
func lines(_ mistakes: [Diagnostic]) -> [String] {
  mistakes.map { "\($0.line):\($0.column) \($0.problem)" }
}

/// A run of a model of random numbers.
func seededScenario(
  _ settings: String, text: String, masks: Masks = Masks()
) throws -> Scenario {
  let model = try #require(try SeededModel(name: "seeded:\(settings)")).model()
  return Scenario(model: model, sentence: model.sentence(text), masks: masks)
}
